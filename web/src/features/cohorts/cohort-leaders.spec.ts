import { expect, it } from '@jest/globals';
import { leadersOf, type HeldRole } from './cohort-leaders';

const cohort = { name: 'Omgång 2026', centre: { nameSv: 'QRC' } };
const held = (id: string, role: string, scopeKind: string, scopeName: string, validTo: string | null = null): HeldRole => ({
  id,
  version: 1,
  role,
  scopeKind,
  scopeName,
  validFrom: '2026-01-01',
  validTo,
});
const person = (name: string, ...roles: HeldRole[]) => ({ id: name, name, email: null, roles });

it('lists the office first, then by role and name; leaves out other rounds and what has ended', () => {
  const leaders = leadersOf(
    cohort,
    [
      person('Östen', held('1', 'COACH', 'COHORT', 'Omgång 2026')),
      person('Anna', held('2', 'COACH', 'COHORT', 'Omgång 2026'), held('3', 'COACH', 'COHORT', 'Omgång 2025')),
      person('Kim', held('4', 'OFFICE', 'CENTRE', 'QRC')),
      person('Lo', held('5', 'OFFICE', 'CENTRE', 'RC Norr')),
      person('Bo', held('6', 'COURSE_LEADER', 'COHORT', 'Omgång 2026', '2026-06-30')),
    ],
    '2026-11-21',
  );
  expect(leaders.map((leader) => leader.person.name)).toEqual(['Kim', 'Anna', 'Östen']);
});

it('names nobody twice for one role', () => {
  const kim = person('Kim', held('4', 'OFFICE', 'CENTRE', 'QRC'));
  expect(leadersOf(cohort, [kim, kim], '2026-11-21')).toHaveLength(1);
});
