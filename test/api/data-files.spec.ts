import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { SupportMessage, SupportRequest, SupportState } from '../../src/modules/support/index.js';
import { CoachNote } from '../../src/modules/coaching/index.js';
import type { Cohort } from '../../src/modules/cohorts/index.js';
import { EnrolmentState } from '../../src/modules/enrolments/index.js';
import { MilestoneState } from '../../src/modules/milestones/index.js';
import { PersonLanguage } from '../../src/modules/people/index.js';
import { AttendanceStatus, SeminarState } from '../../src/modules/seminars/index.js';
import { Role, ScopeKind } from '../../src/platform/access/roles.js';
import { writeXlsx } from '../../src/platform/files/write-xlsx.js';
import { newId } from '../../src/platform/ids/id.js';
import { startApp, type TestApp } from '../setup/app.js';
import type { TestClient } from '../setup/client.js';
import { evaluationTools } from '../setup/evaluation.js';
import { MilestoneWorld } from '../setup/milestones.js';
import { readXlsx } from '../setup/xlsx.js';

const FILE = 'fileName mediaType contentBase64';
const BOARD = `query($id: ID!, $format: FileFormat!) { cohortBoardFile(cohortId: $id, format: $format) { ${FILE} } }`;
const EVALUATION = `query($ids: [ID!], $filter: CohortComparisonFilter, $format: FileFormat!) {
  evaluationFile(cohortIds: $ids, filter: $filter, format: $format) { ${FILE} } }`;
const MINE = `{ myData { ${FILE} } }`;

interface Seen {
  fileName: string;
  mediaType: string;
  contentBase64: string;
}

let test: TestApp;
let world: MilestoneWorld;
beforeAll(async () => {
  test = await startApp();
  world = new MilestoneWorld(test);
});
afterAll(() => test.stop());

const { attend, compare } = evaluationTools(() => ({ test, world }));

async function file(client: TestClient, question: string, variables: object = {}): Promise<Seen & { bytes: Buffer }> {
  const [seen] = Object.values(await client.ask<Record<string, Seen>>(question, variables));
  if (!seen) throw new Error('no file');
  return { ...seen, bytes: Buffer.from(seen.contentBase64, 'base64') };
}
const rowsOf = (bytes: Buffer): string[][] => parse(bytes, { bom: true, delimiter: ';', record_delimiter: '\r\n' });
const recordsOf = (bytes: Buffer): Record<string, string>[] => parse(bytes, { bom: true, delimiter: ';', columns: true });

describe('a workbook', () => {
  it('keeps texts as texts, whatever they begin with, and numbers as numbers', async () => {
    const bytes = await writeXlsx(
      {
        header: ['Namn', '=A1', 'Andel'],
        rows: [
          ['=1+1', '<b> & "x"', 0.25],
          ['Åsa', null, -3],
        ],
      },
      'Tavla',
    );
    expect(readXlsx(bytes)).toEqual([
      ['Namn', '=A1', 'Andel'],
      ['=1+1', '<b> & "x"', 0.25],
      ['Åsa', null, -3],
    ]);
  });

  it('leaves out what XML cannot carry, and may have no rows', async () => {
    expect(readXlsx(await writeXlsx({ header: ['a'], rows: [['\u0000x\u001Fy\uFFFE']] }, 'Blad'))).toEqual([['a'], ['xy']]);
    expect(readXlsx(await writeXlsx({ header: ['a', 'b'], rows: [] }, 'Blad'))).toEqual([['a', 'b']]);
  });
});

