import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { say } from '../../platform/i18n/i18n.js';
import { Clock } from '../../platform/time/clock.js';
import { CohortLoader, MilestoneDefinition, MilestoneKind, MilestoneRole } from '../cohorts/index.js';
import { Enrolment, EnrolmentLoader } from '../enrolments/index.js';
import { Project, ProjectLoader } from '../projects/index.js';
import { Milestone, MilestoneAction, MilestoneEvent, MilestoneSubmission } from './milestone.entities.js';
import { MilestoneLoader } from './milestone.loader.js';
import { daysWaiting, isNeeded, isOverdue } from './milestone.rules.js';
import { MilestoneAbilities, MilestoneCriterion, MilestoneEvidenceItem, MilestoneTransition } from './milestone.types.js';
import { isTheirs, obstacleTo, STATE_NAMES, stepsToShow, TRANSITIONS } from './milestone.workflow.js';

/** What a milestone shows beside the plain columns: first what its plan says of it, then how it goes. */
@Resolver(() => Milestone)
export class MilestoneFields {
  constructor(
    private readonly loader: MilestoneLoader,
    private readonly cohorts: CohortLoader,
    private readonly enrolments: EnrolmentLoader,
    private readonly projects: ProjectLoader,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => Enrolment, { description: "The trainee's place in the cohort." })
  enrolment(@Parent() milestone: Milestone, @Context() context: RequestContext): Promise<Enrolment | null> {
    return this.enrolments.byId.load(context, milestone.enrolmentId);
  }

  @ResolveField(() => Project, { nullable: true, description: 'The project it belongs to; null until the trainee has created it.' })
  project(@Parent() milestone: Milestone, @Context() context: RequestContext): Promise<Project | null> {
    return this.projects.byEnrolment.load(context, milestone.enrolmentId);
  }

  @ResolveField(() => String, { description: 'Key within the plan.' })
  async key(@Parent() milestone: Milestone, @Context() context: RequestContext): Promise<string | undefined> {
    return (await this.definition(context, milestone))?.key;
  }

  @ResolveField(() => String, { description: 'What it is called, in the language of the viewer.' })
  async title(@Parent() milestone: Milestone, @Context() context: RequestContext): Promise<string | undefined> {
    return (await this.definition(context, milestone))?.title[context.viewer.language];
  }

  @ResolveField(() => String, { description: 'What it is about, in the language of the viewer.' })
  async about(@Parent() milestone: Milestone, @Context() context: RequestContext): Promise<string | undefined> {
    return (await this.definition(context, milestone))?.about[context.viewer.language];
  }

  @ResolveField(() => Int, { description: 'Place in the plan, from 1.' })
  async position(@Parent() milestone: Milestone, @Context() context: RequestContext): Promise<number | undefined> {
    return (await this.definition(context, milestone))?.position;
  }

  @ResolveField(() => MilestoneKind, { description: 'What it asks for.' })
  async kind(@Parent() milestone: Milestone, @Context() context: RequestContext): Promise<MilestoneKind | undefined> {
    return (await this.definition(context, milestone))?.kind;
  }

  @ResolveField(() => Boolean, { description: 'True when a project is complete only with it.' })
  async required(@Parent() milestone: Milestone, @Context() context: RequestContext): Promise<boolean | undefined> {
    return (await this.definition(context, milestone))?.required;
  }

  @ResolveField(() => MilestoneRole, { description: 'Who hands it in.' })
  async responsibleRole(@Parent() milestone: Milestone, @Context() context: RequestContext): Promise<MilestoneRole | undefined> {
    return (await this.definition(context, milestone))?.responsibleRole;
  }

  @ResolveField(() => MilestoneRole, { description: 'Who reviews it; the office does where nobody has the role.' })
  async reviewerRole(@Parent() milestone: Milestone, @Context() context: RequestContext): Promise<MilestoneRole | undefined> {
    return (await this.definition(context, milestone))?.reviewerRole;
  }

