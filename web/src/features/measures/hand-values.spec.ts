import { describe, expect, it } from '@jest/globals';
import { askedOf, atRow, emptyRow, handFaults, handPoints } from './hand-values';

const row = (startsOn: string, numerator: string, denominator: string) => ({ ...emptyRow(startsOn), numerator, denominator });

const measure = (form: string, chartType: string) => ({ form, chartType });
const SHARE = measure('SHARE', 'P');

describe('values written by hand', () => {
  const rows = [row('2024-01-01', '33', '82'), emptyRow('2024-02-01'), row('2024-03-01', '34', '1 078')];

  it('are sent with the numbers that the measure has, without rows that nobody filled in', () => {
    expect(handPoints(rows, SHARE)).toEqual({
      points: [
        { startsOn: '2024-01-01', numerator: 33, denominator: 82 },
        { startsOn: '2024-03-01', numerator: 34, denominator: 1078 },
      ],
      rows: [0, 2],
    });
    expect(handPoints([{ ...emptyRow('2024-01-01'), value: '12,5' }], measure('VALUE', 'I')).points).toEqual([
      { startsOn: '2024-01-01', value: 12.5 },
    ]);
  });

  it('are asked for as the chart needs them: one of means is drawn from the spread too', () => {
    expect(askedOf(measure('VALUE', 'RUN'))).toEqual(['value']);
    expect(askedOf(measure('VALUE', 'XBAR'))).toEqual(['value', 'denominator', 'deviation']);
    const typed = { ...emptyRow('2024-01-01'), value: '134,2', denominator: '12', deviation: '9,5' };
    expect(handPoints([typed], measure('VALUE', 'S')).points).toEqual([
      { startsOn: '2024-01-01', value: 134.2, denominator: 12, deviation: 9.5 },
    ]);
  });

  it('are told at their cells when they are no numbers or have no period', () => {
    expect(handFaults([row('', '33', 'åttio'), emptyRow('')], SHARE)).toEqual([
      { path: 'points.0.startsOn', fault: 'period' },
      { path: 'points.0.denominator', fault: 'number' },
    ]);
  });

  it('are told at their rows when the server refuses them', () => {
    const error = { code: 'NUMERATOR_ABOVE_DENOMINATOR', path: ['input', 'points', '1', 'numerator'] };
    expect(atRow(error, [0, 2]).path).toEqual(['input', 'points', '2', 'numerator']);
    expect(atRow({ path: ['input', 'expectedVersion'] }, [0]).path).toEqual(['input', 'expectedVersion']);
    expect(atRow({ path: null }, [0]).path).toBeNull();
  });
});
