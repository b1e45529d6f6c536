import { Module } from '@nestjs/common';
import { EnrolmentsModule } from '../enrolments/index.js';
import { ProjectLoader } from './project.loader.js';

/** Projects: charter, team, ethics, log. */
@Module({ imports: [EnrolmentsModule], providers: [ProjectLoader], exports: [ProjectLoader] })
export class ProjectsModule {}
