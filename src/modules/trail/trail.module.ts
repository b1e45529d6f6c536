import { Module } from '@nestjs/common';
import { CohortsModule } from '../cohorts/index.js';
import { AuditEntryFields } from './trail.fields.js';
import { TrailResolver } from './trail.resolver.js';
import { TrailSubjectLoader } from './trail-subject.loader.js';
import { TrailService } from './trail.service.js';

/** The audit trail, read by the office within its scope and by the administrator. */
@Module({ imports: [CohortsModule], providers: [AuditEntryFields, TrailResolver, TrailService, TrailSubjectLoader] })
export class TrailModule {}
