import { describe, expect, it } from '@jest/globals';
import { Role, ROLE_SCOPES, ScopeKind } from '../../platform/access/roles.js';
import { Viewer } from '../../platform/access/viewer.js';
import { mayPlan, mayRegister } from './seminar.policy.js';

const COHORT = { id: 'cohort', centreId: 'centre' };
const OWN: Record<ScopeKind, string | null> = { INSTALLATION: null, CENTRE: 'centre', COHORT: 'cohort', UNIT: 'unit', TRAINEE: 'trainee' };
const viewer = (role: Role, scopeKind: ScopeKind, scopeId: string | null): Viewer =>
  new Viewer('me', 'sv', { kind: 'session', id: '1' }, [{ role, scopeKind, scopeId }]);

describe('who plans and who runs seminars', () => {
  const cases = Object.values(Role).flatMap((role) => ROLE_SCOPES[role].map((kind) => ({ role, kind })));

  it.each(cases)('$role of a $kind', ({ role, kind }) => {
    const own = viewer(role, kind, OWN[kind]);
    const other = viewer(role, kind, kind === ScopeKind.INSTALLATION ? null : 'another');
    const runs = kind === ScopeKind.COHORT && (role === Role.COACH || role === Role.COURSE_LEADER);
    expect(mayPlan(own, COHORT)).toBe(role === Role.OFFICE);
    expect(mayRegister(own, COHORT)).toBe(role === Role.OFFICE || runs);
    expect(mayPlan(other, COHORT) || mayRegister(other, COHORT)).toBe(false);
  });
});
