import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { Measure, MeasureLoader } from '../measures/index.js';
import { Person, PersonLoader } from '../people/index.js';
import { Project, ProjectLoader } from '../projects/index.js';
import { CycleEvent, PdsaCycle } from './cycle.entities.js';
import { CycleTransition, PdsaCycleAbilities } from './cycle.payloads.js';
import { CYCLE_TRANSITIONS, stepsToShow, type CycleFacts } from './cycle.workflow.js';
import { obstacleText } from './cycle.words.js';
import { DriverNode } from './driver.entities.js';
import { ImprovementLoader } from './improvement.loader.js';
import { cycleAbilities } from './improvement.policy.js';
import { Standing } from './improvement.standing.js';

/** What a PDSA cycle shows beside the plain columns. */
@Resolver(() => PdsaCycle)
export class PdsaCycleFields {
  constructor(
    private readonly loader: ImprovementLoader,
    private readonly projects: ProjectLoader,
    private readonly measureLoader: MeasureLoader,
    private readonly standing: Standing,
  ) {}

  @ResolveField(() => Project, { description: 'The project it belongs to.' })
  project(@Parent() cycle: PdsaCycle, @Context() context: RequestContext): Promise<Project | null> {
    return this.projects.byId.load(context, cycle.projectId);
  }

  @ResolveField(() => DriverNode, {
    nullable: true,
    description: 'The change idea that it tests; null for none, or when it was taken away.',
  })
  async changeIdea(@Parent() cycle: PdsaCycle, @Context() context: RequestContext): Promise<DriverNode | null> {
    return cycle.changeIdeaId === null ? null : this.loader.nodeById.load(context, cycle.changeIdeaId);
  }

  @ResolveField(() => [Measure], { description: 'The measures by which it is followed.' })
  async measures(@Parent() cycle: PdsaCycle, @Context() context: RequestContext): Promise<Measure[]> {
    const links = await this.loader.measuresByCycle.load(context, cycle.id);
    const measures = await Promise.all(links.map((link) => this.measureLoader.byId.load(context, link.measureId)));
    return measures.filter((measure) => measure !== null);
  }

  @ResolveField(() => PdsaCycle, { nullable: true, description: 'The cycle that it goes on from.' })
  async previousCycle(@Parent() cycle: PdsaCycle, @Context() context: RequestContext): Promise<PdsaCycle | null> {
    return cycle.previousCycleId === null ? null : this.loader.cycleById.load(context, cycle.previousCycleId);
  }

  @ResolveField(() => [PdsaCycle], { description: 'The cycles that go on from it.' })
  nextCycles(@Parent() cycle: PdsaCycle, @Context() context: RequestContext): Promise<PdsaCycle[]> {
    return this.loader.nextCycles.load(context, cycle.id);
  }

  @ResolveField(() => [CycleEvent], { description: 'Every step it has taken, the oldest first.' })
  history(@Parent() cycle: PdsaCycle, @Context() context: RequestContext): Promise<CycleEvent[]> {
    return this.loader.eventsByCycle.load(context, cycle.id);
  }

  @ResolveField(() => Boolean, { description: 'True when it was taken away.' })
  removed(@Parent() cycle: PdsaCycle): boolean {
    return cycle.removedAt !== null;
  }

  @ResolveField(() => [CycleTransition], {
    description: 'The viewer’s own steps: those possible now, and those that something still keeps back.',
  })
  async availableTransitions(@Parent() cycle: PdsaCycle, @Context() context: RequestContext): Promise<CycleTransition[]> {
    if (cycle.removedAt !== null) return [];
    const { language } = context.viewer;
    return stepsToShow(await this.facts(cycle, context)).map(({ action, obstacle }) => ({
      action,
      label: CYCLE_TRANSITIONS[action].label[language],
      disabledReason: obstacle && obstacleText(language, obstacle, cycle.state),
    }));
  }

  @ResolveField(() => PdsaCycleAbilities, { description: 'What the viewer may do with it now.' })
  async viewerCan(@Parent() cycle: PdsaCycle, @Context() context: RequestContext): Promise<PdsaCycleAbilities> {
    return cycleAbilities(await this.facts(cycle, context), cycle);
  }

  private async facts(cycle: PdsaCycle, context: RequestContext): Promise<CycleFacts> {
    return { ...cycle, ...(await this.standing.of(context, cycle.projectId)) };
  }
}

/** What a step of a cycle shows beside the plain columns. */
@Resolver(() => CycleEvent)
export class CycleEventFields {
  constructor(private readonly people: PersonLoader) {}

  @ResolveField(() => Person, { nullable: true, description: 'Who took it.' })
  actor(@Parent() event: CycleEvent, @Context() context: RequestContext): Promise<Person | null> {
    return this.people.byId.load(context, event.actorId);
  }
}

/** The cycles of a project. */
@Resolver(() => Project)
export class ProjectCycleFields {
  constructor(private readonly loader: ImprovementLoader) {}

  @ResolveField(() => [PdsaCycle], { description: 'Its PDSA cycles, by number; at most 100.' })
  cycles(@Parent() project: Project, @Context() context: RequestContext): Promise<PdsaCycle[]> {
    return this.loader.cyclesByProject.load(context, project.id);
  }
}
