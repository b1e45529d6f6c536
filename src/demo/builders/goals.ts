import { Role } from '../../platform/access/roles.js';
import { newId } from '../../platform/ids/id.js';
import type { Enrolment } from '../../modules/enrolments/index.js';
import { GoalConfirmation, standingKeyOf } from '../../modules/goals/index.js';
import { type Milestone, MilestoneState } from '../../modules/milestones/index.js';
import type { Stage } from './stage.js';

/** What the main supervisor certified: the part, the milestone it rests on (null for clinical service), how many days ago, and the basis. */
export type ConfirmationStory = readonly [part: string, milestone: string | null, ago: number, basis: string];

/** Adds a confirmation by the main supervisor, on an approved milestone or on evidence from outside the round. */
export function addConfirmation(
  { sheet, days }: Stage,
  enrolment: Enrolment,
  milestones: ReadonlyMap<string, Milestone>,
  mainSupervisorId: string,
  [partId, milestoneKey, ago, basis]: ConfirmationStory,
): void {
  const milestone = milestoneKey === null ? null : milestones.get(milestoneKey);
  if (milestone && milestone.state !== MilestoneState.APPROVED)
    throw new Error(`${partId} rests on ${milestoneKey}, which is not approved`);
  sheet.add(GoalConfirmation, {
    id: newId(),
    personId: enrolment.personId,
    partId,
    enrolmentId: milestone ? enrolment.id : null,
    milestoneId: milestone?.id ?? null,
    seminarId: null,
    basis,
    certifierRole: Role.MAIN_SUPERVISOR,
    confirmedById: mainSupervisorId,
    confirmedAt: days.past(days.ago(ago), '13:30'),
    revokedAt: null,
    revokedById: null,
    revokeReason: null,
    standingKey: standingKeyOf(enrolment.personId, partId),
  });
}
