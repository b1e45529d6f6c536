import { Module } from '@nestjs/common';
import { EnrolmentsModule } from '../enrolments/index.js';
import { EthicsLoader } from './ethics.loader.js';
import { ProjectLoader } from './project.loader.js';
import { ProjectReader } from './project.reader.js';

/** Projects: charter, team, ethics, log. */
@Module({
  imports: [EnrolmentsModule],
  providers: [EthicsLoader, ProjectLoader, ProjectReader],
  exports: [EthicsLoader, ProjectLoader, ProjectReader],
})
export class ProjectsModule {}
