import { Module } from '@nestjs/common';
import { CohortsModule } from '../cohorts/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { AssignmentResolver } from './assignment.resolver.js';
import { AssignmentService } from './assignment.service.js';
import { EnrolmentLifecycle } from './enrolment-lifecycle.service.js';
import { EnrolmentAccess } from './enrolment.access.js';
import { EnrolmentFields, RegulationChoiceFields, TraineeSupporterFields } from './enrolment.fields.js';
import { EnrolmentLoader } from './enrolment.loader.js';
import { EnrolmentResolver } from './enrolment.resolver.js';
import { EnrolmentService } from './enrolment.service.js';
import { IntakeService } from './intake.service.js';
import { PersonPlacesFields } from './person-places.fields.js';
import { RegulationChoiceService } from './regulation-choice.service.js';
import { RosterImportService } from './roster-import.service.js';
import { RosterPreviewService } from './roster-preview.service.js';
import { RosterResolver } from './roster.resolver.js';
import { ViewerPlacesFields } from './viewer-places.fields.js';

/** Trainees in cohorts. */
@Module({
  imports: [CohortsModule, OrganisationsModule],
  providers: [
    AssignmentResolver,
    AssignmentService,
    EnrolmentAccess,
    EnrolmentFields,
    EnrolmentLifecycle,
    EnrolmentLoader,
    EnrolmentResolver,
    EnrolmentService,
    IntakeService,
    PersonPlacesFields,
    RegulationChoiceFields,
    RegulationChoiceService,
    RosterImportService,
    RosterPreviewService,
    RosterResolver,
    TraineeSupporterFields,
    ViewerPlacesFields,
  ],
  exports: [EnrolmentAccess, EnrolmentLoader],
})
export class EnrolmentsModule {}
