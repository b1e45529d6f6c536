import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Role } from '../../platform/access/roles.js';
import { LANGUAGES } from '../../platform/i18n/i18n.js';
import { PARTS as parts, PLANNED } from '../../../test/setup/regulations.js';
import { GoalPartKind, PartForce, type GoalPart } from '../regulations/index.js';
import {
  canFulfil,
  DECISIVE,
  GoalEvidenceState as State,
  GoalPartStatus as Status,
  isComplete,
  partsProgress,
  statusOf,
  type RuleEvidence,
} from './goal-gaps.js';
import { gapOf, partName } from './goal-wording.js';

const ofGoal = (id: string): GoalPart[] => parts.filter((p) => p.goalId === id);
const part = (id: string): GoalPart => parts.find((p) => p.id === id) as GoalPart;
const milestone = (state: State): RuleEvidence => ({ source: 'MILESTONE', state });
const seminar = (state: State): RuleEvidence => ({ source: 'SEMINAR', state });

interface Known {
  evidence?: Record<string, RuleEvidence[]>;
  confirmed?: string[];
  courseLed?: boolean;
}

/** A goal with what is known of the trainee, as the statuses by part and whether it is complete. */
function goal(
  id: string,
  { evidence = {}, confirmed = [], courseLed = false }: Known,
): { complete: boolean; status: Record<string, Status> } {
  const progress = partsProgress({
    parts: ofGoal(id),
    evidence: new Map(Object.entries(evidence)),
    confirmations: new Map(confirmed.map((p) => [p, 'certificate'])),
    courseLed,
  });
  return { complete: isComplete(progress), status: Object.fromEntries(progress.map((p) => [p.part.id, p.status])) };
}

describe('the decisive milestone of a part', () => {
  const named = (key: string, state: State): RuleEvidence => ({ source: 'MILESTONE', state, key });
  const risk = (choice: State, analysis: State): Status | undefined =>
    goal('SOSFS_2015_8:a4', { evidence: { 'a4-k1': [named('qi-registerval', choice), named('qi-orsak-risk', analysis)] } }).status['a4-k1'];

  it('is the risk and event analysis for the first requirement of a4: a chosen register is not enough', () => {
    expect(risk(State.APPROVED, State.PLANNED)).toBe(Status.IN_PROGRESS);
    expect(risk(State.APPROVED, State.IN_REVIEW)).toBe(Status.IN_REVIEW);
    expect(risk(State.PLANNED, State.APPROVED)).toBe(Status.APPROVED_NOT_CONFIRMED);
  });

  it('binds only where the plan has it: another plan goes by what it maps', () => {
    const evidence = { 'a4-k1': [named('egen-milstolpe', State.APPROVED)] };
    expect(goal('SOSFS_2015_8:a4', { evidence }).status['a4-k1']).toBe(Status.APPROVED_NOT_CONFIRMED);
  });

  it.each(Object.entries(DECISIVE))('%s waits for %s, which the shipped plan maps to it', (partId, key) => {
    expect(PLANNED.find((milestone) => milestone.key === key)?.parts).toContain(partId);
  });
});

describe('SOSFS 2008:17', () => {
  it('goal 20: the project and the competence are both certified by the supervisor', () => {
    const done = { '2008-20-k1': [milestone(State.APPROVED)], '2008-20-u1': [milestone(State.APPROVED)] };
    expect(goal('SOSFS_2008_17:20', { evidence: done })).toEqual({
      complete: false,
      status: { '2008-20-k1': Status.APPROVED_NOT_CONFIRMED, '2008-20-u1': Status.APPROVED_NOT_CONFIRMED },
    });
    expect(goal('SOSFS_2008_17:20', { evidence: done, confirmed: ['2008-20-k1'] }).complete).toBe(false);
    expect(goal('SOSFS_2008_17:20', { confirmed: ['2008-20-k1', '2008-20-u1'] }).complete).toBe(true);
  });

  it('goal 19: the course, which not all specialties ask for, is certified or certified as not asked for', () => {
    const written = ['2008-19-k1', '2008-19-u1'];
    expect(goal('SOSFS_2008_17:19', { confirmed: written }).complete).toBe(false);
    expect(gapOf(part('2008-19-u2'), Status.NO_EVIDENCE, 'sv')).toContain('handledaren kan i stället intyga att din inte kräver det');
    expect(goal('SOSFS_2008_17:19', { confirmed: [...written, '2008-19-u2'] }).complete).toBe(true);
  });
});

