import { describe, expect, it } from '@jest/globals';
import { Role } from '../../platform/access/roles.js';
import type { Relation } from '../enrolments/index.js';
import { certifierRole, mayRevoke } from './goal.policy.js';

const as = (...relations: Relation[]): ReadonlySet<Relation> => new Set(relations);
const supervised = { certifiedBy: [Role.SUPERVISOR] };
const course = { certifiedBy: [Role.COURSE_LEADER, Role.SUPERVISOR] };
const advice = { certifiedBy: [] };

describe('who certifies', () => {
  it.each(Object.values(Role))('%s, of what a supervisor certifies', (role) => {
    const expected = role === Role.SUPERVISOR || role === Role.MAIN_SUPERVISOR ? role : null;
    expect(certifierRole(supervised, as(role))).toBe(expected);
  });

  it.each(Object.values(Role))('%s, of a course', (role) => {
    const certifiers: Role[] = [Role.SUPERVISOR, Role.MAIN_SUPERVISOR, Role.COURSE_LEADER];
    expect(certifierRole(course, as(role))).toBe(certifiers.includes(role) ? role : null);
  });

  it('nobody certifies advice', () => {
    expect(certifierRole(advice, as(...Object.values(Role)))).toBeNull();
  });

  it('nobody certifies themselves, whatever role they were given', () => {
    expect(certifierRole(supervised, as('TRAINEE', Role.SUPERVISOR))).toBeNull();
    expect(certifierRole(supervised, as('TRAINEE'))).toBeNull();
    expect(certifierRole(supervised, as())).toBeNull();
  });

  it('the main supervisor certifies as such, and the course leader of a course as course leader', () => {
    expect(certifierRole(supervised, as(Role.SUPERVISOR, Role.MAIN_SUPERVISOR, Role.COACH))).toBe(Role.MAIN_SUPERVISOR);
    expect(certifierRole(course, as(Role.SUPERVISOR, Role.COURSE_LEADER))).toBe(Role.COURSE_LEADER);
  });
});

describe('who takes a confirmation back', () => {
  const given = { confirmedById: 'supervisor' };

  it('the one who gave it', () => expect(mayRevoke('supervisor', given, as(Role.SUPERVISOR))).toBe(true));

  it.each(Object.values(Role))('%s who did not give it', (role) => {
    expect(mayRevoke('other', given, as(role))).toBe(role === Role.OFFICE);
  });

  it('never the trainee', () => {
    expect(mayRevoke('trainee', given, as('TRAINEE'))).toBe(false);
    expect(mayRevoke('supervisor', given, as('TRAINEE', Role.OFFICE))).toBe(false);
  });
});
