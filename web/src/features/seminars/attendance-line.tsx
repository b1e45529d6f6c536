import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../../lib/format';
import { useLanguage } from '../../lib/i18n';
import { StateTag } from '../../ui/tags';
import { STATUSES, type Status } from './attendance-changes';
import type { AttendanceRow, Participant } from './seminar-day.graphql';

/** One trainee of the list: how one is registered, and the choice to change it. */
export function AttendanceLine({
  person,
  row,
  chosen,
  ahead,
  onChoose,
}: {
  person: Participant;
  row: AttendanceRow | undefined;
  /** What has been chosen and not been saved. */
  chosen: Status | undefined;
  /** True before check-in can open: only absence with a valid reason can be registered then. */
  ahead: boolean;
  onChoose: (status: Status) => void;
}): ReactNode {
  const { t } = useTranslation('seminars');
  const name = person.person?.name ?? '';
  const shown = chosen ?? row?.status;
  return (
    <li className="sheet-line" data-changed={chosen !== undefined || undefined}>
      <div className="sheet-who">
        <span className="sheet-name">{name}</span>
        <span className="hint">
          {row ? <How row={row} /> : t('sheet.unregistered')}
          {chosen && <strong>{` · ${t('sheet.notSaved')}`}</strong>}
        </span>
        {shown && (
          <span className="sheet-printed">
            <StateTag term="attendanceStatus" value={shown} />
          </span>
        )}
      </div>
      <fieldset className="sheet-choices no-print">
        <legend className="visually-hidden">{t('sheet.choiceFor', { name })}</legend>
        {STATUSES.map((status) => (
          <label key={status} className="sheet-choice" data-status={status}>
            <input
              type="radio"
              name={`attendance-${person.id}`}
              value={status}
              checked={shown === status}
              disabled={ahead && status !== 'EXCUSED'}
              onChange={() => onChoose(status)}
            />
            <span>{t(`status.${status}`)}</span>
          </label>
        ))}
      </fieldset>
    </li>
  );
}

/** Who said so, and when. */
function How({ row }: { row: AttendanceRow }): ReactNode {
  const { t } = useTranslation('seminars');
  const time = formatTime(row.registeredAt, useLanguage());
  if (row.source === 'SELF') return t('sheet.self', { time });
  return t('sheet.registered', { name: row.registeredBy?.name ?? t('sheet.someone') });
}
