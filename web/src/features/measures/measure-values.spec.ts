import { describe, expect, it } from '@jest/globals';
import { defineInput, emptyMeasure, measureFaults, updateInput } from './measure-values';

const share = {
  ...emptyMeasure('m'),
  name: ' Andel med HbA1c-mål ',
  kind: 'OUTCOME',
  form: 'SHARE',
  unit: '%',
  direction: 'INCREASE',
  numeratorText: 'HbA1c under 52',
};

describe('the form of a measure', () => {
  it('lacks what every measure has', () => {
    expect(measureFaults(emptyMeasure('m')).map(({ path }) => path)).toEqual(['name', 'kind', 'form', 'unit', 'direction']);
    expect(measureFaults(share)).toEqual([]);
  });

  it('takes numbers as they are typed here', () => {
    expect(defineInput({ ...share, target: '62,5' }, 'p').target).toBe(62.5);
    expect(measureFaults({ ...share, target: 'sextio' })).toEqual([{ path: 'target', fault: 'number' }]);
  });

  it('leaves the chart to the server until one is chosen', () => {
    expect(defineInput(share, 'p')).toMatchObject({ name: 'Andel med HbA1c-mål', target: null, denominatorText: null });
    expect('chartType' in defineInput(share, 'p')).toBe(false);
    expect(defineInput({ ...share, chartType: 'RUN' }, 'p').chartType).toBe('RUN');
  });

  it('leaves the factor to the server unless one is typed', () => {
    expect('multiply' in defineInput(share, 'p')).toBe(false);
    expect(updateInput({ ...share, multiply: '100' }, 3, false)).toMatchObject({ measureId: 'm', expectedVersion: 3, multiply: 100 });
  });

  it('sends what is counted only while there are no points, and a factor only when one is typed then', () => {
    expect(updateInput(share, 3, false)).toMatchObject({ multiply: null });
    expect('form' in updateInput(share, 3, false)).toBe(false);
    expect(updateInput(share, 3, true)).toMatchObject({ form: 'SHARE', period: 'MONTH' });
    expect('multiply' in updateInput(share, 3, true)).toBe(false);
  });

  it('sends no words about a number that the form does not have', () => {
    expect(defineInput({ ...share, form: 'COUNT', denominatorText: 'alla' }, 'p').denominatorText).toBeNull();
  });
});