  @ResolveField(() => [MilestoneEvidenceItem], { description: 'What is to be handed in.' })
  async evidenceItems(@Parent() milestone: Milestone, @Context() context: RequestContext): Promise<MilestoneEvidenceItem[]> {
    const items = (await this.definition(context, milestone))?.evidence ?? [];
    return items.map((item) => ({ key: item.key, text: item[context.viewer.language], needed: isNeeded(item) }));
  }

  @ResolveField(() => [MilestoneCriterion], { description: 'What the reviewer answers.' })
  async criteria(@Parent() milestone: Milestone, @Context() context: RequestContext): Promise<MilestoneCriterion[]> {
    const criteria = (await this.definition(context, milestone))?.criteria ?? [];
    return criteria.map((criterion) => ({ key: criterion.key, text: criterion[context.viewer.language] }));
  }

  @ResolveField(() => [MilestoneSubmission], { description: 'What has been handed in, the newest round first.' })
  submissions(@Parent() milestone: Milestone, @Context() context: RequestContext): Promise<MilestoneSubmission[]> {
    return this.loader.submissions.load(context, milestone.id);
  }

  @ResolveField(() => MilestoneSubmission, {
    nullable: true,
    description: 'What was handed in last; null when nothing was or it was taken back.',
  })
  async currentSubmission(@Parent() milestone: Milestone, @Context() context: RequestContext): Promise<MilestoneSubmission | null> {
    const [newest] = await this.loader.submissions.load(context, milestone.id);
    return newest && newest.recalledAt === null ? newest : null;
  }

  @ResolveField(() => [MilestoneEvent], { description: 'Every step it has taken, the oldest first.' })
  history(@Parent() milestone: Milestone, @Context() context: RequestContext): Promise<MilestoneEvent[]> {
    return this.loader.events.load(context, milestone.id);
  }

  @ResolveField(() => [MilestoneTransition], {
    description: "The viewer's own steps: those possible now, and those that something still keeps back.",
  })
  async availableTransitions(@Parent() milestone: Milestone, @Context() context: RequestContext): Promise<MilestoneTransition[]> {
    const facts = await this.loader.factsById.load(context, milestone.id);
    const { language } = context.viewer;
    return (facts ? stepsToShow(facts) : []).map(({ action, obstacle }) => ({
      action,
      label: TRANSITIONS[action].label[language],
      disabledReason: obstacle && say(language, `userError.${obstacle}`, { state: STATE_NAMES[milestone.state][language] }),
    }));
  }

  @ResolveField(() => MilestoneAbilities, { description: 'What the viewer can do now.' })
  async viewerCan(@Parent() milestone: Milestone, @Context() context: RequestContext): Promise<MilestoneAbilities> {
    const facts = await this.loader.factsById.load(context, milestone.id);
    const can = (action: MilestoneAction): boolean => facts !== null && isTheirs(action, facts) && obstacleTo(action, facts) === null;
    return {
      submit: can(MilestoneAction.SUBMIT),
      recall: can(MilestoneAction.RECALL),
      openReview: can(MilestoneAction.OPEN_REVIEW),
      return: can(MilestoneAction.RETURN),
      approve: can(MilestoneAction.APPROVE),
      reopen: can(MilestoneAction.REOPEN),
    };
  }

  @ResolveField(() => Boolean, { description: 'True when its day has passed and it has not been handed in.' })
  overdue(@Parent() milestone: Milestone): boolean {
    return isOverdue(milestone, this.clock.today());
  }

  @ResolveField(() => Int, { nullable: true, description: 'Whole days since it was handed in; null when it waits for nobody.' })
  daysWaiting(@Parent() milestone: Milestone): number | null {
    return daysWaiting(milestone, this.clock.today());
  }

  private definition(context: RequestContext, milestone: Milestone): Promise<MilestoneDefinition | null> {
    return this.cohorts.definitionById.load(context, milestone.definitionId);
  }
}
