import { describe, expect, it } from '@jest/globals';
import { Role } from '../../platform/access/roles.js';
import { maySupport, type SupportAction, type SupportRelation } from './support.policy.js';

const SUPERVISING: SupportRelation[] = [Role.SUPERVISOR, Role.MAIN_SUPERVISOR, Role.SCIENTIFIC_SUPERVISOR];
const ALLOWED: Record<SupportAction, SupportRelation[]> = {
  read: ['TRAINEE', 'ASSIGNEE', Role.OFFICE, Role.COACH, ...SUPERVISING],
  ask: ['TRAINEE'],
  write: ['TRAINEE', 'ASSIGNEE', Role.OFFICE, Role.COACH],
  assign: [Role.OFFICE, Role.COACH],
  take: [Role.OFFICE, Role.COACH],
  wait: ['ASSIGNEE', Role.OFFICE, Role.COACH],
  resolve: ['ASSIGNEE', Role.OFFICE, Role.COACH],
  reopen: [Role.OFFICE, Role.COACH],
  cancel: ['TRAINEE', Role.OFFICE],
};

describe('who may do what with a support request', () => {
  const relations: SupportRelation[] = ['TRAINEE', 'ASSIGNEE', ...Object.values(Role)];
  const cases = (Object.keys(ALLOWED) as SupportAction[]).flatMap((action) => relations.map((relation) => ({ action, relation })));

  it.each(cases)('$relation: $action', ({ action, relation }) => {
    expect(maySupport(new Set([relation]), action)).toBe(ALLOWED[action].includes(relation));
  });

  it('nobody without a relation', () => {
    for (const action of Object.keys(ALLOWED) as SupportAction[]) expect(maySupport(new Set(), action)).toBe(false);
  });
});
