import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../platform/time/clock.js';
import type { TemplateItem } from '../cohorts/index.js';
import { EvidenceKind, MilestoneState, type Milestone } from './milestone.entities.js';
import {
  criteriaProblems,
  daysWaiting,
  evidenceComplete,
  evidenceProblems,
  isOverdue,
  standingOf,
  type EvidenceGiven,
  type HomeMilestone,
} from './milestone.rules.js';

const item = (key: string, kind: string): TemplateItem => ({ key, kind, sv: key, en: key, nb: key });
const PLAN = [item('projektplan', 'DOCUMENT'), item('teamlista', 'FORM'), item('enkat', 'SURVEY'), item('utkast', 'GENERATED')];
const link = (itemKey: string | null): EvidenceGiven => ({ kind: EvidenceKind.LINK, itemKey, url: 'https://example.org' });

describe('evidence', () => {
  it('must answer every item, but not those that the product records', () => {
    expect(evidenceComplete(PLAN, [link('projektplan'), link('teamlista')])).toBe(true);
    expect(evidenceComplete(PLAN, [link('projektplan'), link(null)])).toBe(false);
    expect(evidenceComplete(PLAN, [])).toBe(false);
    expect(evidenceComplete([item('enkat', 'SURVEY')], [])).toBe(true);
  });

  it('has what its kind asks for and nothing else', () => {
    expect(evidenceProblems(PLAN, [link('teamlista'), { kind: EvidenceKind.TEXT, text: 'x' }])).toEqual([]);
    expect(evidenceProblems(PLAN, [link('annat')])).toEqual([{ code: 'UNKNOWN_REFERENCE', path: ['evidence', '0', 'itemKey'] }]);
    expect(evidenceProblems(PLAN, [link(null), { kind: EvidenceKind.LINK, text: 'x' }])).toEqual([
      { code: 'REQUIRED', path: ['evidence', '1', 'url'] },
      { code: 'INVALID_FORMAT', path: ['evidence', '1', 'text'] },
    ]);
    expect(evidenceProblems(PLAN, [{ kind: EvidenceKind.LOG_ENTRY }])).toEqual([
      { code: 'REQUIRED', path: ['evidence', '0', 'logEntryId'] },
    ]);
  });

  it('is complete whatever the order, and stays so when more is added', () => {
    const pieces = fc.array(fc.constantFrom('projektplan', 'teamlista', 'enkat', null).map(link));
    fc.assert(
      fc.property(pieces, pieces, (given, more) => {
        const complete = evidenceComplete(PLAN, given);
        expect(evidenceComplete(PLAN, [...given].reverse())).toBe(complete);
        if (complete) expect(evidenceComplete(PLAN, [...given, ...more])).toBe(true);
      }),
    );
  });
});

it('criteria are answered once each, and only those of the plan', () => {
  const answers = [{ criterionKey: 'projektplan' }, { criterionKey: 'annat' }, { criterionKey: 'projektplan' }];
  expect(criteriaProblems(PLAN, answers)).toEqual([
    { code: 'UNKNOWN_REFERENCE', path: ['criteria', '1', 'criterionKey'] },
    { code: 'DUPLICATE', path: ['criteria', '2', 'criterionKey'] },
  ]);
});

describe('days', () => {
  const day = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('2013-01-01', n));

  it('is overdue from the day after, and only while it waits to be handed in', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -400, max: 400 }), fc.constantFrom(...Object.values(MilestoneState)), (dueOn, late, state) => {
        const waits = state === MilestoneState.OPEN || state === MilestoneState.RETURNED;
        expect(isOverdue({ state, dueOn }, addDays(dueOn, late))).toBe(waits && late > 0);
      }),
    );
  });

  it('counts Swedish days since it was handed in', () => {
    const submittedAt = new Date('2026-11-20T23:30:00Z');
    expect(daysWaiting({ state: MilestoneState.SUBMITTED, submittedAt }, '2026-11-21')).toBe(0);
    expect(daysWaiting({ state: MilestoneState.IN_REVIEW, submittedAt }, '2026-11-24')).toBe(3);
    expect(daysWaiting({ state: MilestoneState.APPROVED, submittedAt }, '2026-11-24')).toBeNull();
  });
});

describe('where a trainee stands', () => {
  const today = '2026-11-21';
  const at = (dueOn: string, state: MilestoneState, given: Partial<HomeMilestone> = {}): HomeMilestone => ({
    milestone: { id: dueOn, dueOn, state } as Milestone,
    required: true,
    own: true,
    obstacle: null,
    ...given,
  });

  it('takes the own milestone that is due first, with what stands in its way', () => {
    const blocked = at('2026-11-01', MilestoneState.OPEN, { obstacle: 'PROJECT_MISSING' });
    const coachs = at('2026-10-01', MilestoneState.OPEN, { own: false });
    const later = at('2026-12-01', MilestoneState.OPEN);
    expect(standingOf([at('2026-09-01', MilestoneState.APPROVED), coachs, blocked, later], today).next).toBe(blocked);
    expect(standingOf([coachs, later], today).next).toBe(later);
    expect(standingOf([coachs, at('2026-12-01', MilestoneState.SUBMITTED)], today).next).toBeNull();
  });

  it('counts what is late, returned, ahead and approved', () => {
    const standing = standingOf(
      [
        at('2026-09-01', MilestoneState.APPROVED),
        at('2026-10-01', MilestoneState.APPROVED, { required: false }),
        at('2026-11-01', MilestoneState.RETURNED),
        at('2026-11-20', MilestoneState.SUBMITTED),
        at('2026-11-21', MilestoneState.OPEN),
        at('2026-12-01', MilestoneState.RETURNED),
      ],
      today,
    );
    expect(standing.overdueCount).toBe(1);
    expect(standing.returned.map((m) => m.dueOn)).toEqual(['2026-11-01', '2026-12-01']);
    expect(standing.deadlines.map((m) => m.dueOn)).toEqual(['2026-11-21', '2026-12-01']);
    expect(standing.progress).toEqual({ approved: 2, total: 6, required: 5, requiredApproved: 1 });
  });
});
