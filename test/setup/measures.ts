import {
  Annotation,
  AnnotationKind,
  ChartType,
  Comparison,
  Direction,
  Measure,
  MeasureForm,
  MeasureKind,
  Measurement,
  MeasurePhase,
  PeriodLength,
  PointSource,
  PointStatus,
  RuleSet,
} from '../../src/modules/measures/index.js';
import type { Project } from '../../src/modules/projects/index.js';
import { newId } from '../../src/platform/ids/id.js';
import { periodAt } from '../../src/modules/measures/series/period.js';
import { registerMonths } from './series.js';
import type { World } from './world.js';

/** A measure with its points, one phase, one mark of its own and one comparison line. */
export interface DrawnMeasure {
  measure: Measure;
  points: Measurement[];
  phase: MeasurePhase;
  mark: Annotation;
  comparison: Comparison;
}

/** A share of patients with 24 months of a register indicator, a phase from the thirteenth, a mark of its own and a comparison line. */
export async function drawMeasure(
  world: World,
  project: Project,
  { name = 'Andel med HbA1c under 52', position = 1 } = {},
): Promise<DrawnMeasure> {
  const createdAt = world.test.clock.now();
  const measure: Measure = {
    id: newId(),
    version: 1,
    projectId: project.id,
    position,
    name,
    kind: MeasureKind.OUTCOME,
    form: MeasureForm.SHARE,
    unit: '%',
    multiply: 100,
    direction: Direction.INCREASE,
    registerId: 'ndr',
    indicator: name,
    numeratorText: null,
    denominatorText: null,
    exclusionsText: null,
    target: 60,
    period: PeriodLength.MONTH,
    chartType: ChartType.P,
    ruleSet: RuleSet.ANHOEJ,
    screenRanges: true,
    baselinePoints: null,
    removedAt: null,
    createdAt,
  };
  const points = registerMonths().map((month): Measurement => ({
    ...month,
    id: newId(),
    measureId: measure.id,
    endsOn: periodAt('MONTH', month.startsOn)!.end,
    value: null,
    deviation: null,
    status: PointStatus.OK,
    excludedReason: null,
    source: PointSource.FILE,
    sourceLabel: name,
    recordedAt: createdAt,
  }));
  const phase: MeasurePhase = { id: newId(), measureId: measure.id, startsOn: '2025-01-01', title: name.slice(0, 80), reason: 'Ny rutin.' };
  const mark: Annotation = {
    id: newId(),
    projectId: project.id,
    measureId: measure.id,
    kind: AnnotationKind.NOTE,
    happenedOn: '2024-06-01',
    label: name.slice(0, 80),
    originId: null,
    removedAt: null,
    createdAt,
  };
  const comparison: Comparison = {
    id: newId(),
    measureId: measure.id,
    indicator: 'U70477',
    place: '0000',
    label: name.slice(0, 80),
    sourceLabel: 'Källa: Kolada',
    points: [
      { year: 2024, value: 51 },
      { year: 2025, value: 53 },
    ],
    fetchedAt: createdAt,
    fault: null,
  };
  await world.test.db.transaction(async () => {
    await world.test.db.insert(Measure, measure);
    await world.test.db.insert(Measurement, points);
    await world.test.db.insert(MeasurePhase, phase);
    await world.test.db.insert(Annotation, mark);
    await world.test.db.insert(Comparison, comparison);
  });
  return { measure, points, phase, mark, comparison };
}
