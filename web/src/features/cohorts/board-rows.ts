/** A row of the board, as far as sorting and filtering go. */
export interface BoardRow {
  enrolment: { id: string; state: string; person: { name: string } | null; unit: { name: string } | null };
  stage: { title: string; position: number; dueOn: string } | null;
  approved: number;
  required: number;
  overdue: readonly unknown[];
  lastActivityAt: string;
  attendance: { attended: number; held: number; canStillReach: boolean } | null;
  partsConfirmed: number;
  partsTotal: number;
  flags: readonly { kind: string }[];
}

/** What the board can be sorted by. */
export const SORT_KEYS = ['flags', 'name', 'stage', 'approved', 'overdue', 'activity', 'attendance', 'parts'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

/** How the board is sorted. */
export interface BoardSort {
  by: SortKey;
  down: boolean;
}

/** Who needs to be looked at comes first, until one asks for something else. */
export const FIRST_SORT: BoardSort = { by: 'flags', down: true };

/** The sort that an address asks for, `-overdue` for the most first. */
export function sortOf(text: string): BoardSort {
  const by = SORT_KEYS.find((key) => key === text.replace(/^-/, ''));
  return by ? { by, down: text.startsWith('-') } : FIRST_SORT;
}

/** A sort as the address keeps it; nothing for the first one. */
export function sortText({ by, down }: BoardSort): string {
  return by === FIRST_SORT.by && down === FIRST_SORT.down ? '' : `${down ? '-' : ''}${by}`;
}

/** What follows when a heading is pressed: numbers begin with the most, words and days with the first. */
export function nextSort(sort: BoardSort, key: SortKey): BoardSort {
  if (sort.by === key) return { by: key, down: !sort.down };
  return { by: key, down: key === 'flags' || key === 'overdue' };
}

const share = (part: number, whole: number): number => (whole === 0 ? -1 : part / whole);

const VALUES: Record<SortKey, (row: BoardRow) => number | string> = {
  flags: (row) => row.flags.length,
  name: (row) => row.enrolment.person?.name ?? '',
  stage: (row) => row.stage?.position ?? (row.required > 0 ? 1000 : -1),
  approved: (row) => share(row.approved, row.required),
  overdue: (row) => row.overdue.length,
  activity: (row) => row.lastActivityAt,
  attendance: (row) => (row.attendance ? share(row.attendance.attended, row.attendance.held) : -1),
  parts: (row) => share(row.partsConfirmed, row.partsTotal),
};

/** The rows in order; those alike by name. */
export function sortRows<Row extends BoardRow>(rows: readonly Row[], { by, down }: BoardSort): Row[] {
  const names = new Intl.Collator('sv');
  const compare = (a: BoardRow, b: BoardRow): number => {
    const [x, y] = [VALUES[by](a), VALUES[by](b)];
    return typeof x === 'number' && typeof y === 'number' ? x - y : names.compare(String(x), String(y));
  };
  return [...rows].sort(
    (a, b) => (down ? compare(b, a) : compare(a, b)) || names.compare(a.enrolment.person?.name ?? '', b.enrolment.person?.name ?? ''),
  );
}

/** What the board is narrowed to; empty texts let everyone through. */
export interface BoardFilter {
  search: string;
  /** A kind of flag, or `any` for those who have one. */
  flag: string;
  stage: string;
  state: string;
}

/** The rows that a filter lets through: by a part of the name or the unit, a flag, the next milestone and the state. */
export function filterRows<Row extends BoardRow>(rows: readonly Row[], { search, flag, stage, state }: BoardFilter): Row[] {
  const wanted = search.trim().toLocaleLowerCase('sv');
  return rows.filter(({ enrolment, flags, stage: next }) => {
    const words = `${enrolment.person?.name ?? ''} ${enrolment.unit?.name ?? ''}`.toLocaleLowerCase('sv');
    if (wanted !== '' && !words.includes(wanted)) return false;
    if (flag === 'any' && flags.length === 0) return false;
    if (flag !== '' && flag !== 'any' && !flags.some(({ kind }) => kind === flag)) return false;
    return (stage === '' || next?.title === stage) && (state === '' || enrolment.state === state);
  });
}

/** How many rows have each kind of flag, in the order of the kinds. */
export function flagCounts(rows: readonly BoardRow[], kinds: readonly string[]): { kind: string; count: number }[] {
  return kinds
    .map((kind) => ({ kind, count: rows.filter(({ flags }) => flags.some((flag) => flag.kind === kind)).length }))
    .filter(({ count }) => count > 0);
}

/** The next milestones on the board, in the order of the plan. */
export function stagesOf(rows: readonly BoardRow[]): string[] {
  const positions = new Map(rows.flatMap(({ stage }) => (stage ? [[stage.title, stage.position] as const] : [])));
  return [...positions].sort((a, b) => a[1] - b[1]).map(([title]) => title);
}