describe('the board as a file', () => {
  it('holds the same as the screen, in CSV and in Excel, with formulas defused', async () => {
    const cohort = await world.cohort({ name: 'Omgång 3: höst' });
    const bad = await world.trainee(cohort, {
      milestones: true,
      person: { givenName: '=HYPERLINK("http://evil.example";"x")', familyName: 'A' },
      enrolment: { unitId: (await world.unit({ name: '＋46 "kliniken"; norr' })).id, lastActivityAt: new Date('2026-10-11T10:00:00Z') },
    });
    await world.trainee(cohort, { person: { givenName: 'Åsa', familyName: 'Öst' }, enrolment: { state: EnrolmentState.WITHDRAWN } });
    const seminars = [await world.seminar(cohort, { state: SeminarState.HELD }), await world.seminar(cohort), await world.seminar(cohort)];
    await attend(seminars[0]!, [bad, AttendanceStatus.PRESENT]);
    const { client } = await world.office();
    const csv = await file(client, BOARD, { id: cohort.id, format: 'CSV' });
    expect(csv).toMatchObject({ fileName: 'tavla-omgang-3-host-2026-11-21.csv', mediaType: 'text/csv;charset=utf-8' });
    expect(csv.bytes.subarray(0, 3).toString('hex')).toBe('efbbbf');
    const [first, second, ...none] = recordsOf(csv.bytes);
    expect(none).toEqual([]);
    const name = '=HYPERLINK("http://evil.example";"x") A';
    expect(first).toMatchObject({
      Namn: `'${name}`,
      Enhet: `'＋46 "kliniken"; norr`,
      Läge: 'antagen',
      'Senaste aktivitet': '2026-10-11',
      'Dagar utan aktivitet': '41',
      'Seminarier, deltagit': '1',
      'Seminarier, planerade': '3',
      'Närvaro av planerade, %': '33,3',
    });
    expect(first?.['Att uppmärksamma']).toMatch(/^\d+ milstolpar försenade, den äldsta \d+ dagar\. Ingen aktivitet på 41 dagar\. /);
    expect(second).toMatchObject({ Namn: 'Åsa Öst', Läge: 'har lämnat omgången', 'Nästa milstolpe': '', 'Att uppmärksamma': '' });

    const xlsx = await file(client, BOARD, { id: cohort.id, format: 'XLSX' });
    expect(xlsx.fileName).toBe('tavla-omgang-3-host-2026-11-21.xlsx');
    const [header, ...rows] = readXlsx(xlsx.bytes);
    expect(header).toEqual(rowsOf(csv.bytes)[0]);
    expect(rows[0]?.slice(0, 2)).toEqual([name, '＋46 "kliniken"; norr']);
    expect(rows[0]?.[header?.indexOf('Närvaro av planerade, %') ?? -1]).toBe(33.3);
    expect(rows).toHaveLength(2);
  });

  it('speaks the language of the reader', async () => {
    const cohort = await world.cohort();
    await world.trainee(cohort);
    const heading = async (language: PersonLanguage): Promise<string[] | undefined> => {
      const person = await world.person({ language });
      await world.role(person, Role.COACH, ScopeKind.COHORT, cohort.id);
      const { fileName, bytes } = await file(await world.as(person), BOARD, { id: cohort.id, format: 'CSV' });
      return [fileName.split('-')[0] ?? '', ...(rowsOf(bytes)[0]?.slice(0, 2) ?? [])];
    };
    expect(await heading(PersonLanguage.en)).toEqual(['board', 'Name', 'Unit']);
    expect(await heading(PersonLanguage.nb)).toEqual(['tavle', 'Navn', 'Enhet']);
  });

  it('reaches as far as the screen: another office finds nothing, a supervisor their trainees', async () => {
    const cohort = await world.cohort();
    const [mine, other] = [await world.trainee(cohort), await world.trainee(cohort)];
    const supervisor = await world.someone(Role.SUPERVISOR, ScopeKind.TRAINEE, mine.person.id);
    const { bytes } = await file(supervisor.client, BOARD, { id: cohort.id, format: 'CSV' });
    expect(bytes.toString()).toContain(mine.person.familyName);
    expect(bytes.toString()).not.toContain(`${other.person.givenName} ${other.person.familyName}`);
    expect(await (await world.office('RCNORR')).client.denied(BOARD, { id: cohort.id, format: 'CSV' })).toBe('NOT_FOUND');
    for (const { client } of [mine, await world.admin()])
      expect(await client.denied(BOARD, { id: cohort.id, format: 'XLSX' })).toBe('FORBIDDEN');
  });
});

