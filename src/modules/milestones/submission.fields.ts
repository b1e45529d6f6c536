import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { Person, PersonLoader } from '../people/index.js';
import { LogEntry } from '../projects/index.js';
import { CriterionAnswer, MilestoneEvent, MilestoneSubmission, SubmissionEvidence } from './milestone.entities.js';
import { MilestoneLoader } from './milestone.loader.js';

/** What a submission shows beside the plain columns. */
@Resolver(() => MilestoneSubmission)
export class SubmissionFields {
  constructor(
    private readonly loader: MilestoneLoader,
    private readonly people: PersonLoader,
  ) {}

  @ResolveField(() => [SubmissionEvidence], { description: 'The evidence, in the order in which it was handed in.' })
  evidence(@Parent() submission: MilestoneSubmission, @Context() context: RequestContext): Promise<SubmissionEvidence[]> {
    return this.loader.evidence.load(context, submission.id);
  }

  @ResolveField(() => [CriterionAnswer], { description: "The reviewer's answers to the criteria." })
  criterionAnswers(@Parent() submission: MilestoneSubmission, @Context() context: RequestContext): Promise<CriterionAnswer[]> {
    return this.loader.answers.load(context, submission.id);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who handed it in.' })
  submittedBy(@Parent() submission: MilestoneSubmission, @Context() context: RequestContext): Promise<Person | null> {
    return this.people.byId.load(context, submission.submittedById);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who opened the review; null before.' })
  openedBy(@Parent() submission: MilestoneSubmission, @Context() context: RequestContext): Promise<Person | null> | null {
    return submission.openedById ? this.people.byId.load(context, submission.openedById) : null;
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who approved or returned it; null before, and for what nobody reviews.' })
  decidedBy(@Parent() submission: MilestoneSubmission, @Context() context: RequestContext): Promise<Person | null> | null {
    return submission.decidedById ? this.people.byId.load(context, submission.decidedById) : null;
  }
}

/** What a piece of evidence shows beside the plain columns. */
@Resolver(() => SubmissionEvidence)
export class EvidenceFields {
  constructor(private readonly loader: MilestoneLoader) {}

  @ResolveField(() => LogEntry, {
    nullable: true,
    description: 'The entry of the log, as it stands now; null for other evidence.',
  })
  logEntry(@Parent() evidence: SubmissionEvidence, @Context() context: RequestContext): Promise<LogEntry | null> | null {
    return evidence.logEntryId ? this.loader.logEntryById.load(context, evidence.logEntryId) : null;
  }
}

/** What a step in the history shows beside the plain columns. */
@Resolver(() => MilestoneEvent)
export class MilestoneEventFields {
  constructor(private readonly people: PersonLoader) {}

  @ResolveField(() => Person, { nullable: true, description: 'Who took the step.' })
  actor(@Parent() event: MilestoneEvent, @Context() context: RequestContext): Promise<Person | null> {
    return this.people.byId.load(context, event.actorId);
  }
}
