import { Module } from '@nestjs/common';
import { CohortsModule } from '../cohorts/index.js';
import { EnrolmentsModule } from '../enrolments/index.js';
import { AttendanceFields, EnrolmentAttendanceFields } from './attendance.fields.js';
import { AttendanceLoader } from './attendance.loader.js';
import { AttendanceResolver } from './attendance.resolver.js';
import { AttendanceService } from './attendance.service.js';
import { CheckInThrottle } from './check-in-throttle.js';
import { CheckInService } from './check-in.service.js';
import { SeminarPlanService } from './seminar-plan.service.js';
import { CohortSeminarFields, SeminarFields } from './seminar.fields.js';
import { SeminarLoader } from './seminar.loader.js';
import { SeminarResolver } from './seminar.resolver.js';
import { SeminarService } from './seminar.service.js';
import { TraineeHomeSeminarFields } from './trainee-home.fields.js';

/** Learning seminars: the schedule, who took part, and check-in. */
@Module({
  imports: [CohortsModule, EnrolmentsModule],
  providers: [
    AttendanceFields,
    AttendanceLoader,
    AttendanceResolver,
    AttendanceService,
    CheckInService,
    CheckInThrottle,
    CohortSeminarFields,
    EnrolmentAttendanceFields,
    SeminarFields,
    SeminarLoader,
    SeminarPlanService,
    SeminarResolver,
    SeminarService,
    TraineeHomeSeminarFields,
  ],
  exports: [AttendanceLoader, AttendanceService, SeminarLoader, SeminarPlanService, SeminarService],
})
export class SeminarsModule {}
