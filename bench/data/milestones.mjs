import { staffFor } from './world.mjs';

/** Weeks after its day in which a milestone of a running cohort can still be on somebody's desk. */
const DESK_WEEKS = 14;

const ON_DESK = { SUBMITTED: 65, IN_REVIEW: 8, RETURNED: 10, APPROVED: 7, OPEN: 10 };

/** What leads to each state within one round, beside handing in. */
const STEPS = {
  SUBMITTED: [],
  IN_REVIEW: ['OPEN_REVIEW'],
  RETURNED: ['OPEN_REVIEW', 'RETURN'],
  APPROVED: ['OPEN_REVIEW', 'APPROVE'],
};
const AFTER = { SUBMIT: 'SUBMITTED', OPEN_REVIEW: 'IN_REVIEW', RETURN: 'RETURNED', APPROVE: 'APPROVED' };
const AUDIT = {
  SUBMIT: 'milestone.submitted',
  OPEN_REVIEW: 'milestone.opened',
  RETURN: 'milestone.returned',
  APPROVE: 'milestone.approved',
};

/** Adds every milestone of a trainee's plan with its submissions, answers, history and confirmations. */
export async function addMilestones(w, t) {
  const confirmed = new Set();
  for (const definition of t.cohort.plan.milestones) await addMilestone(w, t, definition, confirmed);
}

async function addMilestone(w, t, definition, confirmed) {
  const { cohort: c } = t;
  const state = stateOf(w, t, definition);
  const dueOn = w.addDays(c.startsOn, 7 * definition.weekOffset);
  const survey = definition.reviewerRole === 'SYSTEM';
  const rounds = roundsOf(w, state, survey);
  const milestone = { id: w.random.id(), enrolmentId: t.enrolmentId, definitionId: definition.id, state, dueOn, round: rounds.length };
  const course = courseOf(w, t, definition, rounds, dueOn, survey);
  const events = course.flatMap((round) => round.events);
  await w.sink.add('Milestone', {
    ...milestone,
    version: 1 + events.length,
    submittedAt: course.at(-1)?.submittedAt ?? null,
    decidedAt: course.findLast((round) => round.decidedAt)?.decidedAt ?? null,
  });
  for (const round of course) await addSubmission(w, t, definition, milestone, round);
  for (const event of events) {
    await w.sink.add('MilestoneEvent', { id: w.random.id(), milestoneId: milestone.id, ...event, actorId: event.actor.id });
    const details = { from: event.fromState, to: event.toState, round: event.round };
    await w.audit(event.at, event.actor, AUDIT[event.action], 'Milestone', milestone.id, c, t.person.id, details);
  }
  if (state === 'APPROVED') await addConfirmations(w, t, definition, milestone, course.at(-1).decidedAt, confirmed);
}

function stateOf(w, t, definition) {
  const { cohort: c } = t;
  const weeks = c.weeksAgo - definition.weekOffset;
  if (t.endedOn && t.state === 'WITHDRAWN' && w.addDays(c.startsOn, 7 * definition.weekOffset + 30) > t.endedOn) return 'OPEN';
  if (weeks >= DESK_WEEKS) return t.state === 'COMPLETED' || w.random.chance(0.95) ? 'APPROVED' : 'OPEN';
  if (c.state !== 'RUNNING' || weeks < 0) return 'OPEN';
  const state = w.random.weighted(ON_DESK);
  if (definition.reviewerRole === 'SYSTEM') return state === 'OPEN' ? 'OPEN' : 'APPROVED';
  return state;
}

/** The outcome of each round: a quarter of what is approved was returned once. */
function roundsOf(w, state, survey) {
  if (state === 'OPEN') return [];
  return !survey && state === 'APPROVED' && w.random.chance(0.25) ? ['RETURNED', 'APPROVED'] : [state];
}

