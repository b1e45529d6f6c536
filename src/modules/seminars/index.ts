export { attendanceShare, isAttended, reaches, type AttendanceShare, type SeminarOutcome } from './attendance-share.js';
export { AttendanceLoader, type EnrolmentShare } from './attendance.loader.js';
export { AttendanceService } from './attendance.service.js';
export { SeminarPlanService } from './seminar-plan.service.js';
export * from './seminar.entities.js';
export { SeminarLoader } from './seminar.loader.js';
export { mayRegister, PARTICIPANT_STATES, seminarScope } from './seminar.policy.js';
export { SeminarService } from './seminar.service.js';
export { SeminarsModule } from './seminars.module.js';
