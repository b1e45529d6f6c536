import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../organisations/index.js';
import { ProjectsModule } from '../projects/index.js';
import { ChartProposalResolver } from './chart-proposal.resolver.js';
import { ComparisonResolver } from './comparison.resolver.js';
import { ComparisonService } from './comparison.service.js';
import { KoladaClient } from './kolada.client.js';
import { Marks } from './marks.service.js';
import { MeasureAccess } from './measure.access.js';
import { MeasureChartFields } from './measure-chart.fields.js';
import { MeasureChartReader } from './measure-chart.reader.js';
import { MeasureFileService } from './measure-file.service.js';
import { MeasureFileResolver } from './measure-file.resolver.js';
import { MeasureFields, ProjectMeasureFields } from './measure.fields.js';
import { MeasureLoader } from './measure.loader.js';
import { MeasureResolver } from './measure.resolver.js';
import { MeasureService } from './measure.service.js';
import { MeasurementResolver } from './measurement.resolver.js';
import { MeasurementService } from './measurement.service.js';
import { PhaseService } from './phase.service.js';
import { SeriesImportResolver } from './series-import.resolver.js';
import { SeriesImportService } from './series-import.service.js';

/** Measures: register series, run charts and control charts tied to a project. */
@Module({
  imports: [OrganisationsModule, ProjectsModule],
  providers: [
    ChartProposalResolver,
    ComparisonResolver,
    ComparisonService,
    KoladaClient,
    Marks,
    MeasureAccess,
    MeasureChartFields,
    MeasureChartReader,
    MeasureFields,
    MeasureFileResolver,
    MeasureFileService,
    MeasureLoader,
    MeasureResolver,
    MeasureService,
    MeasurementResolver,
    MeasurementService,
    PhaseService,
    ProjectMeasureFields,
    SeriesImportResolver,
    SeriesImportService,
  ],
  exports: [Marks, MeasureAccess, MeasureLoader],
})
export class MeasuresModule {}
