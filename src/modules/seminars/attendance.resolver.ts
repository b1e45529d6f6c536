import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/access/allow.decorator.js';
import { Role } from '../../platform/access/roles.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { CurrentViewer } from '../../platform/graphql/request-context.js';
import { CheckInInput, RegisterAttendanceInput } from './attendance.inputs.js';
import { AttendanceService } from './attendance.service.js';
import { CheckInService } from './check-in.service.js';
import { CloseCheckInInput, OpenCheckInInput } from './seminar.inputs.js';
import * as payloads from './seminar.payloads.js';

/** Who took part in a seminar. */
@Resolver()
export class AttendanceResolver {
  constructor(
    private readonly attendance: AttendanceService,
    private readonly checkIns: CheckInService,
  ) {}

  @Mutation(() => payloads.RegisterAttendancePayload, {
    description:
      'Registers how a whole group took part, all or nothing; what was registered before changes. A seminar that has begun counts as held. Codes: UNKNOWN_REFERENCE, DUPLICATE, REQUIRED, TOO_LARGE, LOCKED.',
  })
  @Allow(Role.OFFICE, Role.COACH, Role.COURSE_LEADER)
  async registerAttendance(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: RegisterAttendanceInput,
  ): Promise<payloads.RegisterAttendancePayload> {
    return { seminar: await this.attendance.register(viewer, input) };
  }

  @Mutation(() => payloads.OpenCheckInPayload, {
    description: 'Makes the code with which trainees check in, unless there is one. Codes: LOCKED.',
  })
  @Allow(Role.OFFICE, Role.COACH, Role.COURSE_LEADER)
  async openCheckIn(@CurrentViewer() viewer: Viewer, @Args('input') input: OpenCheckInInput): Promise<payloads.OpenCheckInPayload> {
    return { seminar: await this.checkIns.open(viewer, input.seminarId) };
  }

  @Mutation(() => payloads.CloseCheckInPayload, { description: 'Takes the code away: nobody can check in from then on.' })
  @Allow(Role.OFFICE, Role.COACH, Role.COURSE_LEADER)
  async closeCheckIn(@CurrentViewer() viewer: Viewer, @Args('input') input: CloseCheckInInput): Promise<payloads.CloseCheckInPayload> {
    return { seminar: await this.checkIns.close(viewer, input.seminarId) };
  }

  @Mutation(() => payloads.CheckInPayload, {
    description:
      'Checks oneself in with the code shown in the room. Codes: CHECK_IN_WRONG_CODE, CHECK_IN_OTHER_SESSION, CHECK_IN_TOO_EARLY, CHECK_IN_TOO_LATE, CHECK_IN_NOT_ENROLLED, LOCKED, TOO_MANY_ATTEMPTS.',
  })
  @Allow()
  async checkIn(@CurrentViewer() viewer: Viewer, @Args('input') input: CheckInInput): Promise<payloads.CheckInPayload> {
    return { attendance: await this.checkIns.checkIn(viewer, input) };
  }
}
