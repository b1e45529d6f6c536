import { isoWeek, MONTH_NAMES, periodAt, periodBetween, type Period } from './period.js';

/** Full names and the first three letters, in three languages; `sept` is what English and Swedish writers also use. */
const MONTHS = new Map<string, number>([
  ['sept', 9],
  ...Object.values(MONTH_NAMES).flatMap((names) =>
    names.flatMap((name, index) => [name, name.slice(0, 3)].map((text): [string, number] => [text.toLowerCase(), index + 1])),
  ),
]);

const WEEK = '(?:v|w|vecka|uke|week)';
const QUARTER = '(?:q|k|kv|kvartal|quarter)';
const HALF = '(?:h|halvår|half)';

/** One way to write a period: named groups `y`, `m`, `d` and `n` (number of the week, quarter or half-year), or a whole range. */
interface Writing {
  readonly pattern: RegExp;
  readonly read: (groups: Readonly<Record<string, string | undefined>>) => Period | null;
}

const pad = (text = ''): string => text.padStart(2, '0');
const month = (text = ''): string => pad(/\d/.test(text) ? text : String(MONTHS.get(text) ?? 0));

const readDay: Writing['read'] = ({ y = '', m, d }) => periodAt('DAY', `${y}-${month(m)}-${pad(d)}`);
const readMonth: Writing['read'] = ({ y = '', m }) => periodAt('MONTH', `${y.length === 2 ? `20${y}` : y}-${month(m)}-01`);
const readWeek: Writing['read'] = ({ y, n }) => isoWeek(Number(y), Number(n));
const readQuarter: Writing['read'] = ({ y = '', n }) => periodAt('QUARTER', `${y}-${pad(String(Number(n) * 3))}-01`);
const readHalf: Writing['read'] = ({ y = '', n }) => periodAt('HALF_YEAR', `${y}-${pad(String(Number(n) * 6))}-01`);
const readYear: Writing['read'] = ({ y = '' }) => periodAt('YEAR', `${y.replace(' ', '')}-01-01`);

/**
 * Every way that is read. What could mean two things is not among them: `1/2/2024` (day or month first), `2024.1` (January, or October
 * whose nought a spreadsheet dropped), `24-jan` (a day without a year).
 */
const WRITINGS: readonly Writing[] = [
  { pattern: /^(?:år |year )?(?<y>\d{4}|\d \d{3})$/u, read: readYear },
  { pattern: /^(?<y>\d{4})[-/](?<m>\d{1,2})$/u, read: readMonth },
  { pattern: /^(?<m>\d{1,2})[-/](?<y>\d{4})$/u, read: readMonth },
  { pattern: /^(?<y>\d{4})m?(?<m>\d{2})$/u, read: readMonth },
  { pattern: /^(?<m>\p{L}{3,9})(?:\. ?|[ -])(?<y>\d{4})$/u, read: readMonth },
  { pattern: /^(?<m>\p{L}{3,9})(?:\. ?|[ -])'?(?<y>\d{2})$/u, read: readMonth },
  { pattern: /^(?<y>\d{4})[ -](?<m>\p{L}{3,9})$/u, read: readMonth },
  { pattern: /^(?<y>\d{4})([-/])(?<m>\d{1,2})\2(?<d>\d{1,2})(?:[ t]00:00(?::00(?:\.0{1,9})?)?z?)?$/u, read: readDay },
  { pattern: /^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})$/u, read: readDay },
  { pattern: /^(?<d>\d{1,2})\/(?<m>\d{1,2}) (?<y>\d{4})$/u, read: readDay },
  { pattern: /^(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>\d{4})$/u, read: readDay },
  { pattern: /^(?<d>\d{1,2})\.? (?<m>\p{L}{3,9})\.? (?<y>\d{4})$/u, read: readDay },
  ...numbered(WEEK, '\\d{1,2}', readWeek),
  ...numbered(QUARTER, '[1-4]', readQuarter),
  ...numbered(HALF, '[12]', readHalf),
  {
    pattern: /^(?<from>\d{4}-\d{2}-\d{2})(?: ?--? ?| ?\/ ?| till | to | til )(?<to>\d{4}-\d{2}-\d{2})$/u,
    read: ({ from = '', to = '' }) => periodBetween(from, to),
  },
];

/**
 * Reads a period as people and registers write it: `2024`, `2 025`, `2024-01`, `202401`, `jan 2024`, `jan-24`, `2024-01-15`, `15/1 2024`,
 * `2024v05`, `2024-W05`, `v. 5 2024`, `2024 kvartal 4`, `Kv 4 2024`, `2024-H1`, `2024-01-01 – 2024-03-31`; Swedish, English, Norwegian.
 *
 * @returns the period, or null for a text that names none or could name two.
 */
export function readPeriod(text: string): Period | null {
  if (text.length > MAX_LENGTH) return null;
  const plain = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
  for (const { pattern, read } of WRITINGS) {
    const match = pattern.exec(plain);
    const period = match && read(match.groups ?? {});
    if (period) return period;
  }
  return null;
}

/** Longer texts are prose. */
const MAX_LENGTH = 40;

/** A number within a year, before it (`kv 4 2024`, `4. kvartal 2024`) and after it (`2024 kvartal 4`, `2024q4`, `2024-q4`). */
function numbered(word: string, number: string, read: Writing['read']): Writing[] {
  return [
    { pattern: new RegExp(`^(?<y>\\d{4})[- ]?${word}\\.?[- ]?(?<n>${number})$`, 'u'), read },
    { pattern: new RegExp(`^${word}\\.? ?(?<n>${number})(?:, ?|[ /-])(?<y>\\d{4})$`, 'u'), read },
    { pattern: new RegExp(`^(?<n>${number})\\. ${word} (?<y>\\d{4})$`, 'u'), read },
  ];
}
