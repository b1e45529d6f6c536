import { Module } from '@nestjs/common';
import { EnrolmentsModule } from '../enrolments/index.js';
import { CoachNoteFields } from './coaching.fields.js';
import { CoachingResolver } from './coaching.resolver.js';
import { CoachingService } from './coaching.service.js';

/** Coaching: private notes, silent trainees. */
@Module({ imports: [EnrolmentsModule], providers: [CoachingResolver, CoachingService, CoachNoteFields] })
export class CoachingModule {}
