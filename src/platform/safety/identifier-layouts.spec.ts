import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { containsPatientIdentifier } from './patient-identifier.js';

const { testpersonnummer } = JSON.parse(
  readFileSync(new URL('../../../test/fixtures/identifiers/official.json', import.meta.url), 'utf8'),
) as { testpersonnummer: string[] };

describe('a number with blanks where nobody writes them', () => {
  it.each([
    ['8507 09 9805', (n: string[]) => `${n[1]}${n[2]} ${n[3]} ${n[4]}${n[5]}`],
    ['19 85 07 09-98 05', (n: string[]) => `${n[0]} ${n[1]} ${n[2]} ${n[3]}-${n[4]} ${n[5]}`],
  ])('is refused as %s', (_, written) => {
    const passed = testpersonnummer.filter((number) => {
      const pairs = number.replace(/\D/gu, '').match(/../gu) ?? [];
      return !containsPatientIdentifier(`Pat ${written(pairs)} åter`);
    });
    expect(passed).toEqual([]);
    expect(testpersonnummer.length).toBeGreaterThan(0);
  });

  it.each(['Ring 0708 50 98 05', 'Kostnad 8507 09 kr', 'Åldrar 18-25 30-35 40-45', 'Omgång 2023-2025 12 1400'])('but not %s', (text) => {
    expect(containsPatientIdentifier(text)).toBe(false);
  });
});
