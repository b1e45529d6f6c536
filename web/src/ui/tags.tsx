import { Tag, type TagProps } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type terms from '../texts/terms/sv.json';

type Terms = typeof terms;
type Tone = NonNullable<TagProps['data-color']>;

/** The enumerations that have words in `texts/terms`. */
export type Term = keyof Terms;

const TONES: Partial<Record<Term, Record<string, Tone>>> = {
  milestoneState: { OPEN: 'neutral', SUBMITTED: 'info', IN_REVIEW: 'info', RETURNED: 'warning', APPROVED: 'success' },
  cohortState: { PLANNED: 'neutral', OPEN: 'info', RUNNING: 'accent', CLOSED: 'success', STOPPED: 'warning', NEVER_RUN: 'neutral' },
  cycleState: { PLANNED: 'neutral', RUNNING: 'accent', STUDYING: 'info', CLOSED: 'success' },
  enrolmentState: { APPLIED: 'info', ADMITTED: 'accent', COMPLETED: 'success', WITHDRAWN: 'warning', DECLINED: 'neutral' },
  supportState: { NEW: 'info', ASSIGNED: 'info', IN_PROGRESS: 'accent', WAITING: 'warning', DONE: 'success', CANCELLED: 'neutral' },
  seminarState: { PLANNED: 'info', HELD: 'success', CANCELLED: 'neutral' },
  attendanceStatus: { PRESENT: 'success', LATE: 'info', MADE_UP: 'success', EXCUSED: 'warning', ABSENT: 'danger' },
  goalPartStatus: {
    NO_EVIDENCE: 'neutral',
    IN_PROGRESS: 'info',
    IN_REVIEW: 'info',
    APPROVED_NOT_CONFIRMED: 'warning',
    CONFIRMED: 'success',
    ADVICE_ONLY: 'neutral',
  },
  goalEvidenceState: { PLANNED: 'neutral', IN_REVIEW: 'info', RETURNED: 'warning', APPROVED: 'success', MISSED: 'danger' },
  auditOutcome: { DONE: 'neutral', DENIED: 'warning' },
  rosterRowAction: { CREATE: 'success', EXISTS: 'neutral' },
};

/** The word for a value of an enumeration: `useTerm()('role', 'SUPERVISOR')` is “handledare”. */
export function useTerm(): (term: Term, value: string) => string {
  const { t } = useTranslation('terms');
  return (term, value) => (t as (key: string) => string)(`${term}.${value}`);
}

/** A word with a first capital letter, for headings, buttons and cells. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A label in the middle of a sentence; an abbreviation, as ST-start, stays as it is. */
export const uncapital = (text: string): string => (/^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1));

/** A state as a small label; the word tells it, the colour helps. */
export function StateTag({ term, value, size = 'small' }: { term: Term; value: string; size?: TagProps['size'] }): ReactNode {
  const say = useTerm();
  return (
    <Tag size={size} variant="moderate" data-color={TONES[term]?.[value] ?? 'neutral'}>
      {capital(say(term, value))}
    </Tag>
  );
}
