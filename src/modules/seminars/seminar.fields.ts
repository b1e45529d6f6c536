import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Viewer } from '../../platform/access/viewer.js';
import { CurrentViewer, type RequestContext } from '../../platform/graphql/request-context.js';
import { Clock } from '../../platform/time/clock.js';
import { Cohort, CohortLoader } from '../cohorts/index.js';
import { GoalPart } from '../regulations/index.js';
import { AttendanceLoader } from './attendance.loader.js';
import { checkInClosesAt, checkInOpensAt, isInsideWindow } from './check-in.rules.js';
import { Attendance, AttendanceStatus, Seminar, SeminarState } from './seminar.entities.js';
import { SeminarLoader } from './seminar.loader.js';
import { AttendanceCounts, SeminarAbilities } from './seminar.payloads.js';
import { mayPlan, mayRegister } from './seminar.policy.js';
import { canStep } from './seminar.workflow.js';

/** What a seminar shows beside the plain columns. */
@Resolver(() => Seminar)
export class SeminarFields {
  constructor(
    private readonly clock: Clock,
    private readonly cohorts: CohortLoader,
    private readonly loader: SeminarLoader,
    private readonly attendances: AttendanceLoader,
  ) {}

  @ResolveField(() => Cohort, { nullable: true, description: 'The cohort it belongs to.' })
  cohort(@Parent() seminar: Seminar, @Context() context: RequestContext): Promise<Cohort | null> {
    return this.cohorts.byId.load(context, seminar.cohortId);
  }

  @ResolveField(() => [GoalPart], { description: 'The requirements and activities it can be evidence for.' })
  parts(@Parent() seminar: Seminar, @Context() context: RequestContext): Promise<GoalPart[]> {
    return this.loader.parts.load(context, seminar.id);
  }

  @ResolveField(() => Date, { description: 'From when trainees can check in, once check-in has been opened.' })
  checkInOpensAt(@Parent() seminar: Seminar): Date {
    return checkInOpensAt(seminar);
  }

  @ResolveField(() => Date, { description: 'Until when trainees can check in.' })
  checkInClosesAt(@Parent() seminar: Seminar): Date {
    return checkInClosesAt(seminar);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'The code with which trainees check in; null until check-in is opened, and for everybody but those who run the seminar.',
  })
  async checkInCode(
    @Parent() seminar: Seminar,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<string | null> {
    return (await this.runs(seminar, viewer, context)) ? seminar.checkInCode : null;
  }

  @ResolveField(() => [Attendance], {
    description: 'What is registered for the trainees in one’s scope, by name; a trainee sees only the own row.',
  })
  attendance(@Parent() seminar: Seminar, @Context() context: RequestContext): Promise<Attendance[]> {
    return this.attendances.bySeminar.load(context, seminar.id);
  }

  @ResolveField(() => Attendance, { nullable: true, description: 'How one is registered oneself; null when one is not.' })
  myAttendance(@Parent() seminar: Seminar, @Context() context: RequestContext): Promise<Attendance | null> {
    return this.attendances.ownBySeminar.load(context, seminar.id);
  }

  @ResolveField(() => AttendanceCounts, {
    nullable: true,
    description: 'How the group took part; null for everybody but those who run the seminar.',
  })
  async counts(
    @Parent() seminar: Seminar,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<AttendanceCounts | null> {
    if (!(await this.runs(seminar, viewer, context))) return null;
    const rows = await this.attendances.countsBySeminar.load(context, seminar.id);
    const of = (status: AttendanceStatus | null): number => Number(rows.find((r) => r.status === status)?.n ?? 0);
    return {
      present: of(AttendanceStatus.PRESENT),
      late: of(AttendanceStatus.LATE),
      absent: of(AttendanceStatus.ABSENT),
      excused: of(AttendanceStatus.EXCUSED),
      madeUp: of(AttendanceStatus.MADE_UP),
      unregistered: of(null),
    };
  }

  @ResolveField(() => SeminarAbilities, { description: 'What one may do with it now.' })
  async viewerCan(
    @Parent() seminar: Seminar,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<SeminarAbilities> {
    const [cohort, place, own] = await Promise.all([
      this.cohorts.byId.load(context, seminar.cohortId),
      this.attendances.ownPlaceByCohort.load(context, seminar.cohortId),
      this.attendances.ownBySeminar.load(context, seminar.id),
    ]);
    const plans = cohort !== null && mayPlan(viewer, cohort);
    const registers = cohort !== null && mayRegister(viewer, cohort) && seminar.state !== SeminarState.CANCELLED;
    const now = this.clock.now();
    const open = seminar.checkInCode !== null && seminar.state !== SeminarState.CANCELLED && isInsideWindow(seminar, now);
    return {
      edit: plans && seminar.state !== SeminarState.CANCELLED,
      cancel: plans && canStep(seminar.state, 'cancel'),
      hold: plans && canStep(seminar.state, 'hold') && now >= seminar.startsAt,
      reopen: plans && canStep(seminar.state, 'reopen'),
      register: registers,
      openCheckIn: registers,
      checkIn: place !== null && own === null && open,
    };
  }

  private async runs(seminar: Seminar, viewer: Viewer, context: RequestContext): Promise<boolean> {
    const cohort = await this.cohorts.byId.load(context, seminar.cohortId);
    return cohort !== null && mayRegister(viewer, cohort);
  }
}

/** What seminars add to a cohort. */
@Resolver(() => Cohort)
export class CohortSeminarFields {
  constructor(private readonly loader: SeminarLoader) {}

  @ResolveField(() => [Seminar], { description: 'Its seminars, the earliest first; cancelled ones are among them.' })
  seminars(@Parent() cohort: Cohort, @Context() context: RequestContext): Promise<Seminar[]> {
    return this.loader.byCohort.load(context, cohort.id);
  }
}
