import { Module } from '@nestjs/common';
import { EnrolmentsModule } from '../enrolments/index.js';
import { MeasuresModule } from '../measures/index.js';
import { ProjectsModule } from '../projects/index.js';
import { CycleEventFields, PdsaCycleFields, ProjectCycleFields } from './cycle.fields.js';
import { CycleResolver } from './cycle.resolver.js';
import { CycleService } from './cycle.service.js';
import { CycleSteps } from './cycle.steps.js';
import { DriverFileService } from './driver-file.service.js';
import { DriverNodeFields, ProjectDriverFields } from './driver.fields.js';
import { DriverPictureReader } from './driver-picture.reader.js';
import { DriverResolver } from './driver.resolver.js';
import { DriverService } from './driver.service.js';
import { ImprovementEdits } from './improvement.edits.js';
import { ImprovementLoader } from './improvement.loader.js';
import { Standing } from './improvement.standing.js';

/** Improvement: PDSA cycles and the driver diagram of a project. */
@Module({
  imports: [EnrolmentsModule, MeasuresModule, ProjectsModule],
  providers: [
    CycleEventFields,
    CycleResolver,
    CycleService,
    CycleSteps,
    DriverFileService,
    DriverNodeFields,
    DriverPictureReader,
    DriverResolver,
    DriverService,
    ImprovementEdits,
    ImprovementLoader,
    PdsaCycleFields,
    ProjectCycleFields,
    ProjectDriverFields,
    Standing,
  ],
  exports: [ImprovementLoader],
})
export class ImprovementModule {}
