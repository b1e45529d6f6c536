import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { relationsTo } from '../enrolments/index.js';
import { OrganisationLoader, Register } from '../organisations/index.js';
import { dataStepsAllowed, EthicsLoader, Project, ProjectLoader, traineeWriting } from '../projects/index.js';
import { KoladaClient } from './kolada.client.js';
import { MeasureChartReader } from './measure-chart.reader.js';
import { ChartAudience, MeasureChart } from './measure-chart.types.js';
import { Measure } from './measure.entity.js';
import { MeasureLoader } from './measure.loader.js';
import { MeasureAbilities } from './measure.payloads.js';
import { measureAbilities } from './measure.policy.js';
import { MOST_MEASURES } from './measure.rules.js';

/** What a measure shows beside the plain columns. */
@Resolver(() => Measure)
export class MeasureFields {
  constructor(
    private readonly charts: MeasureChartReader,
    private readonly projects: ProjectLoader,
    private readonly ethics: EthicsLoader,
    private readonly organisations: OrganisationLoader,
    private readonly kolada: KoladaClient,
    private readonly loader: MeasureLoader,
  ) {}

  @ResolveField(() => Project, { description: 'The project it belongs to.' })
  project(@Parent() measure: Measure, @Context() context: RequestContext): Promise<Project | null> {
    return this.projects.byId.load(context, measure.projectId);
  }

  @ResolveField(() => Register, { nullable: true, description: 'The register it comes from.' })
  async register(@Parent() measure: Measure, @Context() context: RequestContext): Promise<Register | null> {
    return measure.registerId === null ? null : this.organisations.registerById.load(context, measure.registerId);
  }

  @ResolveField(() => Boolean, { description: 'True when it was taken out of use.' })
  removed(@Parent() measure: Measure): boolean {
    return measure.removedAt !== null;
  }

  @ResolveField(() => Boolean, {
    description: 'True while it has no points: what is counted and how long a period is may still be changed.',
  })
  async empty(@Parent() measure: Measure, @Context() context: RequestContext): Promise<boolean> {
    return (await this.loader.pointsByMeasure.load(context, measure.id)).length === 0;
  }

  @ResolveField(() => MeasureChart, { description: 'Its chart, computed now from the recorded points.' })
  chart(
    @Parent() measure: Measure,
    @Context() context: RequestContext,
    @Args('audience', {
      type: () => ChartAudience,
      nullable: true,
      description: 'For whom to draw it, as they would see it; the viewer when left out. Never shows more than the viewer may see.',
    })
    audience: ChartAudience | null,
  ): Promise<MeasureChart> {
    return this.charts.chart(context, measure, audience);
  }

  @ResolveField(() => MeasureAbilities, { description: 'What the viewer may do with it now.' })
  async viewerCan(@Parent() measure: Measure, @Context() context: RequestContext): Promise<MeasureAbilities> {
    const project = await this.projects.byId.load(context, measure.projectId);
    const [place, ethics] = await Promise.all([
      project && this.projects.placeByEnrolment.load(context, project.enrolmentId),
      this.ethics.currentByProject.load(context, measure.projectId),
    ]);
    if (!place) return { edit: false, record: false, restore: false, compare: false };
    const relations = relationsTo(context.viewer, place);
    const writing = traineeWriting(place.state, place.cohortState);
    return measureAbilities(relations, writing, {
      dataAllowed: dataStepsAllowed(place.track, ethics).allowed,
      removed: measure.removedAt !== null,
      fetching: this.kolada.on,
    });
  }
}

/** The measures of a project. */
@Resolver(() => Project)
export class ProjectMeasureFields {
  constructor(private readonly loader: MeasureLoader) {}

  @ResolveField(() => [Measure], { description: 'What it follows, in its order; what was taken out of use is left out.' })
  async measures(@Parent() project: Project, @Context() context: RequestContext): Promise<Measure[]> {
    return (await this.loader.byProject.load(context, project.id)).filter((measure) => measure.removedAt === null);
  }

  @ResolveField(() => Int, { description: 'How many more measures it may have in use at the same time.' })
  async measureRoom(@Parent() project: Project, @Context() context: RequestContext): Promise<number> {
    return Math.max(0, MOST_MEASURES - (await this.measures(project, context)).length);
  }

  @ResolveField(() => [Measure], { description: 'Measures that were taken out of use and can be put back.' })
  async removedMeasures(@Parent() project: Project, @Context() context: RequestContext): Promise<Measure[]> {
    return (await this.loader.byProject.load(context, project.id)).filter((measure) => measure.removedAt !== null);
  }
}
