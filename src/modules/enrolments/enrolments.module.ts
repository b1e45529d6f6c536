import { Module } from '@nestjs/common';
import { EnrolmentAccess } from './enrolment.access.js';
import { EnrolmentLoader } from './enrolment.loader.js';

/** Trainees in cohorts. */
@Module({ providers: [EnrolmentAccess, EnrolmentLoader], exports: [EnrolmentAccess, EnrolmentLoader] })
export class EnrolmentsModule {}
