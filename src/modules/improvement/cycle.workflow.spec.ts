import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CycleAction, CycleDecision, CycleOutcome, CycleState } from './cycle.entities.js';
import {
  CYCLE_FIELDS,
  CYCLE_TRANSITIONS,
  fieldObstacle,
  isRemovable,
  obstacleTo,
  offersNext,
  stepsToShow,
  type CycleFacts,
  type CycleField,
} from './cycle.workflow.js';

const { PLANNED, RUNNING, STUDYING, CLOSED } = CycleState;

const EMPTY: CycleFacts = {
  own: true,
  writing: 'OPEN',
  state: PLANNED,
  prediction: null,
  done: null,
  seen: null,
  comparison: null,
  outcome: null,
  decision: null,
};
const FULL: CycleFacts = {
  ...EMPTY,
  prediction: 'Åtta av tio åtgärdas inom en vecka.',
  done: 'Svaren gick direkt till mottagningen.',
  seen: 'Nio av tio åtgärdades.',
  comparison: 'Bättre än förutsagt, men bara när hon var på plats.',
  outcome: CycleOutcome.PARTLY,
  decision: CycleDecision.ADAPT,
};

describe('the steps of a PDSA cycle', () => {
  const EXPECTED: Record<CycleState, Record<CycleAction, string | null>> = {
    PLANNED: { BEGIN: null, RECALL: 'WRONG_STATE', STUDY: 'WRONG_STATE', CLOSE: 'WRONG_STATE', REOPEN: 'WRONG_STATE' },
    RUNNING: { BEGIN: 'WRONG_STATE', RECALL: 'CYCLE_BEGUN', STUDY: null, CLOSE: 'STUDY_MISSING', REOPEN: 'WRONG_STATE' },
    STUDYING: { BEGIN: 'WRONG_STATE', RECALL: 'WRONG_STATE', STUDY: 'WRONG_STATE', CLOSE: null, REOPEN: 'WRONG_STATE' },
    CLOSED: { BEGIN: 'CYCLE_CLOSED', RECALL: 'CYCLE_CLOSED', STUDY: 'CYCLE_CLOSED', CLOSE: 'CYCLE_CLOSED', REOPEN: null },
  };
  const cases = Object.values(CycleState).flatMap((state) => Object.values(CycleAction).map((action) => ({ state, action })));

  it.each(cases)('$action from $state, when all is written', ({ state, action }) => {
    expect(obstacleTo(action, { ...FULL, state })).toBe(EXPECTED[state][action]);
  });

  it.each<[CycleAction, Partial<CycleFacts>, string]>([
    [CycleAction.BEGIN, { state: PLANNED, prediction: null }, 'PREDICTION_MISSING'],
    [CycleAction.BEGIN, { state: PLANNED, prediction: ' \n' }, 'PREDICTION_MISSING'],
    [CycleAction.STUDY, { state: RUNNING, done: null }, 'DOING_MISSING'],
    [CycleAction.STUDY, { state: RUNNING, seen: '' }, 'DOING_MISSING'],
    [CycleAction.CLOSE, { state: STUDYING, comparison: null }, 'STUDY_MISSING'],
    [CycleAction.CLOSE, { state: STUDYING, outcome: null }, 'STUDY_MISSING'],
    [CycleAction.CLOSE, { state: STUDYING, decision: null }, 'DECISION_MISSING'],
    [CycleAction.CLOSE, { state: STUDYING, writing: 'LOCKED' }, 'LOCKED'],
    [CycleAction.BEGIN, { state: PLANNED, writing: 'NOT_AVAILABLE' }, 'NOT_AVAILABLE'],
  ])('%s with %j is kept back by %s', (action, facts, obstacle) => {
    expect(obstacleTo(action, { ...FULL, ...facts })).toBe(obstacle);
  });

  it('takes a beginning back while nothing has been written of the test', () => {
    expect(obstacleTo(CycleAction.RECALL, { ...FULL, state: RUNNING, done: null, seen: null })).toBeNull();
  });

  it('opens a closed cycle only with a reason', () => {
    const closed = { ...FULL, state: CLOSED };
    expect(obstacleTo(CycleAction.REOPEN, closed, { reason: ' ' })).toBe('REASON_REQUIRED');
    expect(obstacleTo(CycleAction.REOPEN, closed, { reason: 'Fel siffra.' })).toBeNull();
  });

  it('shows its trainee the steps of the state, and others none', () => {
    expect(stepsToShow({ ...EMPTY, state: RUNNING })).toEqual([
      { action: 'RECALL', obstacle: null },
      { action: 'STUDY', obstacle: 'DOING_MISSING' },
    ]);
    expect(stepsToShow({ ...FULL, own: false })).toEqual([]);
  });

  it('offers a next cycle after adapting, and takes only plans away', () => {
    expect(offersNext({ state: CLOSED, decision: CycleDecision.ADAPT })).toBe(true);
    expect(offersNext({ state: CLOSED, decision: CycleDecision.ADOPT })).toBe(false);
    expect(offersNext({ state: STUDYING, decision: CycleDecision.ADAPT })).toBe(false);
    expect(Object.values(CycleState).filter(isRemovable)).toEqual([PLANNED]);
  });
});

