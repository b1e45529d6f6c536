import { describe, expect, it } from '@jest/globals';
import { Role, ScopeKind } from '../../platform/access/roles.js';
import { Viewer, type Grant } from '../../platform/access/viewer.js';
import { enrolmentScope, mayChooseRegulation, mayManage, maySetProtectedTime, relationsTo, type Relation } from './enrolment.policy.js';

const RELATIONS: Relation[] = ['TRAINEE', ...Object.values(Role)];
const allowed = (may: (relations: ReadonlySet<Relation>) => boolean): Relation[] => RELATIONS.filter((r) => may(new Set([r])));
const viewer = (...grants: Grant[]): Viewer => new Viewer('me', 'sv', { kind: 'session', id: 's' }, grants);
const place = { personId: 'anna', cohortId: 'round', unitId: 'clinic', centreId: 'QRC' };

describe('who may do what with a trainee’s place', () => {
  it.each([
    ['manage it', mayManage, ['OFFICE']],
    ['choose the regulation', mayChooseRegulation, ['OFFICE', 'MAIN_SUPERVISOR', 'STUDY_DIRECTOR']],
    ['set the protected time', maySetProtectedTime, ['OFFICE', 'STUDY_DIRECTOR', 'HEAD_OF_UNIT']],
  ])('%s', (_, may, expected) => {
    expect(allowed(may)).toEqual(expected);
    expect(may(new Set())).toBe(false);
  });
});

describe('how a viewer stands to a trainee', () => {
  it.each<[ScopeKind, string, Role]>([
    [ScopeKind.TRAINEE, 'anna', Role.SUPERVISOR],
    [ScopeKind.COHORT, 'round', Role.COACH],
    [ScopeKind.UNIT, 'clinic', Role.STUDY_DIRECTOR],
    [ScopeKind.CENTRE, 'QRC', Role.OFFICE],
  ])('through a role for %s %s: %s; not for another', (scopeKind, scopeId, role) => {
    expect([...relationsTo(viewer({ role, scopeKind, scopeId }), place)]).toEqual([role]);
    expect([...relationsTo(viewer({ role, scopeKind, scopeId: 'another' }), place)]).toEqual([]);
  });

  it('as the trainee, and as several things at once', () => {
    const coach: Grant = { role: Role.COACH, scopeKind: ScopeKind.COHORT, scopeId: 'round' };
    expect([...relationsTo(viewer(coach), { ...place, personId: 'me' })]).toEqual(['TRAINEE', 'COACH']);
  });

  it('administering the installation is no relation and opens no list', () => {
    const admin = viewer({ role: Role.ADMIN, scopeKind: ScopeKind.INSTALLATION, scopeId: null });
    expect([...relationsTo(admin, place)]).toEqual([]);
    expect(enrolmentScope(admin).values).toEqual(['me']);
  });
});