describe('the comparison as a file', () => {
  async function rounds(): Promise<{ client: TestClient; cohorts: Cohort[] }> {
    const cohorts = [
      await world.cohort({ centreId: 'RCSO', name: '-första', startsOn: '2025-09-01', capacity: 3 }),
      await world.cohort({ centreId: 'RCSO', name: 'Andra', startsOn: '2026-02-01' }),
    ];
    const done = await world.trainee(cohorts[0]!, { milestones: true, enrolment: { state: EnrolmentState.COMPLETED } });
    for (const milestone of await world.milestonesOf(done)) await world.putInState(milestone, MilestoneState.APPROVED, 10);
    await world.trainee(cohorts[0]!, { milestones: true });
    await world.trainee(cohorts[0]!, { milestones: true });
    return { client: (await world.office('RCSO')).client, cohorts };
  }

  it('has one row a cohort with the figures of compareCohorts and their n', async () => {
    const { client, cohorts } = await rounds();
    const ids = cohorts.map((c) => c.id);
    const { fileName, bytes } = await file(client, EVALUATION, { ids, format: 'CSV' });
    expect(fileName).toBe('utvardering-2026-11-21.csv');
    const [first, second, ...none] = recordsOf(bytes);
    expect(none).toEqual([]);
    expect(first).toMatchObject({
      Omgång: "'-första",
      Läge: 'pågår',
      'Första dag': '2025-09-01',
      Platser: '3',
      Sökande: '3',
      'Sökande per plats': '1',
      Antagna: '3',
      Fullföljde: '1',
      'Andel som fullföljde': '0,3333',
      'Andel som fullföljde, n': '3',
      'Medelnärvaro av planerade': '',
      'Medelnärvaro av planerade, n': '0',
    });
    expect(second).toMatchObject({ Omgång: 'Andra', 'Andel som fullföljde': '', 'Andel som fullföljde, n': '0' });
    const seen = (await compare(client, { ids }))[0] as unknown as {
      timeToMilestone: { reached: number; lowerQuartileDays: object }[];
      goalsConfirmed: { n: number };
    };
    const reached = Object.entries(first ?? {}).filter(([title]) => title.endsWith(', godkända'));
    expect(reached.map(([, n]) => Number(n))).toEqual(seen.timeToMilestone.map((m) => m.reached));
    expect(Number(first?.['Deltagare med föreskrift'])).toBe(seen.goalsConfirmed.n);

    const [header, ...rows] = readXlsx((await file(client, EVALUATION, { ids, format: 'XLSX' })).bytes);
    expect(header).toEqual(rowsOf(bytes)[0]);
    expect(rows[0]?.[0]).toBe('-första');
    expect(rows[0]?.[header?.indexOf('Andel som fullföljde') ?? -1]).toBe(0.3333);
  });

  it('reaches as far as the screen', async () => {
    const { client, cohorts } = await rounds();
    const far = await world.office('RCNORR');
    const question = { ids: cohorts.map((c) => c.id), format: 'CSV' };
    expect(await far.client.denied(EVALUATION, question)).toBe('NOT_FOUND');
    const { bytes } = await file(far.client, EVALUATION, { filter: {}, format: 'CSV' });
    expect(bytes.toString()).not.toContain('Andra');
    const trainee = await world.trainee(cohorts[1]!);
    for (const { client: outside } of [trainee, await world.admin()]) expect(await outside.denied(EVALUATION, question)).toBe('FORBIDDEN');
    expect(await client.denied(EVALUATION, { filter: { from: '2026-02-01', to: '2026-01-01' }, format: 'CSV' })).toBe('INVALID_PERIOD');
  });
});

