import { readFileSync } from 'node:fs';

/** One month of the register indicator in `test/fixtures/series/project_series.csv`. */
export interface Month {
  startsOn: string;
  numerator: number;
  denominator: number;
}

/** Twenty-four months of a register indicator; the change begins with the thirteenth. */
export function registerMonths(): Month[] {
  const [, ...lines] = readFileSync('test/fixtures/series/project_series.csv', 'utf8').trim().split(/\r?\n/);
  return lines.map((line) => {
    const [, , month, numerator, denominator] = line.split(';');
    return { startsOn: `${month}-01`, numerator: Number(numerator), denominator: Number(denominator) };
  });
}

/** A share of patients, as an input of `defineMeasure` without its project. */
export const SHARE = {
  name: 'Andel med HbA1c under 52',
  kind: 'OUTCOME',
  form: 'SHARE',
  unit: '%',
  direction: 'INCREASE',
  period: 'MONTH',
} as const;
