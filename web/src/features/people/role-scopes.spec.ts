import { expect, it } from '@jest/globals';
import { phaseOf, ROLES, scopesOf } from './role-scopes';

it.each([
  ['2026-01-01', null, 'now'],
  ['2026-11-21', '2026-11-21', 'now'],
  ['2026-01-01', '2026-11-20', 'ended'],
  ['2026-11-21', '2026-11-20', 'ended'],
  ['2026-11-22', null, 'coming'],
  ['2026-12-01', '2026-11-25', 'ended'],
] as const)('from %s to %s is %s', (validFrom, validTo, phase) => {
  expect(phaseOf({ validFrom, validTo }, '2026-11-21')).toBe(phase);
});

it('offers something for every role', () => {
  expect(ROLES.filter((role) => scopesOf(role).length === 0)).toEqual([]);
});
