import { Role } from '../../platform/access/roles.js';
import type { Relation } from '../enrolments/index.js';
import { mayWrite, type Writing } from '../projects/index.js';
import type { Audience } from './spc/masking.js';

type Relations = ReadonlySet<Relation>;

/** Those who work with the project see its numbers as they are. */
const TEAM: readonly Relation[] = [
  'TRAINEE',
  Role.COACH,
  Role.SUPERVISOR,
  Role.MAIN_SUPERVISOR,
  Role.SCIENTIFIC_SUPERVISOR,
  Role.STATISTICIAN,
];

const STRICTNESS: readonly Audience[] = ['TEAM', 'OFFICE', 'PUBLIC'];

/** As whom a viewer sees the numbers of a project: everybody outside its team sees what may leave it. */
export function audienceOf(relations: Relations): Audience {
  return TEAM.some((relation) => relations.has(relation)) ? 'TEAM' : 'OFFICE';
}

/** The stricter of what a viewer is and what they ask for: one can look as others do, never the other way round. */
export function stricterOf(own: Audience, asked: Audience): Audience {
  return STRICTNESS[Math.max(STRICTNESS.indexOf(own), STRICTNESS.indexOf(asked))] ?? 'PUBLIC';
}

/** What a viewer may do with the measures of a project now; guards and buttons use the same answer. */
export function measureAbilities(relations: Relations, writing: Writing, at: MeasureSituation): MeasureRights {
  const trainee = mayWrite(relations) && writing === 'OPEN';
  const edit = trainee && !at.removed;
  return { edit, record: edit && at.dataAllowed, restore: trainee && at.removed, compare: edit && at.fetching };
}

/** What decides beside the person and the round. */
export interface MeasureSituation {
  /** Whether the ethics of the project allow data. */
  dataAllowed: boolean;
  /** Whether it is out of use. */
  removed: boolean;
  /** Whether the installation fetches published figures. */
  fetching: boolean;
}

/** What one may do with a measure. */
export interface MeasureRights {
  /** Change its definition, phases and marks, or take it out of use. */
  edit: boolean;
  /** Record points. */
  record: boolean;
  /** Put it back. */
  restore: boolean;
  /** Lay published figures beside it, and fetch them anew. */
  compare: boolean;
}
