import { SHARE } from '../setup/series.js';
import { mutation, query, type Row } from './row.js';
import type { Scene } from './scene.js';

const STAFF = 'supervisor coach courseLeader office director head';
const READERS = `ok: trainee ${STAFF}; hidden: *`;
const TRAINEE = `ok: trainee; forbidden: ${STAFF}; hidden: *`;
const SIGNED_IN = 'ok: *';

const measure = (s: Scene): { measureId: string; expectedVersion: number } => ({ measureId: s.drawn.measure.id, expectedVersion: 1 });
const point = (s: Scene): object => ({ measurementId: s.drawn.points[0]!.id, expectedVersion: 1 });
const line = (s: Scene): object => ({ comparisonId: s.drawn.comparison.id });
const contentBase64 = Buffer.from('period;täljare;nämnare\n2026-01;5;10\n').toString('base64');

const CHART = `chart { audience caption points { label value measurement { sourceLabel } } parts { title signals } marks { label } comparisons { label points { value } }
  verdict { sentence rule } picture(width: 640, height: 360) { title description parts { text } } }`;

/** Measures and their charts: everybody who reaches the trainee reads what their audience may see, the trainee alone writes. */
export const MEASURE_ROWS: readonly Row[] = [
  query(
    'measure',
    READERS,
    `query($id: ID!) { measure(id: $id) { name indicator project { title measures { name } removedMeasures { name } } viewerCan { edit record } ${CHART} } }`,
    (s) => ({ id: s.drawn.measure.id }),
  ),
  query(
    'cohortMeasures',
    SIGNED_IN,
    `query($near: ID!, $far: ID!) { near: cohortMeasures(cohortId: $near, first: 5) { ...charts } far: cohortMeasures(cohortId: $far, first: 5) { ...charts } }
      fragment charts on MeasureConnection { totalCount edges { node { name project { title } ${CHART} } } }`,
    (s) => ({ near: s.cohort.id, far: s.farCohort.id }),
  ),
  query(
    'measureChartFile',
    READERS,
    'query($id: ID!) { measureChartFile(measureId: $id, format: SVG) { fileName mediaType contentBase64 } }',
    (s) => ({ id: s.drawn.measure.id }),
  ),
  query(
    'chartProposal',
    SIGNED_IN,
    'query($input: ChartProposalInput!) { chartProposal(input: $input) { chartType reason charts } }',
    () => ({ input: { form: 'SHARE' } }),
  ),
  query(
    'measurementImportPreview',
    TRAINEE,
    'query($input: MeasurementImportPreviewInput!) { measurementImportPreview(input: $input) { canCommit points { label } faults { message } } }',
    (s) => ({ input: { measureId: s.drawn.measure.id, contentBase64 } }),
  ),
  mutation('importMeasurements', TRAINEE, (s) => ({ ...measure(s), contentBase64, source: 'PASTE' })),
  mutation('defineMeasure', TRAINEE, (s) => ({ projectId: s.project.id, ...SHARE })),
  mutation('updateMeasure', TRAINEE, (s) => ({ ...measure(s), name: 'Andel inom tio minuter' })),
  mutation('removeMeasure', TRAINEE, measure),
  mutation('restoreMeasure', TRAINEE, measure),
  mutation('recordMeasurements', TRAINEE, (s) => ({ ...measure(s), points: [{ startsOn: '2026-01-01', numerator: 5, denominator: 10 }] })),
  mutation('excludeMeasurement', TRAINEE, (s) => ({ ...point(s), reason: 'Registret låg nere.' })),
  mutation('includeMeasurement', TRAINEE, point),
  mutation('removeMeasurements', TRAINEE, (s) => ({ ...measure(s), measurementIds: [s.drawn.points[0]!.id] })),
  mutation('setPhase', TRAINEE, (s) => ({ ...measure(s), startsOn: '2025-06-01', title: 'Nytt arbetssätt', reason: 'Ny rutin.' })),
  mutation('removePhase', TRAINEE, (s) => ({ ...measure(s), startsOn: s.drawn.phase.startsOn })),
  mutation('addAnnotation', TRAINEE, (s) => ({ ...measure(s), happenedOn: '2025-06-01', label: 'Nytt journalsystem' })),
  mutation('removeAnnotation', TRAINEE, (s) => ({ ...measure(s), annotationId: s.drawn.mark.id })),
  mutation('addComparison', TRAINEE, (s) => ({
    measureId: s.drawn.measure.id,
    indicator: 'U70477',
    place: '0001',
    label: 'Region Stockholm',
  })),
  mutation('refreshComparison', TRAINEE, line),
  mutation('removeComparison', TRAINEE, line),
];
