import type { VariablesOf } from '../../lib/graphql';
import type { addLogEntryDocument } from '../../lib/outbox.graphql';

type AddInput = VariablesOf<typeof addLogEntryDocument>['input'];

/** What a log entry is about, the most usual first. */
export const LOG_KINDS = ['NOTE', 'MEETING', 'SUPERVISION', 'COACHING', 'DATA', 'CHANGE', 'READING', 'WRITING'] as const;
export type LogKind = (typeof LOG_KINDS)[number];

/** How many entries of a log are shown at first, and how many more at a time. */
export const FIRST_ENTRIES = 25;

/** A log entry as it is typed. */
export interface LogValues {
  kind: LogKind;
  happenedOn: string;
  minutes: string;
  text: string;
  /** One address a line. */
  links: string;
}

/** An entry with nothing written yet. */
export const emptyLog = (happenedOn: string): LogValues => ({ kind: 'NOTE', happenedOn, minutes: '', text: '', links: '' });

/** What is sent of an entry: empty lines and minutes that are not a number are left out. */
export function logInput(values: LogValues): Pick<AddInput, 'kind' | 'happenedOn' | 'text'> & { minutes: number | null; links: string[] } {
  return {
    kind: values.kind,
    happenedOn: values.happenedOn,
    text: values.text.trim(),
    minutes: minutesOf(values.minutes),
    links: values.links
      .split(/\s+/)
      .map((link) => link.trim())
      .filter(Boolean),
  };
}

/** An entry as it is changed. */
export function logValues(entry: {
  kind: LogKind;
  happenedOn: string;
  minutes?: number | null;
  text: string;
  links?: readonly string[] | null;
}): LogValues {
  return {
    kind: entry.kind,
    happenedOn: entry.happenedOn,
    minutes: entry.minutes === null || entry.minutes === undefined ? '' : String(entry.minutes),
    text: entry.text,
    links: (entry.links ?? []).join('\n'),
  };
}

const minutesOf = (typed: string): number | null => {
  const minutes = Number.parseInt(typed, 10);
  return Number.isNaN(minutes) ? null : minutes;
};

/** Entries by month, in the order in which they come: `[['2026-11', […]], …]`. */
export function byMonth<Entry extends { happenedOn: string }>(entries: readonly Entry[]): [string, Entry[]][] {
  const months = new Map<string, Entry[]>();
  for (const entry of entries) {
    const month = entry.happenedOn.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), entry]);
  }
  return [...months];
}
