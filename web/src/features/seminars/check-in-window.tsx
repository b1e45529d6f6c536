import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../../lib/format';
import { useLanguage } from '../../lib/i18n';
import { Day } from '../../ui/time';
import { dayIn } from '../../lib/format';
import { today } from '../../lib/now';
import { isPast, minutesUntil } from './seminar-time';
import { useTick } from './use-tick';

/** When one can check in, as those in the room need to hear it: how long it is still open, or when it opens. */
export function CheckInWindow({
  opensAt,
  closesAt,
  notOpen,
}: {
  opensAt: string;
  closesAt: string;
  /** What is said between the two while nobody has opened it; left out once somebody has. */
  notOpen?: string | undefined;
}): ReactNode {
  const { t } = useTranslation('seminars');
  const language = useLanguage();
  useTick(10_000);
  if (isPast(closesAt)) return <p className="seminar-text">{t('window.closed', { time: formatTime(closesAt, language) })}</p>;
  if (isPast(opensAt) && notOpen !== undefined) return <p className="seminar-text">{notOpen}</p>;
  if (isPast(opensAt))
    return (
      <p className="seminar-text">
        {t('window.open', { time: formatTime(closesAt, language) })} · {t('window.left', { count: minutesUntil(closesAt) })}
      </p>
    );
  return (
    <p className="seminar-text">
      {t('window.opens', { time: formatTime(opensAt, language) })}
      {dayIn(opensAt) !== today() && (
        <>
          {', '}
          <Day on={dayIn(opensAt)} distance />
        </>
      )}
    </p>
  );
}
