import { describe, expect, it } from '@jest/globals';
import { Track } from '../regulations/index.js';
import { EthicsKind } from './ethics-decision.entity.js';
import { dataStepsAllowed, type DataStepsReason } from './ethics.rules.js';

type Row = [Track, keyof typeof EthicsKind | null, boolean, boolean, DataStepsReason];
const { IMPROVEMENT, RESEARCH } = Track;

/** Track, decision, intends to publish → data steps, reason. Every combination. */
const TABLE: Row[] = [
  [IMPROVEMENT, null, false, true, 'NOT_NEEDED'],
  [IMPROVEMENT, 'QUALITY_WORK', false, true, 'QUALITY_WORK'],
  [IMPROVEMENT, 'QUALITY_WORK', true, true, 'QUALITY_WORK'],
  [IMPROVEMENT, 'STUDENT_EXEMPTION', false, false, 'EXEMPTION_ON_IMPROVEMENT'],
  [IMPROVEMENT, 'STUDENT_EXEMPTION', true, false, 'EXEMPTION_ON_IMPROVEMENT'],
  [IMPROVEMENT, 'APPROVED', false, true, 'APPROVED'],
  [IMPROVEMENT, 'APPROVED', true, true, 'APPROVED'],
  [IMPROVEMENT, 'ADVISORY_OPINION', false, true, 'ADVISORY_OPINION'],
  [IMPROVEMENT, 'ADVISORY_OPINION', true, true, 'ADVISORY_OPINION'],
  [IMPROVEMENT, 'APPLIED', false, false, 'APPLIED'],
  [IMPROVEMENT, 'APPLIED', true, false, 'APPLIED'],
  [IMPROVEMENT, 'REJECTED', false, false, 'REJECTED'],
  [IMPROVEMENT, 'REJECTED', true, false, 'REJECTED'],
  [RESEARCH, null, false, false, 'DECISION_MISSING'],
  [RESEARCH, 'QUALITY_WORK', false, false, 'QUALITY_WORK_ON_RESEARCH'],
  [RESEARCH, 'QUALITY_WORK', true, false, 'QUALITY_WORK_ON_RESEARCH'],
  [RESEARCH, 'STUDENT_EXEMPTION', false, true, 'STUDENT_EXEMPTION'],
  [RESEARCH, 'STUDENT_EXEMPTION', true, false, 'EXEMPTION_WITH_PUBLICATION'],
  [RESEARCH, 'APPROVED', false, true, 'APPROVED'],
  [RESEARCH, 'APPROVED', true, true, 'APPROVED'],
  [RESEARCH, 'ADVISORY_OPINION', false, true, 'ADVISORY_OPINION'],
  [RESEARCH, 'ADVISORY_OPINION', true, true, 'ADVISORY_OPINION'],
  [RESEARCH, 'APPLIED', false, false, 'APPLIED'],
  [RESEARCH, 'APPLIED', true, false, 'APPLIED'],
  [RESEARCH, 'REJECTED', false, false, 'REJECTED'],
  [RESEARCH, 'REJECTED', true, false, 'REJECTED'],
];

describe('data steps by ethics decision', () => {
  it.each(TABLE)('%s, %s, publishing %s: %s (%s)', (track, kind, intendsToPublish, allowed, reason) => {
    expect(dataStepsAllowed(track, kind && { kind: EthicsKind[kind], intendsToPublish })).toEqual({ allowed, reason });
  });

  it('the table names every combination once', () => {
    expect(new Set(TABLE.map(([track, kind, publish]) => `${track} ${kind} ${publish}`)).size).toBe(TABLE.length);
    expect(TABLE).toHaveLength(2 * (1 + 2 * Object.keys(EthicsKind).length));
  });
});
