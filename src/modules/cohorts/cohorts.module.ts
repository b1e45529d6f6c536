import { Module } from '@nestjs/common';
import { CohortLoader } from './cohort.loader.js';

/** Cohorts and the plans they follow. */
@Module({ providers: [CohortLoader], exports: [CohortLoader] })
export class CohortsModule {}
