import { describe, expect, it } from '@jest/globals';
import type { Submission } from '../../lib/submission.graphql';
import { draftFrom, evidenceInput, fieldsOf, inOrder, missingOf, newPiece, submissionIdFor } from './submission-draft';
import { heldBack } from './steps';

let made = 0;
const makeId = (): string => `id-${++made}`;

const submission = {
  reflection: 'Vi lärde oss mycket.',
  evidence: [
    { id: 'a', itemKey: 'plan', kind: 'LINK', title: 'Plan', url: 'https://exempel.se/plan', text: null, logEntry: null },
    { id: 'b', itemKey: null, kind: 'LOG_ENTRY', title: null, url: null, text: null, logEntry: { id: 'log', removed: false } },
    { id: 'c', itemKey: null, kind: 'LOG_ENTRY', title: null, url: null, text: null, logEntry: { id: 'gone', removed: true } },
  ],
} as unknown as Submission;

describe('draftFrom', () => {
  it('is empty the first time', () => {
    const draft = draftFrom(undefined, makeId);
    expect(draft).toMatchObject({ sentAs: '', reflection: '', pieces: [] });
  });

  it('begins with what was handed in last, without log entries that were taken back', () => {
    const draft = draftFrom(submission, makeId);
    expect(draft.reflection).toBe('Vi lärde oss mycket.');
    expect(draft.pieces.map(({ kind, itemKey, url, logEntryId }) => [kind, itemKey, url, logEntryId])).toEqual([
      ['LINK', 'plan', 'https://exempel.se/plan', ''],
      ['LOG_ENTRY', null, '', 'log'],
      ['LOG_ENTRY', null, '', ''],
    ]);
  });
});

describe('what is sent', () => {
  const link = { ...newPiece('1', 'LINK', 'plan'), url: ' https://exempel.se ', text: 'kvar sedan förut' };
  const text = { ...newPiece('2', 'TEXT', null), text: 'Några ord' };

  it('holds only the field of its kind, trimmed', () => {
    expect(evidenceInput([link, text])).toEqual([
      { kind: 'LINK', itemKey: 'plan', title: null, url: 'https://exempel.se', text: null, logEntryId: null },
      { kind: 'TEXT', itemKey: null, title: null, url: null, text: 'Några ord', logEntryId: null },
    ]);
  });

  it('comes in the order of the page: item by item, then what is extra', () => {
    expect(inOrder([text, link], ['plan'])).toEqual([link, text]);
  });

  it('leads a refusal to the field', () => {
    const fields = fieldsOf([link, text]);
    expect(fields['evidence.0.url']).toBe('piece-1-url');
    expect(fields['evidence.1.text']).toBe('piece-2-text');
    expect(fields['evidence.1.title']).toBe('piece-2-title');
    expect(fields['evidence.1.itemKey']).toBe('piece-2-text');
  });
});

describe('submissionIdFor', () => {
  const draft = { submissionId: 'first', sentAs: 'text', reflection: '', pieces: [] };
  const other = (): string => 'other';

  it('is the same for the same content, so that a repeat is one submission', () => {
    expect(submissionIdFor(draft, 'text', [], other)).toBe('first');
    expect(submissionIdFor(draft, 'text', [{ id: 'first', recalledAt: null, outcome: null }], other)).toBe('first');
  });

  it('is another one for other content, so that nothing typed is taken for sent', () => {
    expect(submissionIdFor(draft, 'more text', [], other)).toBe('other');
  });

  it('is another one once the first was taken back or answered', () => {
    expect(submissionIdFor(draft, 'text', [{ id: 'first', recalledAt: '2026-11-21T09:00:00Z', outcome: null }], other)).toBe('other');
    expect(submissionIdFor(draft, 'text', [{ id: 'first', recalledAt: null, outcome: 'RETURNED' }], other)).toBe('other');
  });
});

describe('heldBack', () => {
  it('gathers steps with the same reason', () => {
    const steps = [
      { action: 'SUBMIT', label: 'Lämna in', disabledReason: 'Låst.' },
      { action: 'RECALL', label: 'Ta tillbaka', disabledReason: 'Låst.' },
      { action: 'REOPEN', label: 'Öppna igen', disabledReason: null },
    ];
    expect(heldBack(steps)).toEqual([{ reason: 'Låst.', labels: ['Lämna in', 'Ta tillbaka'] }]);
  });
});

it('tells everything that is missing at once', () => {
  const items = [
    { key: 'pdsa', text: 'PDSA-blad', needed: true },
    { key: 'plan', text: 'Plan', needed: true },
    { key: 'survey', text: 'Enkät', needed: false },
  ];
  expect(missingOf(' ', [], items)).toEqual({ paths: ['reflection'], items: ['PDSA-blad', 'Plan'] });
  const sent = [newPiece('a', 'TEXT', 'pdsa'), { ...newPiece('b', 'LINK', 'plan'), url: 'https://demo.example' }];
  expect(missingOf('Klart.', sent, items)).toEqual({ paths: ['evidence.0.text'], items: [] });
});
