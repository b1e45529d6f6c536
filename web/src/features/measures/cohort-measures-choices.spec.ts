import { describe, expect, it } from '@jest/globals';
import { cohortMeasuresAsked } from './cohort-measures-choices';

describe('what the address of all charts of a group asks for', () => {
  const asked = (address: string) => {
    const params = new URLSearchParams(address);
    return cohortMeasuresAsked((name) => params.get(name) ?? '');
  };

  it('is everything, by trainee, when nothing is chosen', () => {
    expect(asked('')).toEqual({ filter: { kind: null, search: null }, orderBy: null });
  });

  it('is what was chosen', () => {
    expect(asked('search=alm&kind=PROCESS&sort=oldest')).toEqual({
      filter: { kind: 'PROCESS', search: 'alm' },
      orderBy: { field: 'LAST_RECORDED', direction: 'ASC' },
    });
  });

  it('is not what nobody knows', () => {
    expect(asked('kind=OTHER&sort=name')).toEqual({ filter: { kind: null, search: null }, orderBy: null });
  });
});
