import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { say } from '../../platform/i18n/i18n.js';
import { Enrolment, EnrolmentLoader } from '../enrolments/index.js';
import { Project, ProjectLoader } from '../projects/index.js';
import { Milestone } from './milestone.entities.js';
import { MilestoneLoader } from './milestone.loader.js';
import { ReviewTask, TraineeHome } from './milestone.types.js';

/** The milestones of an enrolment. */
@Resolver(() => Enrolment)
export class EnrolmentMilestoneFields {
  constructor(private readonly loader: MilestoneLoader) {}

  @ResolveField(() => [Milestone], { description: 'The milestones of the trainee, in the order of the plan.' })
  milestones(@Parent() enrolment: Enrolment, @Context() context: RequestContext): Promise<Milestone[]> {
    return this.loader.byEnrolment.load(context, enrolment.id);
  }
}

/** The milestones of a project. */
@Resolver(() => Project)
export class ProjectMilestoneFields {
  constructor(private readonly loader: MilestoneLoader) {}

  @ResolveField(() => [Milestone], { description: 'The milestones of the trainee, in the order of the plan.' })
  milestones(@Parent() project: Project, @Context() context: RequestContext): Promise<Milestone[]> {
    return this.loader.byEnrolment.load(context, project.enrolmentId);
  }
}

/** The trainee of what waits for a review. */
@Resolver(() => ReviewTask)
export class ReviewTaskFields {
  constructor(private readonly enrolments: EnrolmentLoader) {}

  @ResolveField(() => Enrolment, { description: "The trainee's place in the cohort." })
  enrolment(@Parent() task: ReviewTask, @Context() context: RequestContext): Promise<Enrolment | null> {
    return this.enrolments.byId.load(context, task.milestone.enrolmentId);
  }
}

/** The project on a trainee's first screen. */
@Resolver(() => TraineeHome)
export class TraineeHomeFields {
  constructor(private readonly projects: ProjectLoader) {}

  @ResolveField(() => Project, { nullable: true, description: 'The project; null until it is created.' })
  project(@Parent() home: TraineeHome, @Context() context: RequestContext): Promise<Project | null> {
    return this.projects.byEnrolment.load(context, home.enrolment.id);
  }

  @ResolveField(() => String, { nullable: true, description: 'What to do first, while there is no project.' })
  async hint(@Parent() home: TraineeHome, @Context() context: RequestContext): Promise<string | null> {
    const project = await this.projects.byEnrolment.load(context, home.enrolment.id);
    return project ? null : say(context.viewer.language, 'userError.PROJECT_MISSING');
  }
}
