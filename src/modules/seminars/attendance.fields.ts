import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Viewer } from '../../platform/access/viewer.js';
import { CurrentViewer, type RequestContext } from '../../platform/graphql/request-context.js';
import { Enrolment, EnrolmentLoader } from '../enrolments/index.js';
import { Person, PersonLoader } from '../people/index.js';
import { AttendanceLoader, summaryOf } from './attendance.loader.js';
import { Attendance, Seminar } from './seminar.entities.js';
import { SeminarLoader } from './seminar.loader.js';
import { AttendanceSummary } from './seminar.payloads.js';

/** What a registration shows beside the plain columns. */
@Resolver(() => Attendance)
export class AttendanceFields {
  constructor(
    private readonly seminars: SeminarLoader,
    private readonly enrolments: EnrolmentLoader,
    private readonly people: PersonLoader,
  ) {}

  @ResolveField(() => Seminar, { nullable: true, description: 'The seminar.' })
  seminar(@Parent() attendance: Attendance, @Context() context: RequestContext): Promise<Seminar | null> {
    return this.seminars.byId.load(context, attendance.seminarId);
  }

  @ResolveField(() => Enrolment, { nullable: true, description: "The trainee's place in the cohort." })
  enrolment(@Parent() attendance: Attendance, @Context() context: RequestContext): Promise<Enrolment | null> {
    return this.enrolments.byId.load(context, attendance.enrolmentId);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who registered it; the trainee for a check-in.' })
  registeredBy(@Parent() attendance: Attendance, @Context() context: RequestContext): Promise<Person | null> {
    return this.people.byId.load(context, attendance.registeredById);
  }
}

/** What seminars add to a trainee's place in a cohort. */
@Resolver(() => Enrolment)
export class EnrolmentAttendanceFields {
  constructor(private readonly loader: AttendanceLoader) {}

  @ResolveField(() => [Attendance], { description: 'How the trainee took part in the seminars, in their order.' })
  attendance(@Parent() enrolment: Enrolment, @Context() context: RequestContext): Promise<Attendance[]> {
    return this.loader.byEnrolment.load(context, enrolment.id);
  }

  @ResolveField(() => AttendanceSummary, {
    nullable: true,
    description: 'How much of the seminars the trainee has attended; null when one may not see it.',
  })
  async attendanceSummary(
    @Parent() enrolment: Enrolment,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<AttendanceSummary | null> {
    const share = await this.loader.shareByEnrolment.load(context, enrolment.id);
    return share && summaryOf(share, enrolment.state, viewer.language);
  }
}
