import { expect } from '@jest/globals';
import type { TestApp } from '../setup/app.js';
import type { TestClient } from '../setup/client.js';
import { type Cast, roster } from './cast.js';

/** The people of the story. */
export const OFFICE = 'kansli@region.example';
export const ANNA = 'anna.exempel@region.example';
export const BO = 'bo.handledare@region.example';
export const KIM = 'kim.coach@region.example';

/** A milestone, as the steps need it. */
interface Milestone {
  id: string;
  key: string;
  version: number;
  state: string;
  criteria: { key: string }[];
  evidenceItems: { key: string; needed: boolean }[];
}
/** A trainee in the round. */
export interface Enrolment {
  id: string;
  version: number;
  person: { id: string; name: string };
  milestones: Milestone[];
}

/** What the people of the story do, step by step, each through GraphQL. */
export class MainJob {
  constructor(
    private readonly test: TestApp,
    private readonly cast: Cast,
  ) {}

  async appointOffice(admin: TestClient): Promise<void> {
    const { person } = await admin.do<{ person: { id: string } }>(
      'createPerson',
      { givenName: 'Karin', familyName: 'Kansli', email: OFFICE },
      'person { id }',
    );
    await admin.do('grantRole', { personId: person.id, role: 'OFFICE', scopeKind: 'CENTRE', scopeId: 'QRC' }, 'roleAssignment { id }');
    await this.cast.welcome(admin, person.id);
  }

  async planRound(office: TestClient): Promise<string> {
    const { cohort } = await office.do<{ cohort: { id: string; state: string } }>(
      'createCohort',
      {
        centreId: 'QRC',
        track: 'IMPROVEMENT',
        templateId: 'qi-standard@1',
        name: 'Förbättringsomgång hösten 2026',
        capacity: 12,
        startsOn: '2026-09-01',
        endsOn: '2027-06-15',
        attendancePercent: 80,
        elements: [
          { elementId: 'coach-trained', flagValue: true },
          { elementId: 'learning-seminars', numberValue: 5 },
        ],
      },
      'cohort { id state }',
    );
    expect(cohort.state).toBe('PLANNED');
    return cohort.id;
  }

  async readRoster(office: TestClient, cohortId: string): Promise<[Enrolment, Enrolment]> {
    const file = { cohortId, ...roster('roster_cp1252.csv') };
    const { rosterPreview } = await office.ask<{ rosterPreview: { canCommit: boolean; rows: { name: string; action: string }[] } }>(
      'query($input: RosterPreviewInput!) { rosterPreview(input: $input) { canCommit rows { name action } faults { line column message } } }',
      { input: file },
    );
    expect(rosterPreview).toMatchObject({
      canCommit: true,
      rows: [
        { name: 'Anna Exempel', action: 'CREATE' },
        { name: 'Åsa Öberg', action: 'CREATE' },
      ],
    });
    const input = { ...file, mode: 'ALL_OR_NOTHING' };
    expect(await office.do('importRoster', input, 'created alreadyThere')).toMatchObject({ created: 2 });
    expect(await office.do('importRoster', input, 'created alreadyThere')).toMatchObject({ created: 0, alreadyThere: 2 });
    const { enrolments } = await office.ask<{ enrolments: { edges: { node: Enrolment }[] } }>(
      'query($id: ID!) { enrolments(filter: { cohortId: $id }, orderBy: { field: NAME, direction: ASC }) { edges { node { id version person { id name } milestones { id } } } } }',
      { id: cohortId },
    );
    const [anna, asa] = enrolments.edges.map((e) => e.node);
    expect(anna!.milestones).toHaveLength(19);
    return [anna!, asa!];
  }

  async appointSupporters(admin: TestClient, office: TestClient, cohortId: string): Promise<void> {
    const { roleAssignment } = await office.do<{ roleAssignment: { person: { id: string } } }>(
      'assignToCohort',
      { cohortId, role: 'COACH', email: KIM, givenName: 'Kim', familyName: 'Coach' },
      'roleAssignment { person { id } }',
    );
    await this.cast.welcome(office, roleAssignment.person.id);
    const { people } = await admin.ask<{ people: { edges: { node: { id: string } }[] } }>(
      '{ people(filter: { search: "bo.handledare" }) { edges { node { id } } } }',
    );
    await this.cast.welcome(admin, people.edges[0]!.node.id);
  }

  async register(office: TestClient, seminarId: string, ...entries: [string, string][]): Promise<void> {
    await office.do(
      'registerAttendance',
      { seminarId, entries: entries.map(([enrolmentId, status]) => ({ enrolmentId, status })) },
      'seminar { state }',
    );
  }

  async createProject(enrolmentId: string): Promise<string> {
    const client = await this.cast.signIn(ANNA);
    const { project } = await client.do<{ project: { id: string; version: number } }>(
      'createProject',
      { enrolmentId, title: 'Säkrare läkemedelslista' },
      'project { id version }',
    );
    const charter = {
      problem: 'Färre än hälften får en läkemedelsgenomgång vid inskrivning.',
      aim: 'Åtta av tio får en genomgång.',
      registerIds: ['ndr'],
    };
    await client.do(
      'updateCharter',
      { projectId: project.id, expectedVersion: project.version, ...charter },
      'project { version charterGaps { field message } }',
    );
    const entry = {
      projectId: project.id,
      kind: 'MEETING',
      happenedOn: '2026-09-01',
      text: 'Mötte teamet och ritade flödet.',
      minutes: 60,
    };
    await client.do('addLogEntry', entry, 'logEntry { id }');
    return project.id;
  }

