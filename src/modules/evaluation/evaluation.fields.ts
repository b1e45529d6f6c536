import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Viewer } from '../../platform/access/viewer.js';
import { CurrentViewer, type RequestContext } from '../../platform/graphql/request-context.js';
import { OrganisationLoader } from '../organisations/index.js';
import { Clock } from '../../platform/time/clock.js';
import { CohortElement, CohortLoader } from '../cohorts/index.js';
import * as figures from './evaluation.figures.js';
import { EvaluationLoader } from './evaluation.loader.js';
import { seesSmallGroups } from './evaluation.policy.js';
import * as types from './evaluation.types.js';

type Evaluation = types.CohortEvaluation;

/** The parts of an evaluation. Each costs one statement for all cohorts of the request, and nothing when it is not asked for. */
@Resolver(() => types.CohortEvaluation)
export class CohortEvaluationFields {
  constructor(
    private readonly loader: EvaluationLoader,
    private readonly cohorts: CohortLoader,
    private readonly clock: Clock,
    private readonly organisations: OrganisationLoader,
  ) {}

  @ResolveField(() => types.PlacesEvaluation, { description: 'Places and how many wanted them.' })
  async places(@Parent() { cohort }: Evaluation, @Context() context: RequestContext): Promise<types.PlacesEvaluation> {
    return figures.placesOf(cohort, await this.loader.enrolments.load(context, cohort.id));
  }

  @ResolveField(() => types.CompletionEvaluation, { description: 'How many completed the round.' })
  async completion(@Parent() { cohort }: Evaluation, @Context() context: RequestContext): Promise<types.CompletionEvaluation> {
    return figures.completionOf(await this.loader.enrolments.load(context, cohort.id));
  }

  @ResolveField(() => types.WithdrawalEvaluation, { description: 'How many left the round, and why.' })
  async withdrawn(
    @Parent() { cohort }: Evaluation,
    @Context() context: RequestContext,
    @CurrentViewer() viewer: Viewer,
  ): Promise<types.WithdrawalEvaluation> {
    return figures.withdrawalOf(await this.loader.enrolments.load(context, cohort.id), seesSmallGroups(viewer, cohort));
  }

  @ResolveField(() => [types.MilestoneTiming], { description: 'How long each milestone of the plan took, in the order of the plan.' })
  async timeToMilestone(@Parent() { cohort }: Evaluation, @Context() context: RequestContext): Promise<types.MilestoneTiming[]> {
    const [rows, today] = [await this.loader.milestones.load(context, cohort.id), this.clock.today()];
    const definitions = await Promise.all(rows.map((row) => this.cohorts.definitionById.load(context, row.definitionId)));
    return rows.map((row, i) => figures.milestoneOf(row, definitions[i] ?? null, cohort.startsOn, today));
  }

  @ResolveField(() => types.AttendanceEvaluation, { description: 'Attendance at the seminars.' })
  async attendance(@Parent() { cohort }: Evaluation, @Context() context: RequestContext): Promise<types.AttendanceEvaluation> {
    return figures.attendanceOf(await this.loader.attendance.load(context, cohort.id));
  }

  @ResolveField(() => types.SupportEvaluation, { description: 'Project support.' })
  async support(@Parent() { cohort }: Evaluation, @Context() context: RequestContext): Promise<types.SupportEvaluation> {
    return figures.supportOf(await this.loader.support.load(context, cohort.id), this.clock.today());
  }

  @ResolveField(() => types.GoalsEvaluation, { description: 'Goals of the trainees, each under their own regulation.' })
  async goalsConfirmed(@Parent() { cohort }: Evaluation, @Context() context: RequestContext): Promise<types.GoalsEvaluation> {
    return figures.goalsOf(await this.loader.goals.load(context, cohort.id));
  }

  @ResolveField(() => [types.RegisterCount], { description: 'Registers that the projects use, most used first.' })
  async registers(@Parent() { cohort }: Evaluation, @Context() context: RequestContext): Promise<types.RegisterCount[]> {
    const rows = await this.loader.registers.load(context, cohort.id);
    return joined(rows, 'register', (row) => this.organisations.registerById.load(context, row.registerId));
  }

  @ResolveField(() => [types.ProgrammeAreaCount], { description: 'Programme areas of the projects, most frequent first.' })
  async programmeAreas(@Parent() { cohort }: Evaluation, @Context() context: RequestContext): Promise<types.ProgrammeAreaCount[]> {
    const rows = await this.loader.programmeAreas.load(context, cohort.id);
    return joined(rows, 'programmeArea', (row) => this.organisations.programmeAreaById.load(context, row.programmeAreaId));
  }

  @ResolveField(() => [types.SpecialtyCount], { description: 'Specialties of those given a place, most frequent first.' })
  async specialties(
    @Parent() { cohort }: Evaluation,
    @Context() context: RequestContext,
    @CurrentViewer() viewer: Viewer,
  ): Promise<types.SpecialtyCount[]> {
    const rows = await this.loader.specialties.load(context, cohort.id);
    const named = await joined(rows, 'specialty', (row) => this.organisations.specialtyById.load(context, row.specialtyId));
    return figures.grouped<types.SpecialtyCount>(named, seesSmallGroups(viewer, cohort));
  }

  @ResolveField(() => [types.RegionCount], { description: 'Regions of the units of those given a place, most frequent first.' })
  async regions(
    @Parent() { cohort }: Evaluation,
    @Context() context: RequestContext,
    @CurrentViewer() viewer: Viewer,
  ): Promise<types.RegionCount[]> {
    const rows = await this.loader.regions.load(context, cohort.id);
    const named = await joined(
      rows.map((row) => ({ ...row, regionId: row.regionId || null })),
      'region',
      async ({ regionId }) => (regionId === null ? null : this.organisations.regionById.load(context, regionId)),
    );
    return figures.grouped<types.RegionCount>(named, seesSmallGroups(viewer, cohort));
  }

  @ResolveField(() => types.CoachContactEvaluation, { description: 'Talks with the coach, as the trainees logged them.' })
  async coachContacts(@Parent() { cohort }: Evaluation, @Context() context: RequestContext): Promise<types.CoachContactEvaluation> {
    return figures.coachContactsOf(await this.loader.coachContacts.load(context, cohort.id));
  }

  @ResolveField(() => [CohortElement], { description: 'What the delivery model contained, oldest first.' })
  deliveryElements(@Parent() { cohort }: Evaluation, @Context() context: RequestContext): Promise<CohortElement[]> {
    return this.loader.elements.load(context, cohort.id);
  }
}

/**
 * Rows with the object that each of them names, put together once a list: over many cohorts a field resolver for every row costs
 * more than all the SQL.
 */
async function joined<Row, Name extends string, Value>(
  rows: readonly Row[],
  name: Name,
  load: (row: Row) => Promise<Value | null>,
): Promise<(Row & Record<Name, Value | null>)[]> {
  const values = await Promise.all(rows.map(load));
  return rows.map((row, i) => ({ ...row, [name]: values[i] ?? null }) as Row & Record<Name, Value | null>);
}
