import { Button, InlineMessage } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../lib/use-draft';
import { useSubmit } from '../../lib/use-submit';
import { Refused } from '../../ui/form';
import { useNotice } from '../../ui/notice';
import { Section } from '../../ui/page';
import { Empty } from '../../ui/screen';
import { choose, chooseForRest, inverseOf, sift, type Changes, type Registered, type Status } from './attendance-changes';
import { AttendanceLine } from './attendance-line';
import { registerAttendanceDocument } from './seminar-changes.graphql';
import type { AttendanceRow, Participant } from './seminar-day.graphql';

/** What is registered, by the id of the trainee's place. */
export function registeredOf(rows: readonly AttendanceRow[]): Registered {
  return new Map(rows.flatMap((row) => (row.enrolment ? [[row.enrolment.id, row.status] as const] : [])));
}

/**
 * The list of the group, in which those who run the seminar register and correct; sent in one batch. What is chosen is kept until it
 * is saved. `fresh` fetches what is registered right now, so that nobody who has just checked in is overwritten.
 */
export function AttendanceSheet({
  seminarId,
  rows,
  people,
  ahead,
  fresh,
}: {
  seminarId: string;
  rows: readonly AttendanceRow[];
  people: readonly Participant[];
  /** True before check-in can open: only absence with a valid reason can be registered then. */
  ahead: boolean;
  fresh: () => Promise<readonly AttendanceRow[]>;
}): ReactNode {
  const { t } = useTranslation('seminars');
  const common = useTranslation('common').t;
  const notice = useNotice();
  const draft = useDraft<{ changes: Changes }>(`attendance.${seminarId}`, { changes: {} });
  const submit = useSubmit(registerAttendanceDocument);
  const [overtaken, setOvertaken] = useState<readonly string[]>([]);
  const registered = registeredOf(rows);
  const { valid } = sift(draft.values.changes, registered);
  const count = Object.keys(valid).length;
  const set = (changes: Changes): void => {
    setOvertaken([]);
    draft.set('changes', changes);
  };
  const send = async (changes: Changes): Promise<boolean> =>
    Boolean(
      await submit.submit({
        input: { seminarId, entries: Object.entries(changes).map(([enrolmentId, { to }]) => ({ enrolmentId, status: to })) },
      }),
    );
  const save = async (): Promise<void> => {
    const last = sift(draft.values.changes, registeredOf(await fresh()));
    const n = Object.keys(last.valid).length;
    if (n > 0 && !(await send(last.valid))) return;
    draft.forget();
    setOvertaken(last.overtaken);
    if (n === 0) return;
    const undo = inverseOf(last.valid);
    notice(t('sheet.saved', { count: n }), undo ? () => void submit.submit({ input: { seminarId, entries: undo } }) : undefined);
  };
  if (people.length === 0)
    return (
      <Section title={t('sheet.title')} id="attendance">
        <Empty title={t('sheet.nobody')}>
          <p className="seminar-text">{t('sheet.nobodyNext')}</p>
        </Empty>
      </Section>
    );
  const places = people.map(({ id }) => id);
  const unknown = places.some((id) => !registered.has(id) && !(id in valid));
  const rest = (to: Status): void => set(chooseForRest(valid, registered, places, to));
  const names = overtaken.map((id) => people.find((one) => one.id === id)?.person?.name).filter(Boolean);
  return (
    <Section title={t('sheet.title')} id="attendance">
      <div className="row row-apart no-print">
        <p className="hint">{t(ahead ? 'sheet.ahead' : 'sheet.hint')}</p>
        {unknown && !ahead && (
          <div className="page-actions">
            <Button size="small" variant="secondary" onClick={() => rest('ABSENT')}>
              {t('sheet.restAbsent')}
            </Button>
            <Button size="small" variant="tertiary" onClick={() => rest('PRESENT')}>
              {t('sheet.restPresent')}
            </Button>
          </div>
        )}
      </div>
      {names.length > 0 && (
        <InlineMessage status="info" role="status">
          {t('sheet.overtaken', { names: names.join(', ') })}
        </InlineMessage>
      )}
      <ul className="sheet">
        {people.map((one) => (
          <AttendanceLine
            key={one.id}
            person={one}
            row={rows.find((row) => row.enrolment?.id === one.id)}
            chosen={valid[one.id]?.to}
            ahead={ahead}
            onChoose={(to) => set(choose(valid, registered, one.id, to))}
          />
        ))}
      </ul>
      <Refused submit={submit} />
      {count > 0 && (
        <div className="sheet-save foot-bar no-print">
          <span role="status">{t('sheet.unsaved', { count })}</span>
          <div className="page-actions">
            <Button loading={submit.busy} onClick={() => void save()}>
              {common('save')}
            </Button>
            <Button variant="secondary" onClick={draft.forget}>
              {t('sheet.discard')}
            </Button>
          </div>
        </div>
      )}
    </Section>
  );
}
