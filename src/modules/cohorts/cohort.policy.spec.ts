import { describe, expect, it } from '@jest/globals';
import { Role, ScopeKind } from '../../platform/access/roles.js';
import { Viewer } from '../../platform/access/viewer.js';
import { mayRun, seesPlaces } from './cohort.policy.js';

const cohort = { id: 'round', centreId: 'QRC' };
const viewer = (role: Role, scopeKind: ScopeKind, scopeId: string | null): Viewer =>
  new Viewer('me', 'sv', { kind: 'session', id: 's' }, [{ role, scopeKind, scopeId }]);

describe('who may do what with a cohort', () => {
  it.each<[Role, ScopeKind, string | null, boolean, boolean]>([
    [Role.OFFICE, ScopeKind.CENTRE, 'QRC', true, true],
    [Role.OFFICE, ScopeKind.CENTRE, 'RCNORR', false, false],
    [Role.ADMIN, ScopeKind.INSTALLATION, null, false, true],
    [Role.COACH, ScopeKind.COHORT, 'round', false, true],
    [Role.COACH, ScopeKind.COHORT, 'other', false, false],
    [Role.COACH, ScopeKind.TRAINEE, 'round', false, false],
    [Role.COURSE_LEADER, ScopeKind.COHORT, 'round', false, true],
    [Role.REVIEWER, ScopeKind.COHORT, 'round', false, false],
    [Role.STUDY_DIRECTOR, ScopeKind.UNIT, 'clinic', false, false],
    [Role.SUPERVISOR, ScopeKind.TRAINEE, 'anna', false, false],
  ])('%s for %s %s: runs %s, sees places %s', (role, kind, id, runs, sees) => {
    expect(mayRun(viewer(role, kind, id), cohort)).toBe(runs);
    expect(seesPlaces(viewer(role, kind, id), cohort)).toBe(sees);
  });
});
