import { describe, expect, it } from '@jest/globals';
import { roleToEnd, type GivenRole } from './role-to-end';

const given = (more: Partial<GivenRole> = {}): GivenRole => ({
  id: 'a',
  version: 1,
  role: 'SUPERVISOR',
  scopeKind: 'TRAINEE',
  scopeName: 'Sara Testlund',
  validFrom: '2026-01-01',
  validTo: null,
  ...more,
});
const find = (roles: GivenRole[]): string | undefined => roleToEnd(roles, 'SUPERVISOR', 'Sara Testlund', '2026-11-21')?.id;

describe('roleToEnd', () => {
  it('finds the role for the trainee among those for others', () => {
    expect(find([given({ id: 'b', scopeName: 'Elin Modellgren' }), given()])).toBe('a');
  });

  it('leaves out what has ended, has not begun, or is another role', () => {
    expect(find([given({ validTo: '2026-11-20' }), given({ validFrom: '2026-11-22' }), given({ role: 'COACH' })])).toBeUndefined();
    expect(find([given({ validTo: '2026-11-21' })])).toBe('a');
  });

  it('does not guess between two that are alike', () => {
    expect(find([given(), given({ id: 'b' })])).toBeUndefined();
  });

  it('does not end what may come from the cohort or the unit', () => {
    expect(find([given(), given({ id: 'b', scopeKind: 'COHORT', scopeName: 'Omgång' })])).toBeUndefined();
  });
});
