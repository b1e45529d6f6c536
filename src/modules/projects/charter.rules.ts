import type { Track } from '../regulations/index.js';
import type { Project, ProjectMember } from './project.entities.js';

/** What a charter is judged by. */
export interface CharterFacts {
  track: `${Track}`;
  project: Pick<
    Project,
    | 'title'
    | 'problem'
    | 'aim'
    | 'aimSpecific'
    | 'aimMeasurable'
    | 'aimAccepted'
    | 'aimRealistic'
    | 'aimDueOn'
    | 'questionKind'
    | 'question'
    | 'involvementLevel'
    | 'involvementHow'
    | 'patientsInformedOn'
  >;
  /** How many registers are named. */
  registers: number;
  members: readonly Pick<ProjectMember, 'ownPart'>[];
  /** True when any ethics decision has been recorded. */
  ethicsRecorded: boolean;
}

/** What can be missing; each has its sentence in `project.words.ts`. */
export type CharterGapKey =
  | 'title'
  | 'problem'
  | 'aim'
  | 'aimSpecific'
  | 'aimMeasurable'
  | 'aimAccepted'
  | 'aimRealistic'
  | 'aimDueOn'
  | 'questionKind'
  | 'question'
  | 'oneQuestion'
  | 'registers'
  | 'members'
  | 'involvement'
  | 'patientInformation'
  | 'ethics';

/** Something the charter still lacks: the field of the project where it belongs, and what to say. */
export interface MissingPart {
  field: string;
  key: CharterGapKey;
}

const IMPROVEMENT_TEXTS = ['title', 'problem', 'aim', 'aimSpecific', 'aimMeasurable', 'aimAccepted', 'aimRealistic', 'aimDueOn'] as const;
const RESEARCH_TEXTS = ['title', 'problem', 'questionKind', 'question'] as const;

/**
 * What the charter still lacks for its track, in the order of the form. Improvement: problem, a SMART aim, registers and a team in
 * which at least one has an own part. Research: exactly one question of one kind, registers and an ethics decision. Both: how patients
 * take part, and the unit's confirmation that they are informed (patientdatalagen 7 kap. 2-3 §§).
 */
export function charterGaps(facts: CharterFacts): MissingPart[] {
  const { project, track } = facts;
  const texts = track === 'RESEARCH' ? RESEARCH_TEXTS : IMPROVEMENT_TEXTS;
  const gaps: MissingPart[] = texts.filter((field) => blank(project[field])).map((field) => ({ field, key: field }));
  if (track === 'RESEARCH' && asksSeveralQuestions(project.question)) gaps.push({ field: 'question', key: 'oneQuestion' });
  if (facts.registers === 0) gaps.push({ field: 'registers', key: 'registers' });
  if (track === 'IMPROVEMENT' && facts.members.every((m) => blank(m.ownPart))) gaps.push({ field: 'members', key: 'members' });
  if (!tellsInvolvement(project))
    gaps.push({ field: project.involvementLevel ? 'involvementHow' : 'involvementLevel', key: 'involvement' });
  if (project.patientsInformedOn === null) gaps.push({ field: 'patientInformation', key: 'patientInformation' });
  if (track === 'RESEARCH' && !facts.ethicsRecorded) gaps.push({ field: 'ethics', key: 'ethics' });
  return gaps;
}

/** True when a text asks more than one question; `??` counts once. */
export function asksSeveralQuestions(question: string | null): boolean {
  return (question?.match(/[?？]+/g) ?? []).length > 1;
}

/** A level, and unless patients take no part at all also how. */
function tellsInvolvement(project: CharterFacts['project']): boolean {
  if (project.involvementLevel === null) return false;
  const level: string = project.involvementLevel;
  return level === 'NONE' || !blank(project.involvementHow);
}

function blank(text: string | null): boolean {
  return text === null || text.trim() === '';
}
