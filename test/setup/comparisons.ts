import { registerMonths, SHARE } from './series.js';
import type { Trainee, World } from './world.js';

/** A comparison line as a client reads it. */
export interface Line {
  id: string;
  label: string;
  sourceLabel: string;
  points: { year: number; value: number }[];
  fetchedAt: string | null;
  fault: string | null;
}

/** What is read of a line. */
export const LINES = 'comparisons { id label sourceLabel points { year value } fetchedAt fault }';
/** The selection of a payload that answers with the lines of a measure. */
export const MADE = `measure { chart { ${LINES} } }`;

/** An answer with {@link MADE}. */
export interface Result {
  measure: { chart: { comparisons: Line[] } };
}

/** The country in the recorded pages. */
export const YEARS = [
  { year: 2022, value: 53.1 },
  { year: 2023, value: 53.8 },
  { year: 2024, value: 54.2 },
];

/** A trainee with a measure of 24 months. */
export interface Place extends Trainee {
  cohortId: string;
  measureId: string;
}

/** A new trainee with a share of patients and its 24 months. */
export async function withMeasure(world: World): Promise<Place> {
  const cohort = await world.cohort();
  const trainee = await world.trainee(cohort);
  const { id: projectId } = await world.project(trainee.enrolment);
  const { measure } = await trainee.client.do<{ measure: { id: string } }>('defineMeasure', { projectId, ...SHARE }, 'measure { id }');
  await trainee.client.do('recordMeasurements', { measureId: measure.id, expectedVersion: 1, points: registerMonths() }, 'measure { id }');
  return { ...trainee, cohortId: cohort.id, measureId: measure.id };
}
/** The input that asks for the country's line beside a measure, or for another. */
export const wanted = ({ measureId }: Place, given: object = {}): object => ({
  measureId,
  indicator: 'U70477',
  place: '0000',
  label: 'Riket',
  ...given,
});
/** Adds a line, and answers with all lines of the measure. */
export const addLine = async (place: Place, given: object = {}): Promise<Line[]> =>
  (await place.client.do<Result>('addComparison', wanted(place, given), MADE)).measure.chart.comparisons;

/** Fetches a line anew, and answers with it. */
export async function refreshLine({ client }: Place, line: Line): Promise<Line | undefined> {
  const { measure } = await client.do<Result>('refreshComparison', { comparisonId: line.id }, MADE);
  return measure.chart.comparisons.find(({ id }) => id === line.id);
}