  async milestoneOf(client: TestClient, enrolment: Enrolment, key: string): Promise<Milestone> {
    const { enrolment: found } = await client.ask<{ enrolment: Enrolment }>(
      'query($id: ID!) { enrolment(id: $id) { milestones { id key version state criteria { key } evidenceItems { key needed } } } }',
      { id: enrolment.id },
    );
    return found.milestones.find((m) => m.key === key)!;
  }

  async handIn(enrolment: Enrolment, key: string, reflection: string): Promise<void> {
    const client = await this.cast.signIn(ANNA);
    const milestone = await this.milestoneOf(client, enrolment, key);
    const evidence = milestone.evidenceItems.map((item) => ({ itemKey: item.key, kind: 'TEXT', text: 'Se projektplanen.' }));
    await client.do(
      'submitMilestone',
      { milestoneId: milestone.id, expectedVersion: milestone.version, reflection, evidence },
      'milestone { state }',
    );
  }

  async review(client: TestClient, enrolment: Enrolment, key: string, verdict: 'return' | 'approve', comment: string): Promise<void> {
    const milestone = await this.milestoneOf(client, enrolment, key);
    const criteria = milestone.criteria.map((c) => ({ criterionKey: c.key, met: verdict === 'approve', comment }));
    await client.do(
      `${verdict}Milestone`,
      { milestoneId: milestone.id, expectedVersion: milestone.version, comment, criteria },
      'milestone { state }',
    );
  }

  async queueOf(client: TestClient): Promise<unknown[]> {
    const { reviewQueue } = await client.ask<{
      reviewQueue: { edges: { node: { daysWaiting: number; milestone: { key: string }; enrolment: { person: { name: string } } } }[] };
    }>('{ reviewQueue { edges { node { daysWaiting milestone { key } enrolment { person { name } } } } } }');
    return reviewQueue.edges.map(({ node }) => ({
      daysWaiting: node.daysWaiting,
      key: node.milestone.key,
      person: node.enrolment.person.name,
    }));
  }

  async homeOf(email: string): Promise<unknown> {
    const client = await this.cast.signIn(email);
    return (
      await client.ask<{ traineeHome: unknown[] }>(
        '{ traineeHome { returned { key } nextStep { milestone { key } } nextSeminar { title } } }',
      )
    ).traineeHome[0];
  }

  async askForHelp(enrolmentId: string): Promise<void> {
    this.test.clock.set('2026-11-02T08:00:00Z');
    const question = { enrolmentId, areaId: 'statistik-analys', subject: 'Hur många mätpunkter?', text: 'Räcker tolv månader bakåt?' };
    const { supportRequest } = await (
      await this.cast.signIn(ANNA)
    ).do<{ supportRequest: { id: string } }>('createSupportRequest', question, 'supportRequest { id }');
    this.test.clock.set('2026-11-05T08:00:00Z');
    await (
      await this.cast.signIn(OFFICE)
    ).do(
      'addSupportMessage',
      { supportRequestId: supportRequest.id, text: 'Ja, gärna fler.' },
      'supportRequest { state daysToFirstAnswer }',
    );
  }

  async withdraw(office: TestClient, enrolmentId: string): Promise<void> {
    const expectedVersion = await this.versionOf(office, enrolmentId);
    await office.do('withdrawTrainee', { enrolmentId, expectedVersion, reason: 'PARENTAL_LEAVE' }, 'enrolment { state }');
  }

  async versionOf(office: TestClient, enrolmentId: string): Promise<number> {
    return (await office.ask<{ enrolment: { version: number } }>('query($id: ID!) { enrolment(id: $id) { version } }', { id: enrolmentId }))
      .enrolment.version;
  }

  /** The coach may not certify; the supervisor certifies the project and the service; a4 is still not complete. */
  async certify(enrolmentId: string): Promise<void> {
    const project = { enrolmentId, partId: 'a4-u2', basis: 'Rapport godkänd och redovisad.' };
    expect(await (await this.cast.signIn(KIM)).refused('confirmGoalPart', project)).toMatchObject([{ code: 'NOT_CERTIFIER' }]);
    const bo = await this.cast.signIn(BO);
    await bo.do('confirmGoalPart', project, 'confirmation { certifierRole }');
    await bo.do(
      'confirmGoalPart',
      { enrolmentId, partId: 'a4-u1', basis: 'Två års tjänstgöring under min handledning.' },
      'confirmation { certifierRole }',
    );
    const { myGoals } = await (
      await this.cast.signIn(ANNA)
    ).ask<{
      myGoals: { complete: boolean; goal: { code: string }; missing: string[]; parts: { part: { id: string }; status: string }[] }[];
    }>('{ myGoals { complete goal { code } missing parts { part { id } status } } }');
    expect(myGoals[0]).toMatchObject({ complete: false, goal: { code: 'a4' } });
    expect(Object.fromEntries(myGoals[0]!.parts.map((p) => [p.part.id, p.status]))).toMatchObject({
      'a4-u1': 'CONFIRMED',
      'a4-u2': 'CONFIRMED',
      'a4-k1': 'IN_PROGRESS',
    });
    expect(myGoals[0]!.missing.join(' ')).toMatch(/risk/i);
  }

  async trailOf(office: TestClient, entityId: string): Promise<string[]> {
    const { auditTrail } = await office.ask<{ auditTrail: { edges: { node: { action: string } }[] } }>(
      'query($id: ID) { auditTrail(filter: { entityId: $id }) { edges { node { action } } } }',
      { id: entityId },
    );
    return auditTrail.edges.map((e) => e.node.action);
  }
}
