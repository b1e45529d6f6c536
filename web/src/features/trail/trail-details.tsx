import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../ui/prose';
import { useTerm, type Term } from '../../ui/tags';
import type { TrailEntry } from './trail.graphql';

/** Whose states `from`, `to` and `state` are, by the kind of record. */
const STATES: Partial<Record<string, Term>> = {
  Cohort: 'cohortState',
  Enrolment: 'enrolmentState',
  Milestone: 'milestoneState',
  Seminar: 'seminarState',
  SupportRequest: 'supportState',
  Attendance: 'attendanceStatus',
};
const IS_STATE = new Set(['from', 'to', 'state']);

/** States, versions, counts and names of fields that an event noted. */
export function TrailDetails({ entry }: { entry: TrailEntry }): ReactNode {
  const { t, i18n } = useTranslation('trail');
  const say = useTerm();
  const valueOf = (name: string, value: string | null): string => {
    if (value === null || value === '') return '–';
    const term = IS_STATE.has(name) ? STATES[entry.entity] : name === 'role' ? 'role' : name === 'scopeKind' ? 'scopeKind' : undefined;
    return term && i18n.exists(`${term}.${value}`, { ns: 'terms' }) ? say(term, value) : value;
  };
  return (
    <Facts
      items={entry.details.map(({ name, value }) => ({
        label: t(`names.${name}` as 'names.from', { defaultValue: name }),
        value: valueOf(name, value),
      }))}
    />
  );
}
