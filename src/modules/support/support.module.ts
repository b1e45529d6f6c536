import { Module } from '@nestjs/common';
import { CohortsModule } from '../cohorts/index.js';
import { EnrolmentsModule } from '../enrolments/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { SupportMessageService } from './support-message.service.js';
import { EnrolmentSupportFields, SupportMessageFields, SupportRequestFields } from './support.fields.js';
import { SupportLoader } from './support.loader.js';
import { SupportResolver } from './support.resolver.js';
import { SupportService } from './support.service.js';

/** Project support (projektstöd): questions from trainees and the answers of the office. */
@Module({
  imports: [CohortsModule, EnrolmentsModule, OrganisationsModule],
  providers: [
    EnrolmentSupportFields,
    SupportLoader,
    SupportMessageFields,
    SupportMessageService,
    SupportRequestFields,
    SupportResolver,
    SupportService,
  ],
  exports: [SupportLoader, SupportMessageService, SupportService],
})
export class SupportModule {}