describe('the fields of a PDSA cycle', () => {
  const writable = (state: CycleState): CycleField[] => CYCLE_FIELDS.filter((field) => fieldObstacle(field, state) === null);

  it('are written in their time', () => {
    expect(writable(PLANNED)).toEqual(['title', 'changeIdeaId', 'measureIds', 'question', 'prediction', 'plan', 'startsOn']);
    expect(writable(RUNNING)).toEqual(['title', 'changeIdeaId', 'measureIds', 'done', 'seen']);
    expect(writable(STUDYING)).toEqual([
      'title',
      'changeIdeaId',
      'measureIds',
      'done',
      'seen',
      'comparison',
      'outcome',
      'decision',
      'next',
    ]);
    expect(writable(CLOSED)).toEqual([]);
  });

  it('say why not', () => {
    expect(fieldObstacle('prediction', RUNNING)).toBe('PREDICTION_LOCKED');
    expect(fieldObstacle('prediction', STUDYING)).toBe('PREDICTION_LOCKED');
    expect(fieldObstacle('comparison', RUNNING)).toBe('NOT_AVAILABLE');
    expect(fieldObstacle('seen', PLANNED)).toBe('NOT_AVAILABLE');
    expect(fieldObstacle('title', CLOSED)).toBe('CYCLE_CLOSED');
  });
});

/** What somebody tries: a step, or to write or empty a field. */
type Try = { step: CycleAction } | { field: 'prediction' | 'done' | 'seen' | 'comparison' | 'outcome' | 'decision'; text: string | null };

const tries: fc.Arbitrary<Try[]> = fc.array(
  fc.oneof(
    fc.record({ step: fc.constantFrom(...Object.values(CycleAction)) }),
    fc.record({
      field: fc.constantFrom('prediction', 'done', 'seen', 'comparison', 'outcome', 'decision'),
      text: fc.constantFrom('ord', ' ', null),
    }),
  ),
  { maxLength: 80 },
);

describe('whatever somebody tries', () => {
  /** The cycle after each try; what is refused changes nothing. */
  function course(all: readonly Try[]): CycleFacts[] {
    let now = EMPTY;
    return all.map((one) => {
      if ('step' in one) {
        const { to } = CYCLE_TRANSITIONS[one.step];
        if (obstacleTo(one.step, now, { reason: 'Rättelse.' }) === null) now = { ...now, state: to };
      } else if (fieldObstacle(one.field, now.state) === null) {
        now = { ...now, [one.field]: one.text };
      }
      return now;
    });
  }

  it('a closed cycle has a prediction, a comparison, an outcome and a decision', () => {
    fc.assert(
      fc.property(tries, (all) => {
        for (const { state, prediction, comparison, outcome, decision } of course(all)) {
          if (state === CLOSED)
            expect([prediction?.trim(), comparison?.trim(), outcome !== null, decision !== null]).toEqual(['ord', 'ord', true, true]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('the prediction never changes once something has been seen', () => {
    fc.assert(
      fc.property(tries, (all) => {
        const cycles = course(all);
        cycles.forEach((now, i) => {
          const before = cycles[i - 1];
          if (before && before.state !== PLANNED) expect(now.prediction).toBe(before.prediction);
        });
      }),
    );
  });
});
