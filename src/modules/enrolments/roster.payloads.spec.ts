import { describe, expect, it } from '@jest/globals';
import { LANGUAGES, say } from '../../platform/i18n/i18n.js';
import { faultSentence, RosterFaultCode } from './roster.payloads.js';

describe('the faults of a roster', () => {
  it.each(Object.values(RosterFaultCode))('%s is told in every language', (code) => {
    const told = LANGUAGES.map((language) => say(language, faultSentence(code)));
    expect(told).not.toContain(faultSentence(code));
    expect(new Set(told).size).toBe(LANGUAGES.length);
  });
});
