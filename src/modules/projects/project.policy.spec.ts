import { describe, expect, it } from '@jest/globals';
import { Role } from '../../platform/access/roles.js';
import { CohortState } from '../cohorts/index.js';
import { EnrolmentState, type Relation } from '../enrolments/index.js';
import { logEntryAbilities, projectAbilities, traineeWriting, type Writing } from './project.policy.js';

const RELATIONS: Relation[] = ['TRAINEE', ...Object.values(Role)];
const may = (relation: Relation, writing: Writing = 'OPEN'): string[] =>
  Object.entries(projectAbilities(new Set([relation]), writing))
    .filter(([, allowed]) => allowed)
    .map(([name]) => name);

describe('who may do what with a project', () => {
  const EXPECTED: Partial<Record<Relation, string[]>> = {
    TRAINEE: ['edit', 'write', 'decideEthics'],
    SUPERVISOR: ['decideEthics', 'confirmPatientInformation'],
    MAIN_SUPERVISOR: ['decideEthics', 'confirmPatientInformation'],
    SCIENTIFIC_SUPERVISOR: ['decideEthics'],
    OFFICE: ['decideEthics'],
    HEAD_OF_UNIT: ['confirmPatientInformation'],
    STUDY_DIRECTOR: ['confirmPatientInformation'],
  };

  it.each(RELATIONS)('%s in a round that goes on', (relation) => {
    expect(may(relation)).toEqual(EXPECTED[relation] ?? []);
  });

  it.each(RELATIONS)('%s once the round is over: only the trainee is stopped', (relation) => {
    expect(may(relation, 'LOCKED')).toEqual(relation === 'TRAINEE' ? [] : (EXPECTED[relation] ?? []));
    expect(may(relation, 'NOT_AVAILABLE')).toEqual(may(relation, 'LOCKED'));
  });

  it('nobody without a relation may do anything', () => {
    expect(Object.values(projectAbilities(new Set(), 'OPEN'))).toEqual([false, false, false, false]);
  });

  it('nobody confirms the information of a project of their own', () => {
    expect(projectAbilities(new Set<Relation>(['TRAINEE', Role.STUDY_DIRECTOR]), 'OPEN').confirmPatientInformation).toBe(false);
  });
});

describe('when a trainee may write', () => {
  const table = Object.values(EnrolmentState).flatMap((enrolment) =>
    Object.values(CohortState).map((cohort) => [enrolment, cohort] as const),
  );
  const GOING = [CohortState.PLANNED, CohortState.OPEN, CohortState.RUNNING];

  it.each(table)('%s in a cohort that is %s', (enrolment, cohort) => {
    const open = enrolment === EnrolmentState.ADMITTED && GOING.includes(cohort);
    const early = enrolment === EnrolmentState.APPLIED && GOING.includes(cohort);
    expect(traineeWriting(enrolment, cohort)).toBe(open ? 'OPEN' : early ? 'NOT_AVAILABLE' : 'LOCKED');
  });
});

describe('what may be done with a log entry', () => {
  const flags = [false, true];
  const table = flags.flatMap((author) =>
    (['OPEN', 'LOCKED', 'NOT_AVAILABLE'] as const).flatMap((writing) =>
      flags.flatMap((removed) => flags.map((handedIn) => ({ author, writing, removed, handedIn }))),
    ),
  );

  it.each(table)('author $author, $writing, taken back $removed, handed in $handedIn', (facts) => {
    const own = facts.author && facts.writing === 'OPEN';
    expect(logEntryAbilities(facts)).toEqual({
      edit: own && !facts.removed && !facts.handedIn,
      remove: own && !facts.removed,
      restore: own && facts.removed,
    });
  });
});
