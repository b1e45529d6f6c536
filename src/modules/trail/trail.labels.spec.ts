import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { actionLabel } from './trail.labels.js';

describe('actions in words', () => {
  it('are told in the language of the reader', () => {
    expect(actionLabel('milestone.submitted', 'sv')).toBe('Milstolpe lämnades in');
    expect(actionLabel('milestone.submitted', 'en')).toBe('Milestone submitted');
    expect(actionLabel('goal.confirmed', 'nb')).toBe('Læringsmål ble bekreftet');
    expect(actionLabel('cycle.begun', 'sv')).toBe('PDSA-cykel började');
    expect(actionLabel('driver.moved', 'en')).toBe('Box of the driver diagram moved');
    expect(actionLabel('operation.denied', 'sv')).toBe('Åtgärd nekades');
    expect((['sv', 'en', 'nb'] as const).map((language) => actionLabel('export.made', language))).toEqual([
      'Fil laddades ner',
      'File downloaded',
      'Fil ble lastet ned',
    ]);
  });

  it('tell what was done to a measure and its points', () => {
    const actions = ['defined', 'updated', 'removed', 'restored', 'phaseSet', 'phaseRemoved', 'marked', 'unmarked'].map(
      (verb) => `measure.${verb}`,
    );
    const all = [...actions, ...['recorded', 'excluded', 'included', 'removed'].map((verb) => `measurement.${verb}`)];
    all.push('comparison.added', 'comparison.refreshed', 'comparison.removed');
    for (const language of ['sv', 'en', 'nb'] as const) {
      for (const action of all) expect(actionLabel(action, language)).not.toBe(action);
    }
    expect(actionLabel('measure.phaseSet', 'sv')).toBe('Mått fick en fas i diagrammet');
    expect(actionLabel('measurement.excluded', 'sv')).toBe('Mätpunkt uteslöts ur beräkningen');
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
