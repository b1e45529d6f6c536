import {} from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dayIn, formatTime } from '../../lib/format';
import { useLanguage } from '../../lib/i18n';
import { today } from '../../lib/now';
import { useViewer } from '../../lib/viewer';
import { ButtonLink } from '../../ui/button-link';
import { Card } from '../../ui/page';
import { StateTag } from '../../ui/tags';
import { isPast } from './seminar-time';
import type { OwnSeminar } from './seminars.graphql';

/** How one is registered oneself, or what one has to do to be; nothing for those who have no place in the round. */
export function OwnCheckIn({ seminar }: { seminar: OwnSeminar }): ReactNode {
  const { places } = useViewer();
  const mine = places.some((place) => place.cohort?.id === seminar.cohort?.id);
  if (!mine || (seminar.state === 'CANCELLED' && !seminar.myAttendance)) return null;
  return (
    <Card tone={seminar.viewerCan.checkIn ? 'accent' : undefined}>
      <OwnState seminar={seminar} />
      {seminar.viewerCan.checkIn && <CheckInButton seminarId={seminar.id} />}
    </Card>
  );
}

/** The way to checking in. */
export function CheckInButton({ seminarId }: { seminarId: string }): ReactNode {
  const { t } = useTranslation('seminars');
  return (
    <ButtonLink to={`/check-in/${seminarId}`} className="seminar-fit">
      {t('checkIn.go')}
    </ButtonLink>
  );
}

/** How one is registered, or how check-in stands, in words. */
export function OwnState({ seminar }: { seminar: OwnSeminar }): ReactNode {
  const { t } = useTranslation('seminars');
  const language = useLanguage();
  const own = seminar.myAttendance;
  if (own)
    return (
      <p className="row">
        <StateTag term="attendanceStatus" value={own.status} />
        <span className="hint">
          {own.source === 'SELF' ? t('own.self', { time: formatTime(own.registeredAt, language) }) : t('own.registered')}
        </span>
      </p>
    );
  if (seminar.state === 'CANCELLED') return <StateTag term="seminarState" value="CANCELLED" />;
  const closes = formatTime(seminar.checkInClosesAt, language);
  if (seminar.viewerCan.checkIn) return <p className="seminar-text">{t('window.open', { time: closes })}.</p>;
  if (isPast(seminar.checkInClosesAt)) return <p className="hint">{t('own.none')}</p>;
  if (isPast(seminar.checkInOpensAt)) return <p className="seminar-text">{t('own.notOpened')}</p>;
  if (dayIn(seminar.startsAt) !== today()) return <p className="hint">{t('own.later')}</p>;
  return <p className="seminar-text">{t('window.opens', { time: formatTime(seminar.checkInOpensAt, language) })}.</p>;
}