describe('SOSFS 2015:8', () => {
  it('a4: a finished project alone does not complete it: clinical service and the risk and event analysis remain', () => {
    const project = {
      'a4-k2': [milestone(State.APPROVED)],
      'a4-k3': [milestone(State.APPROVED)],
      'a4-u2': [milestone(State.APPROVED)],
      'a4-k1': [milestone(State.PLANNED)],
    };
    const { complete, status } = goal('SOSFS_2015_8:a4', { evidence: project, confirmed: ['a4-k2', 'a4-k3', 'a4-u2'] });
    expect(complete).toBe(false);
    expect(status).toEqual({
      'a4-k1': Status.IN_PROGRESS,
      'a4-k2': Status.CONFIRMED,
      'a4-k3': Status.CONFIRMED,
      'a4-u1': Status.NO_EVIDENCE,
      'a4-u2': Status.CONFIRMED,
      'a4-r1': Status.ADVICE_ONLY,
      'a4-r2': Status.ADVICE_ONLY,
    });
    expect(gapOf(part('a4-u1'), Status.NO_EVIDENCE, 'sv')).toBe(
      'Klinisk tjänstgöring under handledning: inget underlag finns här ännu. Be din handledare intyga den delen när du har visat den.',
    );
    expect(gapOf(part('a4-k1'), Status.IN_PROGRESS, 'sv')).toMatch(
      /^Risk- och händelseanalys .*Projektet räcker bara om det innehåller en risk- och händelseanalys\.$/,
    );
  });

  it('a4: it is complete when all five requirements and activities are certified, advice or not', () => {
    expect(goal('SOSFS_2015_8:a4', { confirmed: ['a4-k1', 'a4-k2', 'a4-k3', 'a4-u1', 'a4-u2'] }).complete).toBe(true);
  });

  it('a4: attending every seminar fulfils nothing, course leader or not', () => {
    const attended = Object.fromEntries(ofGoal('SOSFS_2015_8:a4').map((p) => [p.id, [seminar(State.APPROVED)]]));
    for (const courseLed of [false, true]) {
      const { complete, status } = goal('SOSFS_2015_8:a4', { evidence: attended, courseLed });
      expect(complete).toBe(false);
      expect(new Set(Object.values(status))).toEqual(new Set([Status.NO_EVIDENCE, Status.ADVICE_ONLY]));
    }
  });

  it('a5: seminars support the course only when they form a course with a course leader', () => {
    const attended = { 'a5-u3': [seminar(State.APPROVED)], 'a5-u1': [seminar(State.APPROVED)] };
    expect(goal('SOSFS_2015_8:a5', { evidence: attended }).status).toMatchObject({
      'a5-u3': Status.NO_EVIDENCE,
      'a5-u1': Status.NO_EVIDENCE,
    });
    expect(goal('SOSFS_2015_8:a5', { evidence: attended, courseLed: true }).status).toMatchObject({
      'a5-u3': Status.APPROVED_NOT_CONFIRMED,
      'a5-u1': Status.NO_EVIDENCE,
    });
    expect(gapOf(part('a5-u3'), Status.NO_EVIDENCE, 'sv')).toBe(
      'Kurs: inget underlag finns här ännu. Be kursledaren eller din handledare intyga den delen när du har visat den. Lärandeseminarierna räknas bara om de är en kurs med kursledare.',
    );
  });
});

describe('HSLF-FS 2021:8', () => {
  it('STa2: two requirements and taking part in development work; no clinical service and no course', () => {
    const team = {
      'STa2-u1': [milestone(State.APPROVED)],
      'STa2-k1': [milestone(State.IN_REVIEW)],
      'STa2-k2': [milestone(State.RETURNED)],
    };
    expect(goal('HSLF_FS_2021_8:STa2', { evidence: team }).status).toEqual({
      'STa2-k1': Status.IN_REVIEW,
      'STa2-k2': Status.IN_PROGRESS,
      'STa2-u1': Status.APPROVED_NOT_CONFIRMED,
      'STa2-r1': Status.ADVICE_ONLY,
      'STa2-r2': Status.ADVICE_ONLY,
    });
    expect(gapOf(part('STa2-u1'), Status.APPROVED_NOT_CONFIRMED, 'sv')).toContain('Intyget ska beskriva din egen del');
    expect(goal('HSLF_FS_2021_8:STa2', { confirmed: ['STa2-k1', 'STa2-k2', 'STa2-u1'] }).complete).toBe(true);
  });

  it('STa3: three requirements on one certificate; no activity is prescribed', () => {
    expect(goal('HSLF_FS_2021_8:STa3', { confirmed: ['STa3-k1', 'STa3-k2'] }).complete).toBe(false);
    expect(goal('HSLF_FS_2021_8:STa3', { confirmed: ['STa3-k1', 'STa3-k2', 'STa3-k3'] }).complete).toBe(true);
  });
});

