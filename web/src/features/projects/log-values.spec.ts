import { describe, expect, it } from '@jest/globals';
import { byMonth, emptyLog, logInput, logValues } from './log-values';

describe('a log entry as it is typed', () => {
  it('leaves out what was not written', () => {
    expect(logInput({ ...emptyLog('2026-11-21'), text: ' Möte \n' })).toEqual({
      kind: 'NOTE',
      happenedOn: '2026-11-21',
      text: 'Möte',
      minutes: null,
      links: [],
    });
  });

  it('has one address a line', () => {
    expect(logInput({ ...emptyLog('2026-11-21'), minutes: '45', links: 'https://a.example\n\n https://b.example ' })).toMatchObject({
      minutes: 45,
      links: ['https://a.example', 'https://b.example'],
    });
  });

  it('is the same after having been read and sent again', () => {
    const entry = { kind: 'DATA', happenedOn: '2026-10-01', minutes: 0, text: 'Uttag', links: ['https://a.example'] } as const;
    expect(logInput(logValues(entry))).toEqual(entry);
  });
});

it('entries are grouped by month in their order', () => {
  const days = ['2026-11-20', '2026-11-01', '2026-10-31', '2025-11-02'].map((happenedOn) => ({ happenedOn }));
  expect(byMonth(days).map(([month, entries]) => [month, entries.length])).toEqual([
    ['2026-11', 2],
    ['2026-10', 1],
    ['2025-11', 1],
  ]);
});