/** What happened in each round and when; never later than yesterday. */
function courseOf(w, t, definition, rounds, dueOn, survey) {
  const submitter = staffFor(definition.responsibleRole, t);
  const reviewer = staffFor(definition.reviewerRole, t);
  let submittedAt = w.past(w.at(w.addDays(dueOn, w.random.int(12) - 6), 12), 1 + w.random.int(20));
  return rounds.map((outcome, n) => {
    const round = n + 1;
    const events = [];
    let fromState = n === 0 ? 'OPEN' : 'RETURNED';
    const step = (action, at, actor, toState = AFTER[action]) => {
      events.push({ action, fromState, toState, round, at, actor });
      fromState = toState;
    };
    step('SUBMIT', submittedAt, submitter, survey ? 'APPROVED' : 'SUBMITTED');
    let at = submittedAt;
    if (!survey) for (const action of STEPS[outcome]) step(action, (at = w.past(w.later(at, 1), 0)), reviewer);
    const decided = outcome === 'APPROVED' || outcome === 'RETURNED';
    const result = { round, submittedAt, outcome, events, submitter, reviewer, survey, decidedAt: decided ? at : null };
    submittedAt = w.past(w.later(at, 7), 0);
    return result;
  });
}

async function addSubmission(w, t, definition, milestone, { round, submittedAt, outcome, events, submitter, reviewer, survey, decidedAt }) {
  const openedAt = events.find((e) => e.action === 'OPEN_REVIEW')?.at ?? null;
  const submission = {
    id: w.random.id(),
    milestoneId: milestone.id,
    round,
    reflection: w.words(350),
    submittedById: submitter.id,
    submittedAt,
    openedAt,
    openedById: openedAt && reviewer.id,
    decidedAt,
    decidedById: decidedAt && !survey ? reviewer.id : null,
    outcome: decidedAt ? outcome : null,
    comment: decidedAt && !survey ? w.words(120) : null,
  };
  await w.sink.add('MilestoneSubmission', submission);
  await addEvidence(w, t, definition, submission);
  if (!decidedAt || survey) return;
  for (const { key } of definition.criteria) {
    const met = outcome === 'APPROVED' || w.random.chance(0.6);
    const answer = { id: w.random.id(), submissionId: submission.id, criterionKey: key, met, comment: met ? null : w.words(80) };
    await w.sink.add('CriterionAnswer', answer);
  }
}

async function addEvidence(w, t, definition, submission) {
  const items = definition.evidence.filter((item) => item.kind !== 'SURVEY' && item.kind !== 'GENERATED');
  for (const [position, { key }] of items.entries()) {
    const content = w.random.chance(0.5)
      ? { kind: 'LINK', url: 'https://dokument.region.example/1' }
      : { kind: 'TEXT', text: w.words(300) };
    await w.sink.add('SubmissionEvidence', { id: w.random.id(), submissionId: submission.id, position, itemKey: key, ...content });
  }
  if (!w.random.chance(0.2) || !definition.needsProject) return;
  const entry = { kind: 'LOG_ENTRY', logEntryId: w.random.pick(t.project.log) };
  await w.sink.add('SubmissionEvidence', { id: w.random.id(), submissionId: submission.id, position: items.length, ...entry });
}

/** Most of what an approved milestone can be evidence for is certified by those whom the regulation names. */
async function addConfirmations(w, t, definition, milestone, decidedAt, confirmed) {
  for (const part of definition.parts) {
    if (part.regulationId !== t.regulationId || confirmed.has(part.id) || !w.random.chance(0.6)) continue;
    const leads = part.certifiedBy.includes('COURSE_LEADER') && t.cohort.staff;
    if (!leads && !part.certifiedBy.includes('SUPERVISOR')) continue;
    confirmed.add(part.id);
    const certifier = leads ? t.cohort.staff.COURSE_LEADER : t.main;
    const confirmation = {
      id: w.random.id(),
      personId: t.person.id,
      partId: part.id,
      enrolmentId: t.enrolmentId,
      milestoneId: milestone.id,
      basis: w.words(100),
      certifierRole: leads ? 'COURSE_LEADER' : 'MAIN_SUPERVISOR',
      confirmedById: certifier.id,
      confirmedAt: w.past(w.later(decidedAt, 2), 0),
      standingKey: `${t.person.id}:${part.id}`,
    };
    await w.sink.add('GoalConfirmation', confirmation);
    await w.audit(confirmation.confirmedAt, certifier, 'goal.confirmed', 'GoalConfirmation', confirmation.id, t.cohort, t.person.id);
  }
}
