import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../organisations/index.js';
import { ProjectsModule } from '../projects/index.js';
import { Marks } from './marks.service.js';
import { MeasureAccess } from './measure.access.js';
import { MeasureChartReader } from './measure-chart.reader.js';
import { MeasureFields, ProjectMeasureFields } from './measure.fields.js';
import { MeasureLoader } from './measure.loader.js';
import { MeasureResolver } from './measure.resolver.js';
import { MeasureService } from './measure.service.js';
import { MeasurementResolver } from './measurement.resolver.js';
import { MeasurementService } from './measurement.service.js';
import { PhaseService } from './phase.service.js';

/** Measures: register series, run charts and control charts tied to a project. */
@Module({
  imports: [OrganisationsModule, ProjectsModule],
  providers: [
    Marks,
    MeasureAccess,
    MeasureChartReader,
    MeasureFields,
    MeasureLoader,
    MeasureResolver,
    MeasureService,
    MeasurementResolver,
    MeasurementService,
    PhaseService,
    ProjectMeasureFields,
  ],
  exports: [Marks, MeasureAccess, MeasureLoader],
})
export class MeasuresModule {}
