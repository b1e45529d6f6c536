import { describe, expect, it } from '@jest/globals';
import { choicesOf } from './choices';

describe('choicesOf', () => {
  it('offers each once, by name, without what is missing', () => {
    const a = { id: '1', name: 'Örtagård' };
    const b = { id: '2', name: 'Akuten' };
    const choices = choicesOf([
      { cohort: a, unit: a, specialty: null, regulation: { id: 'r', designation: 'SOSFS 2015:8' } },
      { cohort: a, unit: b, specialty: null, regulation: null },
    ]);
    expect(choices).toEqual({ cohorts: [a], units: [b, a], specialties: [], regulations: [{ id: 'r', name: 'SOSFS 2015:8' }] });
  });
});
