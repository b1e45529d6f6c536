import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PersonLanguage } from '../../src/modules/people/index.js';
import { startApp, type TestApp } from '../setup/app.js';
import type { TestClient } from '../setup/client.js';
import { World } from '../setup/world.js';

interface PartSeen {
  id: string;
  kind: string;
  force: string;
  certifiedBy: string[];
  certificateForm: { id: string } | null;
}
interface GoalSeen {
  id: string;
  code: string;
  track: string | null;
  partsRecorded: boolean;
  parts: PartSeen[];
}
interface LinkSeen {
  fromGoal: { code: string };
  toGoal: { code: string };
  fromPart: { id: string } | null;
  toPart: { id: string } | null;
  strength: string;
  whatChanged: string;
}

const PARTS = 'parts { id kind force certifiedBy certificateForm { id } }';

describe('regulations', () => {
  let test: TestApp;
  let world: World;
  let client: TestClient;
  beforeAll(async () => {
    test = await startApp();
    world = new World(test);
    client = await world.as(await world.person());
  });
  afterAll(() => test.stop());

  it('lists the three regulations with their goals and requirements', async () => {
    const { regulations } = await client.ask<{
      regulations: { id: string; designation: string; inForceFrom: string; goals: GoalSeen[] }[];
    }>(`{ regulations { id designation inForceFrom repealedFrom lastApplicationOn goals { id code track partsRecorded ${PARTS} } } }`);
    expect(regulations.map((r) => r.designation)).toEqual(['SOSFS 2008:17', 'SOSFS 2015:8', 'HSLF-FS 2021:8']);
    const tracked = regulations.map((r) => r.goals.filter((g) => g.track !== null).map((g) => [g.track, g.code]));
    expect(tracked.map((goals) => Object.fromEntries(goals) as Record<string, string>)).toEqual([
      { IMPROVEMENT: '20', RESEARCH: '19' },
      { IMPROVEMENT: 'a4', RESEARCH: 'a5' },
      { IMPROVEMENT: 'STa2', RESEARCH: 'STa3' },
    ]);
  });

  it('shows a goal with what it asks for, who certifies it and on which form', async () => {
    const { goal } = await client.ask<{ goal: GoalSeen & { regulation: { id: string } } }>(
      `{ goal(id: "SOSFS_2015_8:a4") { id code track partsRecorded regulation { id } ${PARTS} } }`,
    );
    expect(goal).toMatchObject({ code: 'a4', track: 'IMPROVEMENT', partsRecorded: true, regulation: { id: 'SOSFS_2015_8' } });
    expect(goal.parts.filter((p) => p.kind === 'REQUIREMENT')).toHaveLength(3);
    const certified = goal.parts.filter((p) => p.kind === 'ACTIVITY');
    expect(certified).toHaveLength(2);
    for (const part of certified)
      expect(part).toMatchObject({ certifiedBy: ['SUPERVISOR'], certificateForm: { id: expect.stringMatching(/^2015-/) } });
    expect(goal.parts.filter((p) => p.kind === 'ADVICE').every((p) => p.certificateForm === null)).toBe(true);
  });

  it('knows no other goal', async () => {
    expect(await client.denied('{ goal(id: "SOSFS_2015_8:STa4") { id } }')).toBe('NOT_FOUND');
  });

  it('follows a goal through the regulations by the crosswalk, never by its number', async () => {
    const read = `query($track: Track) { crosswalk(track: $track) { fromGoal { code } toGoal { code } fromPart { id } toPart { id } strength whatChanged source } }`;
    const whole = async (track: string): Promise<string[]> => {
      const { crosswalk } = await client.ask<{ crosswalk: LinkSeen[] }>(read, { track });
      return crosswalk.filter((l) => l.fromPart === null && l.toPart === null).map((l) => `${l.fromGoal.code} > ${l.toGoal.code}`);
    };
    expect(await whole('IMPROVEMENT')).toEqual(expect.arrayContaining(['20 > a4', 'a4 > STa2']));
    expect(await whole('RESEARCH')).toEqual(expect.arrayContaining(['19 > a5', 'a5 > STa3']));
    expect(await whole('IMPROVEMENT')).not.toContain('a4 > STa4');
    const { crosswalk: all } = await client.ask<{ crosswalk: LinkSeen[] }>(read);
    expect(all.some((l) => l.fromPart !== null)).toBe(true);
  });

  it('tells what changed in the language of the viewer', async () => {
    const texts = await Promise.all(
      [PersonLanguage.sv, PersonLanguage.en, PersonLanguage.nb].map(async (language) => {
        const reader = await world.as(await world.person({ language }));
        return (await reader.ask<{ crosswalk: LinkSeen[] }>('{ crosswalk(track: IMPROVEMENT) { whatChanged } }')).crosswalk[0]?.whatChanged;
      }),
    );
    expect(new Set(texts).size).toBe(3);
  });

  it('shows the certificate forms with their printed labels, whatever the viewer reads', async () => {
    const english = await world.as(await world.person({ language: PersonLanguage.en }));
    const { certificateForms } = await english.ask<{
      certificateForms: { id: string; titleSv: string; regulation: { id: string }; fields: Record<string, unknown>[] }[];
    }>(
      `{ certificateForms(regulationId: "SOSFS_2015_8") { id titleSv appendix headingSv declarationSv historical regulation { id }
         fields { key labelSv type block required requiredWhen { field equals } choices } } }`,
    );
    expect(certificateForms.map((f) => f.id)).toEqual([
      '2015-1',
      '2015-2',
      '2015-3',
      '2015-4',
      '2015-5',
      '2015-6',
      '2015-7',
      '2015-8a',
      '2015-8b',
    ]);
    expect(certificateForms.every((f) => f.regulation.id === 'SOSFS_2015_8')).toBe(true);
    const quality = certificateForms.find((f) => f.id === '2015-6');
    expect(quality?.fields[0]).toEqual({
      key: 'applicant.lastName',
      labelSv: 'Efternamn',
      type: 'TEXT',
      block: 'APPLICANT',
      required: true,
      requiredWhen: null,
      choices: [],
    });
    const { later } = await client.ask<{ later: { id: string }[] }>('{ later: certificateForms(regulationId: "HSLF_FS_2021_8") { id } }');
    const order = later.map((f) => f.id);
    expect(order.indexOf('2021-12')).toBeGreaterThan(order.indexOf('2021-6'));
    expect(await client.denied('{ certificateForms(regulationId: "SOSFS_1999_1") { id } }')).toBe('NOT_FOUND');
  });

  it('lists the areas of support that serve a kind of round', async () => {
    const read = 'query($track: Track) { supportAreas(track: $track) { id name description tracks firstAnswerWorkingDays } }';
    const tracks = async (track?: string): Promise<string[]> => {
      const { supportAreas } = await client.ask<{ supportAreas: { tracks: string[] }[] }>(read, { track });
      return [...new Set(supportAreas.map((a) => a.tracks.join('+')))].sort();
    };
    expect(await tracks()).toEqual(['IMPROVEMENT', 'IMPROVEMENT+RESEARCH', 'RESEARCH']);
    expect(await tracks('IMPROVEMENT')).toEqual(['IMPROVEMENT', 'IMPROVEMENT+RESEARCH']);
    expect(await tracks('RESEARCH')).toEqual(['IMPROVEMENT+RESEARCH', 'RESEARCH']);
  });

  it.each([
    '{ regulations { id } }',
    '{ goal(id: "SOSFS_2015_8:a4") { id } }',
    '{ crosswalk { id } }',
    '{ certificateForms(regulationId: "SOSFS_2015_8") { id } }',
    '{ supportAreas { id } }',
  ])('shows nobody who is not signed in %s', async (query) => {
    expect(await test.anonymous().denied(query)).toBe('UNAUTHENTICATED');
  });

  it('costs as many statements for all goals as for one', async () => {
    const cost = async (query: string): Promise<number> => {
      test.statements.length = 0;
      await client.ask(query);
      return test.statements.length;
    };
    const one = await cost(`{ goal(id: "SOSFS_2015_8:a4") { regulation { id } ${PARTS} } }`);
    expect(await cost(`{ regulations { goals { regulation { id } ${PARTS} } } }`)).toBeLessThanOrEqual(one + 1);
    const link = 'fromGoal { code regulation { id } } toGoal { code } fromPart { id } toPart { id } whatChanged';
    expect(await cost(`{ crosswalk(track: RESEARCH) { ${link} } }`)).toBe(await cost(`{ crosswalk { ${link} } }`));
  });
});
