import { Field, ObjectType } from '@nestjs/graphql';
import { graphqlEnum } from '../../platform/graphql/enum.js';
import { Enrolment } from '../enrolments/index.js';
import { Milestone } from '../milestones/index.js';
import { CrosswalkLink, Goal, GoalPart, Regulation } from '../regulations/index.js';
import { Seminar } from '../seminars/index.js';
import { GoalConfirmation } from './goal-confirmation.entity.js';
import { GoalEvidenceState, GoalPartStatus } from './goal-gaps.js';

graphqlEnum(GoalPartStatus, 'GoalPartStatus', 'Where one part of a goal stands for a trainee.', {
  CONFIRMED: 'Certified by someone whom the regulation lets certify.',
  APPROVED_NOT_CONFIRMED: 'Approved evidence waits for the one who certifies.',
  IN_REVIEW: 'Evidence has been handed in and waits for its review.',
  IN_PROGRESS: 'Evidence is planned but not approved.',
  NO_EVIDENCE: 'Nothing in the round is evidence for it.',
  ADVICE_ONLY: 'General advice: no certificate is asked for.',
});

graphqlEnum(GoalEvidenceState, 'GoalEvidenceState', 'Where one piece of evidence stands.', {
  PLANNED: 'A milestone to hand in, or a seminar to attend.',
  IN_REVIEW: 'A milestone that has been handed in.',
  RETURNED: 'A milestone that came back with comments.',
  APPROVED: 'An approved milestone, or a seminar that was attended.',
  MISSED: 'A seminar that was held and not attended.',
});

/** A milestone or a seminar that is mapped to a part of a goal. */
@ObjectType({ description: 'A milestone or a seminar that is mapped to a part of a goal.' })
export class GoalEvidence {
  @Field(() => Milestone, { nullable: true, description: 'The milestone; null for a seminar.' })
  milestone: Milestone | null;

  @Field(() => Seminar, { nullable: true, description: 'The seminar; null for a milestone.' })
  seminar: Seminar | null;

  @Field(() => String, { description: 'What it is called.' })
  title: string;

  @Field(() => GoalEvidenceState, { description: 'Where it stands.' })
  state: GoalEvidenceState;

  @Field(() => Boolean, { description: 'False when the regulation does not let it fulfil the part, as a seminar under a4.' })
  counts: boolean;
}

/** A confirmation under an earlier regulation, and what it corresponds to now. */
@ObjectType({ description: 'A confirmation under an earlier regulation and what it corresponds to now. It is shown, not counted.' })
export class CarriedOver {
  @Field(() => [CrosswalkLink], { description: 'The way from the earlier part to the present one, oldest link first.' })
  links: CrosswalkLink[];

  @Field(() => GoalConfirmation, { description: 'The earlier confirmation.' })
  confirmation: GoalConfirmation;
}

/** Where one part of a goal stands for one trainee. */
@ObjectType({ description: 'Where one part of a goal stands for one trainee.' })
export class GoalPartProgress {
  @Field(() => GoalPart, { description: 'The requirement, activity or advice.' })
  part: GoalPart;

  @Field(() => GoalPartStatus, { description: 'Where it stands.' })
  status: GoalPartStatus;

  @Field(() => String, {
    nullable: true,
    description: 'What is missing and what to do about it, as told to the trainee; null when nothing is.',
  })
  gap: string | null;

  @Field(() => [GoalEvidence], { description: 'The milestones and seminars that are mapped to it.' })
  evidence: GoalEvidence[];

  @Field(() => GoalConfirmation, { nullable: true, description: 'The confirmation that stands.' })
  confirmation: GoalConfirmation | null;

  @Field(() => [CarriedOver], { description: 'Confirmations under earlier regulations that correspond to it.' })
  carriedOver: CarriedOver[];

  @Field(() => Boolean, { description: 'True when the viewer may certify it now.' })
  viewerCanConfirm: boolean;
}

/** How far a trainee has come towards the goal of a round, under the regulation that the trainee follows. */
@ObjectType({ description: 'How far a trainee has come towards the goal of a round, under the regulation that the trainee follows.' })
export class GoalProgress {
  @Field(() => Enrolment, { description: 'The trainee’s place in the round.' })
  enrolment: Enrolment;

  @Field(() => Regulation, { nullable: true, description: 'The regulation that the trainee follows; null when none is recorded.' })
  regulation: Regulation | null;

  @Field(() => Goal, {
    nullable: true,
    description: 'The goal of that regulation which the round counts towards; null without a regulation.',
  })
  goal: Goal | null;

  @Field(() => Boolean, { description: 'True when every part beside the general advice is confirmed.' })
  complete: boolean;

  @Field(() => [GoalPartProgress], { description: 'Every part of the goal, in the order of the regulation.' })
  parts: GoalPartProgress[];

  @Field(() => [String], { description: 'What is still missing, in words; empty when the goal is complete.' })
  missing: string[];

  @Field(() => [CarriedOver], { description: 'Confirmations under earlier regulations that correspond to the goal as a whole.' })
  carriedOver: CarriedOver[];

  @Field(() => [GoalConfirmation], {
    description: 'Confirmations that do not count now: taken back, or of another regulation; newest first.',
  })
  history: GoalConfirmation[];
}

/** A part that waits for a certificate. */
@ObjectType({ description: 'A part of a trainee’s goal with approved evidence, waiting for the viewer’s confirmation.' })
export class GoalToCertify {
  @Field(() => Enrolment, { description: 'The trainee’s place in the round.' })
  enrolment: Enrolment;

  @Field(() => GoalPart, { description: 'The part to certify.' })
  part: GoalPart;

  @Field(() => [GoalEvidence], { description: 'The approved evidence.' })
  evidence: GoalEvidence[];

  @Field(() => Date, { description: 'Since when approved evidence has been there.' })
  waitingSince: Date;
}
