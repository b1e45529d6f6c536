import { describe, expect, it } from '@jest/globals';
import {
  chosenColumns,
  hasPersons,
  joinedFaults,
  lackingNumbers,
  otherLength,
  placeOf,
  seriesChoice,
  seriesKey,
  withMeaning,
} from './import-choices';

const columns = [
  { number: 1, name: 'Månad', field: 'PERIOD' as const },
  { number: 2, name: 'Antal', field: 'NUMERATOR' as const },
  { number: 3, name: 'Alla', field: null },
  { number: 4, name: null, field: null },
];

const measure = (form: string) => ({ form, chartType: 'RUN' });

describe('what the columns mean', () => {
  it('is left to the server until somebody chooses', () => {
    expect(chosenColumns(columns, {})).toBeNull();
  });

  it('is what was chosen, and what was proposed for the rest', () => {
    expect(chosenColumns(columns, { Alla: 'DENOMINATOR' })).toEqual([
      { column: 'Månad', field: 'PERIOD' },
      { column: 'Antal', field: 'NUMERATOR' },
      { column: 'Alla', field: 'DENOMINATOR' },
    ]);
  });

  it('belongs to one column at a time', () => {
    const chosen = withMeaning(columns, {}, 'Alla', 'NUMERATOR');
    expect(chosen).toEqual({ Antal: '', Alla: 'NUMERATOR' });
    expect(chosenColumns(columns, chosen)).toEqual([
      { column: 'Månad', field: 'PERIOD' },
      { column: 'Alla', field: 'NUMERATOR' },
    ]);
    expect(withMeaning(columns, chosen, 'Alla', '')).toEqual({ Antal: '', Alla: '' });
  });
});

describe('what no column holds', () => {
  it('is told until it is chosen', () => {
    expect(lackingNumbers(columns, {}, measure('SHARE'))).toEqual(['denominator']);
    expect(lackingNumbers(columns, { Alla: 'DENOMINATOR' }, measure('SHARE'))).toEqual([]);
    expect(lackingNumbers(columns, {}, measure('COUNT'))).toEqual([]);
  });

  it('is not told where there is nothing to choose among', () => {
    expect(lackingNumbers([{ number: 1, name: null, field: null }], {}, measure('VALUE'))).toEqual([]);
  });
});

describe('a series of a file', () => {
  it('is sent with what the file tells of it', () => {
    const series = { indicator: 'HbA1c', unit: '', periodLength: 'MONTH' as const, points: 24 };
    expect(seriesChoice(seriesKey(series))).toEqual({ indicator: 'HbA1c', periodLength: 'MONTH' });
    expect(seriesChoice('')).toEqual({});
  });
});

it('rows about persons are known by their faults', () => {
  const fault = { code: 'PATIENT_IDENTIFIER' as const, line: 2, column: null, columnNumber: 1, message: '' };
  expect([hasPersons({ faults: [] }), hasPersons({ faults: [fault] })]).toEqual([false, true]);
});

describe('one fault in many lines', () => {
  const fault = (line: number, message = 'Perioden finns redan.', column: string | null = 'period') => ({
    code: 'DUPLICATE_PERIOD' as const,
    line,
    column,
    columnNumber: 1,
    message,
  });
  const told = (faults: ReturnType<typeof fault>[]) =>
    joinedFaults(faults).map(({ line, lastLine, message }) => [line, lastLine, message[0]]);

  it('is told once, from the first line to the last', () => {
    expect(told([fault(2), fault(3), fault(4)])).toEqual([[2, 4, 'P']]);
  });

  it('is told again after a line without it, for another column and with other words', () => {
    expect(told([fault(2), fault(4)])).toEqual([
      [2, 2, 'P'],
      [4, 4, 'P'],
    ]);
    expect(told([fault(2), fault(3, undefined, 'täljare'), fault(3, 'Annat')])).toHaveLength(3);
  });

  it('goes on past other faults of the same lines', () => {
    expect(told([fault(2), fault(2, 'Annat'), fault(3), fault(3, 'Annat')])).toEqual([
      [2, 3, 'P'],
      [2, 3, 'A'],
    ]);
  });
});

describe('what is worth a second look', () => {
  const yearly = { indicator: 'HbA1c', unit: 'Riket', periodLength: 'YEAR' as const, points: 3 };
  const monthly = { ...yearly, periodLength: 'MONTH' as const };

  it('is yearly figures in a monthly measure', () => {
    expect(otherLength([yearly], '', 'MONTH')).toBe('YEAR');
    expect(otherLength([monthly], '', 'MONTH')).toBeNull();
    expect(otherLength([yearly, monthly], '', 'MONTH')).toBeNull();
    expect(otherLength([yearly, monthly], seriesKey(yearly), 'MONTH')).toBe('YEAR');
    expect(otherLength([yearly, monthly], seriesKey(monthly), 'MONTH')).toBeNull();
  });

  it('is a column without a heading, which is named by its place', () => {
    expect(placeOf('2', 2)).toBe(2);
    expect(placeOf('2024', 2)).toBeNull();
    expect(placeOf(null, null)).toBeNull();
  });
});
