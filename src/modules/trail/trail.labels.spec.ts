import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { actionLabel } from './trail.labels.js';

describe('actions in words', () => {
  it('are told in the language of the reader', () => {
    expect(actionLabel('milestone.submitted', 'sv')).toBe('Milstolpe lämnades in');
    expect(actionLabel('milestone.submitted', 'en')).toBe('Milestone submitted');
    expect(actionLabel('goal.confirmed', 'nb')).toBe('Læringsmål ble bekreftet');
    expect(actionLabel('operation.denied', 'sv')).toBe('Åtgärd nekades');
    expect((['sv', 'en', 'nb'] as const).map((language) => actionLabel('export.made', language))).toEqual([
      'Fil laddades ner',
      'File downloaded',
      'Fil ble lastet ned',
    ]);
  });

  it('fall back to the action itself', () => {
    for (const action of ['milestone.teleported', 'teapot.created', 'nothing', '.', 'constructor.toString', '']) {
      expect(actionLabel(action, 'sv')).toBe(action);
    }
  });

  it('never fail', () => {
    fc.assert(fc.property(fc.string(), (action) => typeof actionLabel(action, 'en') === 'string'));
  });
});
