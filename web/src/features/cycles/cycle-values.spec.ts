import { describe, expect, it } from '@jest/globals';
import { emptyPlan, ideaGroups, markOfTexts, planChanges, planInput, studyChanges } from './cycle-values';

describe('the plan of a cycle', () => {
  it('is sent without what is empty', () => {
    expect(planInput({ ...emptyPlan('idea'), title: ' Larm ', prediction: 'Tio minuter. ' }, 'id', 'project')).toEqual({
      id: 'id',
      projectId: 'project',
      title: 'Larm',
      question: null,
      prediction: 'Tio minuter.',
      plan: null,
      startsOn: null,
      changeIdeaId: 'idea',
      measureIds: [],
    });
  });

  it('is changed only where it may still be written', () => {
    const values = { ...emptyPlan(), title: 'Larm', prediction: 'Nu något annat', measureIds: ['a'] };
    expect(planChanges(values, ['title', 'changeIdeaId', 'measureIds', 'done'])).toEqual({
      title: 'Larm',
      changeIdeaId: null,
      measureIds: ['a'],
    });
  });
});

it('a comparison is sent without what has not been chosen', () => {
  expect(studyChanges({ outcome: '', comparison: ' ', decision: 'ADAPT', next: '' })).toEqual({
    outcome: null,
    comparison: null,
    decision: 'ADAPT',
    next: null,
  });
});

it('a draft is known by the words that it was begun from', () => {
  const mark = markOfTexts({ done: 'Ett larm.', seen: '' });
  expect(markOfTexts({ done: 'Ett larm.', seen: '' })).toBe(mark);
  expect(markOfTexts({ done: 'Två larm.', seen: '' })).not.toBe(mark);
  expect(markOfTexts({ done: '', seen: 'Ett larm.' })).not.toBe(mark);
  expect(mark).toMatch(/^[0-9a-z]+$/);
});

it('change ideas stand under what they influence; drivers without ideas are left out', () => {
  const driver = (id: string) => ({ id, text: id.toUpperCase() });
  const groups = ideaGroups({
    primaryDrivers: [
      {
        driver: driver('a'),
        changeIdeas: [driver('i')],
        secondaryDrivers: [
          { driver: driver('b'), changeIdeas: [driver('j')] },
          { driver: driver('c'), changeIdeas: [] },
        ],
      },
      { driver: driver('d'), changeIdeas: [], secondaryDrivers: [] },
    ],
  });
  expect(groups.map(({ label, ideas }) => [label, ideas.map(({ id }) => id)])).toEqual([
    ['A', ['i']],
    ['A › B', ['j']],
  ]);
});
