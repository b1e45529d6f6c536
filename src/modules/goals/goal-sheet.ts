import type { Viewer } from '../../platform/access/viewer.js';
import type { Language } from '../../platform/i18n/i18n.js';
import { relationsTo, type Enrolment } from '../enrolments/index.js';
import type { Milestone, MilestoneState } from '../milestones/index.js';
import type { Goal } from '../regulations/index.js';
import { AttendanceStatus, SeminarState, type Seminar } from '../seminars/index.js';
import type { GoalConfirmation } from './goal-confirmation.entity.js';
import { carriedToGoal, carriedToPart } from './goal-crosswalk.rules.js';
import { GoalEvidenceState, GoalPartStatus, isComplete, partsProgress, type RuleEvidence } from './goal-gaps.js';
import { certifierRole } from './goal.policy.js';
import type { GoalSource } from './goal.queries.js';
import type { GoalEvidence, GoalPartProgress, GoalProgress } from './goal.types.js';
import { gapOf } from './goal-wording.js';

type Piece = Omit<GoalEvidence, 'counts'> & RuleEvidence;

const ATTENDED: readonly AttendanceStatus[] = [AttendanceStatus.PRESENT, AttendanceStatus.LATE, AttendanceStatus.MADE_UP];

/** What a milestone's state means as evidence. */
const MILESTONE_EVIDENCE: Record<MilestoneState, GoalEvidenceState> = {
  OPEN: GoalEvidenceState.PLANNED,
  SUBMITTED: GoalEvidenceState.IN_REVIEW,
  IN_REVIEW: GoalEvidenceState.IN_REVIEW,
  RETURNED: GoalEvidenceState.RETURNED,
  APPROVED: GoalEvidenceState.APPROVED,
};

/** What taking part in a seminar means as evidence: attendance counts when the seminar has been held. */
export function seminarEvidence(state: SeminarState, status: AttendanceStatus | undefined): GoalEvidenceState {
  if (state !== SeminarState.HELD) return GoalEvidenceState.PLANNED;
  return status !== undefined && ATTENDED.includes(status) ? GoalEvidenceState.APPROVED : GoalEvidenceState.MISSED;
}

/** The goals of every trainee in a source, in its order. */
export function progressOf(source: GoalSource, viewer: Viewer): GoalProgress[] {
  const index = indexed(source, viewer.language);
  return source.enrolments.map((enrolment) => one(source, index, viewer, enrolment));
}

function one(source: GoalSource, index: Index, viewer: Viewer, enrolment: Enrolment): GoalProgress {
  const cohort = source.cohorts.get(enrolment.cohortId);
  const regulation = source.regulations.get(source.regulationByPerson.get(enrolment.personId) ?? '') ?? null;
  const goal = source.goals.find((g) => g.regulationId === regulation?.id && g.track === cohort?.track) ?? null;
  const own = source.confirmations.filter((c) => c.personId === enrolment.personId);
  const inForce = (c: GoalConfirmation): boolean => c.revokedAt === null && index.regulationOfPart.get(c.partId) === regulation?.id;
  const earlier = byPart(own.filter((c) => c.revokedAt === null && !inForce(c)));
  const relations = cohort ? relationsTo(viewer, { ...enrolment, centreId: cohort.centreId }) : new Set<never>();
  const facts = {
    parts: source.parts.filter((p) => p.goalId === goal?.id),
    evidence: evidenceOf(index, enrolment),
    confirmations: byPart(own.filter(inForce)),
    courseLed: cohort?.courseLed === 1,
  };
  const parts = partsProgress(facts).map((p): GoalPartProgress => ({
    ...p,
    gap: gapOf(p.part, p.status, viewer.language),
    carriedOver: carriedToPart(p.part.id, source.links, earlier),
    viewerCanConfirm: p.confirmation === null && p.status !== GoalPartStatus.ADVICE_ONLY && certifierRole(p.part, relations) !== null,
  }));
  return {
    enrolment,
    regulation,
    goal,
    complete: isComplete(parts),
    parts,
    missing: parts.flatMap((p) => p.gap ?? []),
    carriedOver: carriedToGoal(goal?.id ?? '', source.links, earlier),
    history: own.filter((c) => !inForce(c)),
  };
}

interface Index {
  regulationOfPart: Map<string, string>;
  mappedTo: Map<string, { partId: string; title: string }[]>;
  milestonesOf: Map<string, Milestone[]>;
  seminarsOf: Map<string, { seminar: Seminar; partId: string }[]>;
  attendance: Map<string, AttendanceStatus>;
}

function indexed(source: GoalSource, language: Language): Index {
  const goals = new Map(source.goals.map((g): [string, Goal] => [g.id, g]));
  const seminars = new Map(source.seminars.map((s) => [s.id, s]));
  const taught = source.seminarParts.flatMap(({ seminarId, partId }) => {
    const seminar = seminars.get(seminarId);
    return seminar ? [{ seminar, partId }] : [];
  });
  return {
    regulationOfPart: new Map(source.parts.map((p) => [p.id, goals.get(p.goalId)?.regulationId ?? ''])),
    mappedTo: grouped(
      source.milestoneParts.map((m) => ({ definitionId: m.definitionId, partId: m.partId, title: m.title[language] })),
      (m) => m.definitionId,
    ),
    milestonesOf: grouped(source.milestones, (m) => m.enrolmentId),
    seminarsOf: grouped(taught, (t) => t.seminar.cohortId),
    attendance: new Map(source.attendance.map((a) => [`${a.seminarId}:${a.enrolmentId}`, a.status])),
  };
}

function evidenceOf(index: Index, enrolment: Enrolment): Map<string, Piece[]> {
  const pieces: { partId: string; piece: Piece }[] = [];
  for (const milestone of index.milestonesOf.get(enrolment.id) ?? []) {
    for (const { partId, title } of index.mappedTo.get(milestone.definitionId) ?? []) {
      pieces.push({
        partId,
        piece: { source: 'MILESTONE', milestone, seminar: null, title, state: MILESTONE_EVIDENCE[milestone.state], key: keyOf(milestone) },
      });
    }
  }
  for (const { seminar, partId } of index.seminarsOf.get(enrolment.cohortId) ?? []) {
    const state = seminarEvidence(seminar.state, index.attendance.get(`${seminar.id}:${enrolment.id}`));
    pieces.push({ partId, piece: { source: 'SEMINAR', milestone: null, seminar, title: seminar.title, state } });
  }
  return new Map([...grouped(pieces, (p) => p.partId)].map(([partId, list]) => [partId, list.map((p) => p.piece)]));
}

/** The key of a milestone within its plan: the id of a definition is `<plan>:<key>`. */
const keyOf = (milestone: Milestone): string => milestone.definitionId.slice(milestone.definitionId.indexOf(':') + 1);

const byPart = (confirmations: GoalConfirmation[]): Map<string, GoalConfirmation> => new Map(confirmations.map((c) => [c.partId, c]));

function grouped<T>(list: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
