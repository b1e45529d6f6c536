/** The fields of a round as they are typed. */
export interface CohortValues {
  name: string;
  centreId: string;
  track: string;
  templateId: string;
  startsOn: string;
  endsOn: string;
  capacity: string;
  attendancePercent: string;
  applicantsReported: string;
  note: string;
}

/** A new round: the usual share of seminars that one must attend is four of five. */
export const EMPTY_COHORT: CohortValues = {
  name: '',
  centreId: '',
  track: '',
  templateId: '',
  startsOn: '',
  endsOn: '',
  capacity: '',
  attendancePercent: '80',
  applicantsReported: '',
  note: '',
};

/** What must be filled in before a round can be sent. */
const NEEDED = ['name', 'centreId', 'track', 'templateId', 'startsOn', 'endsOn', 'capacity', 'attendancePercent'] as const;
const NUMBERS = ['capacity', 'attendancePercent', 'applicantsReported'] as const;

/** A fault found before sending. */
export interface FoundFault {
  path: keyof CohortValues;
  kind: 'missing' | 'number';
}

/** A whole number as typed; null when it is none. */
export function wholeNumber(text: string): number | null {
  return /^\d{1,6}$/.test(text.trim()) ? Number(text.trim()) : null;
}

/** What cannot be sent as it stands, in the order of the form. The server checks the rest. */
export function faultsIn(values: CohortValues): FoundFault[] {
  const missing = NEEDED.filter((path) => values[path].trim() === '');
  return (Object.keys(values) as (keyof CohortValues)[]).flatMap((path): FoundFault[] => {
    if (missing.some((name) => name === path)) return [{ path, kind: 'missing' }];
    const text = values[path].trim();
    const isNumber = NUMBERS.some((name) => name === path);
    return isNumber && text !== '' && wholeNumber(text) === null ? [{ path, kind: 'number' }] : [];
  });
}

/** What differs from what the server has: an ended round takes only what may still be written, so nothing else is sent. */
export function changesOf(before: CohortValues, after: CohortValues): Record<string, string | number | null> {
  const changed: Record<string, string | number | null> = {};
  for (const path of ['name', 'templateId', 'startsOn', 'endsOn'] as const) {
    if (after[path].trim() !== before[path]) changed[path] = after[path].trim();
  }
  for (const path of NUMBERS) {
    if (after[path].trim() !== before[path]) changed[path] = wholeNumber(after[path]);
  }
  if (after.note !== before.note) changed['note'] = after.note.trim() || null;
  return changed;
}

/** A civil day so many weeks later. */
export function weeksAfter(day: string, weeks: number): string {
  const later = new Date(`${day}T12:00:00Z`);
  later.setUTCDate(later.getUTCDate() + 7 * weeks);
  return later.toISOString().slice(0, 10);
}