describe('my data', () => {
  it('holds everything about oneself, and nothing that coaches note or that belongs to others', async () => {
    const { cohort, trainee, coach, project, milestone } = await world.team();
    await world.logEntry(project, trainee, { text: 'Min logg' });
    await world.handIn(trainee.client, milestone, { reflection: 'Min reflektion' });
    await coach.do('openReview', { milestoneId: milestone.id, expectedVersion: 2 }, 'milestone { id }');
    await coach.do('returnMilestone', { milestoneId: milestone.id, expectedVersion: 3, comment: 'Mer om målet' }, 'milestone { id }');
    await coach.do('addCoachNote', { enrolmentId: trainee.enrolment.id, text: 'Bara för coacher' }, 'coachNote { id }');
    await coach.do('sendNudges', { enrolmentIds: [trainee.enrolment.id], message: 'Hör av dig' }, 'nudges { id }');
    const seminar = await world.seminar(cohort, { state: SeminarState.HELD, title: 'Första mötet' });
    await attend(seminar, [trainee, AttendanceStatus.LATE]);
    const support = { enrolmentId: trainee.enrolment.id, areaId: 'statistik-analys', subject: 'Hur många?', text: 'Räcker tolv?' };
    await trainee.client.do('createSupportRequest', support, 'supportRequest { id }');
    const mate = await world.trainee(cohort);
    await world.project(mate.enrolment, { title: 'Kollegans projekt' });
    await coach.do('addCoachNote', { enrolmentId: mate.enrolment.id, text: 'Också hemligt' }, 'coachNote { id }');

    const { fileName, mediaType, bytes } = await file(trainee.client, MINE);
    expect([fileName, mediaType]).toEqual(['mina-uppgifter-2026-11-21.json', 'application/json']);
    const text = bytes.toString('utf8');
    const data = JSON.parse(text) as { person: { email: string }; enrolments: Record<string, unknown>[] };
    expect(data.person.email).toBe(trainee.person.email);
    expect(data).toMatchObject({
      regulations: [{ regulationId: 'SOSFS_2015_8' }],
      sessions: [{ agent: 'test' }],
      enrolments: [
        {
          cohortName: cohort.name,
          project: {
            title: project.title,
            log: [{ text: 'Min logg', authorName: `${trainee.person.givenName} ${trainee.person.familyName}` }],
          },
          attendance: [{ seminarName: 'Första mötet', status: 'LATE' }],
          supportRequests: [{ subject: 'Hur många?', messages: [{ text: 'Räcker tolv?' }] }],
          nudges: [{ text: expect.stringContaining('Hör av dig') }],
        },
      ],
    });
    const kept = (data.enrolments[0]?.['milestones'] as Record<string, unknown>[]).find((m) => m['id'] === milestone.id);
    expect(kept).toMatchObject({
      state: 'RETURNED',
      definitionName: { sv: expect.any(String) },
      submissions: [{ reflection: 'Min reflektion', comment: 'Mer om målet', outcome: 'RETURNED', evidence: expect.any(Array) }],
      history: [{ action: 'SUBMIT' }, { action: 'OPEN_REVIEW' }, { action: 'RETURN' }],
    });
    for (const foreign of ['Bara för coacher', 'Också hemligt', 'Kollegans projekt', mate.person.email, 'tokenHash', 'passwordHash'])
      expect(text).not.toContain(foreign);
  });

  it('of a coach is about the coach: no trainee of theirs, but what they wrote in support', async () => {
    const cohort = await world.cohort();
    const trainee = await world.trainee(cohort);
    const coach = await world.someone(Role.COACH, ScopeKind.COHORT, cohort.id);
    const now = test.clock.now();
    const request = { id: newId(), version: 1, enrolmentId: trainee.enrolment.id, areaId: 'statistik-analys', subject: 'Traineens fråga' };
    const rest = { state: SupportState.NEW, assigneeId: null, createdById: trainee.person.id, createdAt: now, firstAnsweredAt: null };
    await world.insert(SupportRequest, { ...request, ...rest, closedAt: null });
    for (const [authorId, text] of [
      [trainee.person.id, 'Traineens ord'],
      [coach.person.id, 'Coachens svar'],
    ] as const)
      await world.insert(SupportMessage, { id: newId(), requestId: request.id, authorId, text, createdAt: now });
    await world.insert(CoachNote, {
      ...{ id: newId(), version: 1, enrolmentId: trainee.enrolment.id, authorId: coach.person.id },
      ...{ text: 'Om traineen', createdAt: now },
    });
    const text = (await file(coach.client, MINE)).bytes.toString();
    expect(JSON.parse(text)).toMatchObject({ roles: [{ role: 'COACH' }], enrolments: [], messagesElsewhere: [{ text: 'Coachens svar' }] });
    for (const foreign of ['Traineens fråga', 'Traineens ord', 'Om traineen', trainee.person.familyName])
      expect(text).not.toContain(foreign);
  });

  it('is not for a key of another system', async () => {
    const { client } = await world.office();
    const { secret } = await client.do<{ secret: string }>('createAccessToken', { name: 'x', mayWrite: false, days: 1 }, 'secret');
    expect(await test.anonymous().withBearer(secret).denied(MINE)).toBe('FORBIDDEN');
  });
});
