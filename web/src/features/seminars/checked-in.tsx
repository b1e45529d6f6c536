import { CheckmarkCircleFillIcon, CloudSlashIcon } from '@navikt/aksel-icons';
import { Button, Heading } from '@navikt/ds-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatTime } from '../../lib/format';
import { useLanguage } from '../../lib/i18n';
import { StateTag, useTerm } from '../../ui/tags';
import type { SeminarShown } from './seminar-day.graphql';

/** One is registered: by checking in just now, or already. */
export function CheckedIn({
  attendance,
  title,
  now,
}: {
  attendance: { status: string; source: string; registeredAt: string };
  title: string | undefined;
  /** True when it was done on this page. */
  now: boolean;
}): ReactNode {
  const { t } = useTranslation('seminars');
  const say = useTerm();
  const language = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const time = formatTime(attendance.registeredAt, language);
  const present = ['PRESENT', 'LATE', 'MADE_UP'].includes(attendance.status);
  return (
    <div className="checked-in" role="status">
      {present && <CheckmarkCircleFillIcon aria-hidden className="checked-in-mark" />}
      <Heading level="2" size="large" ref={heading} tabIndex={-1}>
        {now ? t('done.now', { time }) : t('done.already', { status: say('attendanceStatus', attendance.status) })}
      </Heading>
      {now && attendance.status === 'LATE' && <StateTag term="attendanceStatus" value="LATE" size="medium" />}
      {!now && <p className="seminar-text">{attendance.source === 'SELF' ? t('own.self', { time }) : t('own.registered')}</p>}
      {title && <p className="hint">{title}</p>}
      <p className="hint">{now ? t('done.next') : t('done.wrong')}</p>
      <div className="row">
        <Link to="/">{t('done.home')}</Link>
        <Link to="/seminars">{t('done.all')}</Link>
      </div>
    </div>
  );
}

/** The check-in waits for a connection; says until when it has to come back. */
export function Waiting({ seminar, retry, remove }: { seminar: SeminarShown | null; retry: () => void; remove: () => void }): ReactNode {
  const { t } = useTranslation('seminars');
  const language = useLanguage();
  return (
    <div className="checked-in" role="status">
      <CloudSlashIcon aria-hidden className="checked-in-mark" data-waiting />
      <Heading level="2" size="medium">
        {t('waiting.title')}
      </Heading>
      <p className="seminar-text">{t('waiting.text')}</p>
      <p className="hint">
        {seminar ? t('waiting.until', { time: formatTime(seminar.checkInClosesAt, language) }) : t('waiting.untilUnknown')}
      </p>
      <div className="page-actions">
        <Button onClick={retry}>{t('waiting.retry')}</Button>
        <Button variant="tertiary" onClick={remove}>
          {t('waiting.remove')}
        </Button>
      </div>
    </div>
  );
}
