import { describe, expect, it } from '@jest/globals';
import { filterRows, FIRST_SORT, flagCounts, nextSort, sortOf, sortRows, sortText, stagesOf, type BoardRow } from './board-rows';

const row = (name: string, more: Partial<BoardRow> = {}): BoardRow => ({
  enrolment: { id: name, state: 'ADMITTED', person: { name }, unit: { name: 'Medicinkliniken' } },
  stage: { title: 'Mål och mått', position: 6, dueOn: '2026-12-01' },
  approved: 3,
  required: 16,
  overdue: [],
  lastActivityAt: '2026-11-20T08:00:00Z',
  attendance: { attended: 2, held: 3, canStillReach: true },
  partsConfirmed: 0,
  partsTotal: 4,
  flags: [],
  ...more,
});
const names = (rows: BoardRow[]): (string | undefined)[] => rows.map((one) => one.enrolment.person?.name);
const all = { search: '', flag: '', stage: '', state: '' };

describe('sorting', () => {
  const rows = [
    row('Östen', { flags: [{ kind: 'OVERDUE' }], overdue: [1] }),
    row('Anna', { flags: [{ kind: 'OVERDUE' }, { kind: 'SILENT' }], overdue: [1, 2], approved: 1 }),
    row('Bo', { stage: null, required: 0, approved: 0, attendance: null }),
    row('Åsa', { stage: null, approved: 16 }),
  ];

  it('puts those who need to be looked at first, then by name in Swedish order', () => {
    expect(names(sortRows(rows, FIRST_SORT))).toEqual(['Anna', 'Östen', 'Bo', 'Åsa']);
  });

  it('sorts names as Swedes do', () => {
    expect(names(sortRows(rows, { by: 'name', down: false }))).toEqual(['Anna', 'Bo', 'Åsa', 'Östen']);
  });

  it('puts those whose plan has not begun before the first milestone, and those who are done after the last', () => {
    expect(names(sortRows(rows, { by: 'stage', down: false }))).toEqual(['Bo', 'Anna', 'Östen', 'Åsa']);
  });

  it('lets what is missing come below nothing at all', () => {
    expect(names(sortRows(rows, { by: 'attendance', down: false }))[0]).toBe('Bo');
  });

  it('begins numbers with the most and turns at the second press', () => {
    expect(nextSort({ by: 'name', down: false }, 'overdue')).toEqual({ by: 'overdue', down: true });
    expect(nextSort({ by: 'overdue', down: true }, 'overdue')).toEqual({ by: 'overdue', down: false });
    expect(nextSort(FIRST_SORT, 'name')).toEqual({ by: 'name', down: false });
  });

  it.each(['-overdue', 'name', ''])('is kept in the address: %j', (text) => expect(sortText(sortOf(text))).toBe(text));

  it('ignores what it does not know', () => expect(sortOf('-shoeSize')).toEqual(FIRST_SORT));
});

describe('filtering', () => {
  const rows = [
    row('Åsa Öberg', { flags: [{ kind: 'SILENT' }] }),
    row('Bo Ek', { flags: [{ kind: 'OVERDUE' }], stage: { title: 'Förmätning', position: 2, dueOn: '2026-07-01' } }),
    row('Kim Lind', { enrolment: { id: 'k', state: 'WITHDRAWN', person: { name: 'Kim Lind' }, unit: null } }),
  ];

  it.each([
    [{ search: 'öberg' }, ['Åsa Öberg']],
    [{ search: 'MEDICIN' }, ['Åsa Öberg', 'Bo Ek']],
    [{ flag: 'OVERDUE' }, ['Bo Ek']],
    [{ flag: 'any' }, ['Åsa Öberg', 'Bo Ek']],
    [{ stage: 'Förmätning' }, ['Bo Ek']],
    [{ state: 'WITHDRAWN' }, ['Kim Lind']],
    [{ flag: 'SILENT', state: 'WITHDRAWN' }, []],
  ])('lets through %j', (filter, found) => expect(names(filterRows(rows, { ...all, ...filter }))).toEqual(found));

  it('counts the flags and names the next milestones in the order of the plan', () => {
    expect(flagCounts(rows, ['OVERDUE', 'WAITING', 'SILENT'])).toEqual([
      { kind: 'OVERDUE', count: 1 },
      { kind: 'SILENT', count: 1 },
    ]);
    expect(stagesOf(rows)).toEqual(['Förmätning', 'Mål och mått']);
  });
});
