import { describe, expect, it } from '@jest/globals';
import { readSeries, type SeriesOptions, type SeriesReading } from './series-text.js';

const read = (rows: string[], options: Partial<SeriesOptions> = {}): SeriesReading =>
  readSeries(new TextEncoder().encode(`${rows.join('\n')}\n`), { today: '2026-11-21', ...options });
const meant = (header: string, row: string, options: Partial<SeriesOptions> = {}) => read([header, row], options).mapping;

describe('the columns of measurements', () => {
  it.each([
    ['period;medel;antal;sd', { period: 'period', value: 'medel', denominator: 'antal', deviation: 'sd' }],
    ['Månad;Medelvärde;n;Standardavvikelse', { period: 'Månad', value: 'Medelvärde', denominator: 'n', deviation: 'Standardavvikelse' }],
    ['month;mean;count;std dev', { period: 'month', value: 'mean', denominator: 'count', deviation: 'std dev' }],
    ['Månad;Blodtryck;Antal;Stdav', { period: 'Månad', value: 'Blodtryck', denominator: 'Antal', deviation: 'Stdav' }],
    ['Månad;Medel;Antal patienter;SD', { period: 'Månad', value: 'Medel', denominator: 'Antal patienter', deviation: 'SD' }],
  ])('%s are a mean, how many were measured, and how much they differed', (header, mapping) => {
    const reading = read([header, '2026-01;134,2;12;9,5'], { measured: true });
    expect(reading).toMatchObject({ faults: [], mapping });
    expect(reading.points).toMatchObject([{ value: 134.2, numerator: null, denominator: 12, deviation: 9.5 }]);
  });

  it('may lack a spread in a row, and tell one that is no number', () => {
    const header = 'period;medel;antal;sd';
    expect(read([header, '2026-01;134;12;-'], { measured: true }).points).toMatchObject([{ value: 134, deviation: null, status: 'OK' }]);
    expect(read([header, '2026-01;134;12;stor'], { measured: true }).faults).toMatchObject([
      { code: 'NOT_A_NUMBER', column: { name: 'sd' } },
    ]);
    expect(read([header, '2026-01;MSK;12;9'], { measured: true }).points).toMatchObject([
      { value: null, deviation: null, status: 'MASKED' },
    ]);
  });

  it('are a count where counts are followed', () => {
    expect(meant('period;antal', '2026-01;12')).toEqual({ period: 'period', numerator: 'antal' });
    expect(meant('period;n', '2026-01;12')).toEqual({ period: 'period', value: 'n' });
  });
});

describe('other headings', () => {
  it('start and end are the first and the last day', () => {
    const reading = read(['start;slut;värde', '2026-01-01;2026-01-31;5']);
    expect(reading).toMatchObject({ faults: [], mapping: { periodStart: 'start', periodEnd: 'slut', value: 'värde' } });
    expect(reading.points).toMatchObject([{ period: { type: 'MONTH', start: '2026-01-01' } }]);
  });

  it.each(['Uppfyllt;Alla patienter', 'Uppnått;Samtliga', 'Uppnådda;Alla'])('%s are a numerator of a denominator', (pair) => {
    const [numerator, denominator] = pair.split(';');
    expect(meant(`Månad;${pair}`, '2026-01;1;90')).toEqual({ period: 'Månad', numerator, denominator });
  });

  it('one of the two alone is not guessed at', () => {
    expect(meant('Månad;Uppfyllt;Remisser', '2026-01;61;90')).not.toHaveProperty('numerator');
    expect(meant('Månad;Remisser;Alla', '2026-01;61;90')).not.toHaveProperty('denominator');
    expect(meant('Månad;Uppfyllt;Alla', '2026-01;61;ja')).not.toHaveProperty('denominator');
  });
});