describe('the status of a part', () => {
  const requirement = part('a4-k2');

  it('follows the evidence that has come farthest', () => {
    const order = [State.APPROVED, State.IN_REVIEW, State.PLANNED, State.RETURNED, State.MISSED];
    const expected = [Status.APPROVED_NOT_CONFIRMED, Status.IN_REVIEW, Status.IN_PROGRESS, Status.IN_PROGRESS, Status.NO_EVIDENCE];
    order.forEach((state, i) => {
      expect(statusOf(requirement, false, order.slice(i))).toBe(expected[i]);
      expect(statusOf(requirement, false, [state])).toBe(expected[i]);
    });
    expect(statusOf(requirement, false, [])).toBe(Status.NO_EVIDENCE);
  });

  it('is CONFIRMED only by a confirmation, whatever the evidence, and advice never is', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...Object.values(State))), fc.boolean(), fc.constantFrom(...parts), (states, confirmed, any) => {
        const status = statusOf(any, confirmed, states);
        expect(status === Status.CONFIRMED).toBe(confirmed && any.kind !== GoalPartKind.ADVICE);
        expect(status === Status.ADVICE_ONLY).toBe(any.kind === GoalPartKind.ADVICE);
      }),
    );
  });

  it('lets a seminar fulfil nothing but a led course, in every regulation', () => {
    const fulfilled = (courseLed: boolean) =>
      parts.filter((p) => p.kind !== GoalPartKind.ADVICE && canFulfil(p, 'SEMINAR', courseLed)).map((p) => p.id);
    expect(fulfilled(false)).toEqual([]);
    expect(fulfilled(true)).toEqual(['2008-19-u2', 'a5-u3']);
    expect(parts.every((p) => canFulfil(p, 'MILESTONE', false))).toBe(true);
  });

  it('keeps the evidence that does not count, and says so', () => {
    const [first] = partsProgress({
      parts: [part('a4-u2')],
      evidence: new Map([['a4-u2', [seminar(State.APPROVED), milestone(State.PLANNED)]]]),
      confirmations: new Map(),
      courseLed: true,
    });
    expect(first).toMatchObject({ status: Status.IN_PROGRESS, confirmation: null, evidence: [{ counts: false }, { counts: true }] });
  });
});

describe('a goal', () => {
  it('is complete exactly when every part beside advice is confirmed, whatever its force', () => {
    const goals = [...new Set(parts.map((p) => p.goalId))];
    fc.assert(
      fc.property(fc.constantFrom(...goals), fc.integer({ min: 0, max: 255 }), (id, mask) => {
        const all = ofGoal(id);
        const confirmed = all.filter((_, i) => mask & (1 << i)).map((p) => p.id);
        const open = all.filter((p) => p.force !== PartForce.ADVICE && !confirmed.includes(p.id));
        expect(goal(id, { confirmed }).complete).toBe(open.length === 0);
      }),
    );
  });

  it('without parts is not complete by silence', () => {
    expect(isComplete([])).toBe(false);
    expect(isComplete([{ part: part('a4-r1'), status: Status.ADVICE_ONLY }])).toBe(false);
  });
});

describe('the words of a gap', () => {
  const open = [Status.NO_EVIDENCE, Status.IN_PROGRESS, Status.IN_REVIEW, Status.APPROVED_NOT_CONFIRMED] as const;

  it('exist for every part and status in three languages, and name the certifier', () => {
    for (const p of parts.filter((each) => each.kind !== GoalPartKind.ADVICE)) {
      for (const status of open) {
        const told = LANGUAGES.map((language) => gapOf(p, status, language));
        expect(new Set(told).size).toBe(3);
        expect(told[1]).toMatch(p.certifiedBy.includes(Role.COURSE_LEADER) ? /the course leader or your supervisor/ : /your supervisor/);
        LANGUAGES.forEach((language, i) => expect(told[i]?.startsWith(partName(p, language))).toBe(true));
      }
    }
  });

  it('are silent about what is confirmed and about advice', () => {
    expect(gapOf(part('a4-k1'), Status.CONFIRMED, 'sv')).toBeNull();
    expect(gapOf(part('a4-r1'), Status.ADVICE_ONLY, 'sv')).toBeNull();
  });

  it('call a part without a name by its official wording', () => {
    const unknown = { ...part('a4-k1'), id: 'a9-k1', textSv: 'kunna något nytt', textEn: 'be able to do something new' };
    expect(LANGUAGES.map((language) => partName(unknown, language))).toEqual([
      'kunna något nytt',
      'be able to do something new',
      'kunna något nytt',
    ]);
  });
});
