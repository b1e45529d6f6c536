import { expect, it } from '@jest/globals';
import { inOrder, isOverdue } from './support-order';

const request = (name: string, over: object) => ({
  name,
  state: 'NEW',
  late: false,
  firstAnsweredAt: null,
  firstAnswerDueOn: '2026-11-24',
  createdAt: '2026-11-20T08:00:00Z',
  ...over,
});

it('puts first who has waited too long for a first answer, and last what has ended', () => {
  const answered = { firstAnsweredAt: '2026-11-20T09:00:00Z', state: 'IN_PROGRESS' };
  const list = [
    request('done', { ...answered, state: 'DONE' }),
    request('waits for the trainee', { ...answered, state: 'WAITING' }),
    request('answered late', { ...answered, late: true }),
    request('due later', { firstAnswerDueOn: '2026-11-27', createdAt: '2026-11-01T08:00:00Z' }),
    request('due', {}),
    request('late', { late: true }),
  ];
  expect(inOrder(list).map(({ name }) => name)).toEqual(['late', 'due', 'due later', 'answered late', 'waits for the trainee', 'done']);
});

it('owes nothing to a request that was answered late or has ended', () => {
  expect(isOverdue(request('', { late: true }))).toBe(true);
  expect(isOverdue(request('', { late: true, firstAnsweredAt: '2026-11-20T09:00:00Z' }))).toBe(false);
  expect(isOverdue(request('', { late: true, state: 'CANCELLED' }))).toBe(false);
});
