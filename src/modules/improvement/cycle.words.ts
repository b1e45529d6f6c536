import type { Problem } from '../../platform/errors/rejected.js';
import { say, type Language } from '../../platform/i18n/i18n.js';
import { AnnotationKind, type DrawnMark } from '../measures/index.js';
import { CycleState, type PdsaCycle } from './cycle.entities.js';
import { CYCLE_STATE_NAMES, type CycleObstacle } from './cycle.workflow.js';

/** Obstacles that are told as another code with a sentence of their own. */
const TOLD_AS: Partial<Record<CycleObstacle, Problem['code']>> = { CYCLE_BEGUN: 'LOCKED', CYCLE_CLOSED: 'LOCKED' };

/** An obstacle as a person can put it right. */
export function problemOf(obstacle: CycleObstacle, state: CycleState, path: string[]): Problem {
  const code = TOLD_AS[obstacle] ?? (obstacle as Problem['code']);
  return { code, path, params: { state, ...(code === obstacle ? {} : { problem: obstacle }) } };
}

/** An obstacle in the language of a reader, for a button that is off. */
export function obstacleText(language: Language, obstacle: CycleObstacle, state: CycleState): string {
  return say(language, `userError.${obstacle}`, { state: CYCLE_STATE_NAMES[state][language] });
}

/** Where a cycle stands, and once it is closed what was decided: `pågår`, `avslutad: införs`. */
export function cycleStanding(language: Language, { state, decision }: Pick<PdsaCycle, 'state' | 'decision'>): string {
  const name = CYCLE_STATE_NAMES[state][language];
  return state === CycleState.CLOSED && decision ? `${name}: ${say(language, `cycleDecided.${decision}`)}` : name;
}

/** How a cycle that has begun stands on the charts of its project. */
export function markOf({ id, projectId, number, title, startsOn }: PdsaCycle): DrawnMark {
  return { projectId, kind: AnnotationKind.PDSA, happenedOn: startsOn ?? '', label: `PDSA ${number}: ${title}`, originId: id };
}
