import { Module } from '@nestjs/common';
import { EnrolmentsModule } from '../enrolments/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { CharterService } from './charter.service.js';
import { EthicsDecisionFields } from './ethics.fields.js';
import { EthicsLoader } from './ethics.loader.js';
import { EthicsService } from './ethics.service.js';
import { LogEntryFields } from './log.fields.js';
import { LogLoader } from './log.loader.js';
import { LogResolver } from './log.resolver.js';
import { LogService } from './log.service.js';
import { ProjectAccess } from './project.access.js';
import { EnrolmentProjectFields, ProjectFields } from './project.fields.js';
import { ProjectLoader } from './project.loader.js';
import { ProjectReader } from './project.reader.js';
import { ProjectResolver } from './project.resolver.js';
import { ProjectService } from './project.service.js';

/** Projects: charter, team, ethics, log. */
@Module({
  imports: [EnrolmentsModule, OrganisationsModule],
  providers: [
    CharterService,
    EnrolmentProjectFields,
    EthicsDecisionFields,
    EthicsLoader,
    EthicsService,
    LogEntryFields,
    LogLoader,
    LogResolver,
    LogService,
    ProjectAccess,
    ProjectFields,
    ProjectLoader,
    ProjectReader,
    ProjectResolver,
    ProjectService,
  ],
  exports: [EthicsLoader, LogLoader, ProjectAccess, ProjectLoader, ProjectReader],
})
export class ProjectsModule {}
