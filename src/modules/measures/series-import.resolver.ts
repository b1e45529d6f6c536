import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/access/allow.decorator.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { toUserErrors } from '../../platform/errors/user-error.js';
import { CurrentViewer } from '../../platform/graphql/request-context.js';
import { pointPeriodLabel } from './measure-chart.words.js';
import { ImportMeasurementsInput, MeasurementImportPreviewInput } from './series-import.inputs.js';
import { ImportMeasurementsPayload, MeasurementImportPreview, type SeriesFileFault } from './series-import.payloads.js';
import { MOST_FAULTS, type ImportFault } from './series-import.rules.js';
import { SeriesImportService } from './series-import.service.js';
import { faultWords } from './series-import.words.js';
import type { SeriesField } from './series/series-columns.js';

const MOST_SHOWN = 500;

/** Files with points. */
@Resolver()
export class SeriesImportResolver {
  constructor(private readonly imports: SeriesImportService) {}

  @Query(() => MeasurementImportPreview, {
    description:
      'What reading a file or pasted cells into one’s own measure would do, with every fault by line, column and reason. Nothing is written.',
  })
  @Allow()
  async measurementImportPreview(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: MeasurementImportPreviewInput,
  ): Promise<MeasurementImportPreview> {
    const plan = await this.imports.preview(viewer, input);
    const fields = new Map(Object.entries(plan.reading.mapping).map(([field, column]) => [column, field as SeriesField]));
    return {
      format: plan.reading.format,
      remembered: plan.remembered,
      columns: plan.reading.columns.map(({ number, name }) => ({ number, name, field: fields.get(name ?? String(number)) ?? null })),
      series: plan.reading.series.map(({ periodType, ...series }) => ({ ...series, periodLength: periodType })),
      mustChoose: plan.mustChoose,
      points: plan.read.slice(0, MOST_SHOWN).map(({ line, period, numerator, denominator, value, deviation, status }) => ({
        line,
        startsOn: period.start,
        endsOn: period.end,
        label: pointPeriodLabel(viewer.language, period),
        numerator,
        denominator,
        value,
        deviation,
        status,
        recorded: plan.recorded.has(period.start),
      })),
      pointCount: plan.read.length,
      faults: told(viewer, plan.faults),
      faultCount: plan.faults.length,
      canCommit: plan.faults.length === 0 && plan.points.length > 0 && !plan.mustChoose,
    };
  }

  @Mutation(() => ImportMeasurementsPayload, {
    description:
      'Reads a file or pasted cells into one’s own measure: all points, or none. The meaning of the columns is remembered for the project. ' +
      'Codes: FAULTY_ROWS (see faults), FILE_UNREADABLE, TOO_LARGE, NOT_AVAILABLE when a series must be chosen, ETHICS_MISSING, STALE_VERSION, LOCKED.',
  })
  @Allow()
  async importMeasurements(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: ImportMeasurementsInput,
  ): Promise<ImportMeasurementsPayload> {
    const { faults, problems, ...made } = await this.imports.import(viewer, input);
    return { ...made, faults: told(viewer, faults), userErrors: toUserErrors(problems) };
  }
}

function told({ language }: Viewer, faults: readonly ImportFault[]): SeriesFileFault[] {
  return faults.slice(0, MOST_FAULTS).map((fault) => ({
    line: fault.line,
    columnNumber: fault.column?.number ?? null,
    column: fault.column?.name ?? null,
    code: fault.code,
    message: faultWords(language, fault),
  }));
}
