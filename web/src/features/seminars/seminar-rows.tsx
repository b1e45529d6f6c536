import { Heading } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../../lib/i18n';
import { ButtonLink } from '../../ui/button-link';
import { Card } from '../../ui/page';
import { OutLink } from '../../ui/prose';
import { capital, StateTag } from '../../ui/tags';
import { hostOf } from './seminar-place';
import { isPast, seminarPeriod } from './seminar-time';
import type { StaffSeminar } from './seminars.graphql';

/** A seminar of today, with the way to its seminar day. */
export function SeminarCard({ seminar }: { seminar: StaffSeminar }): ReactNode {
  const { t } = useTranslation('seminars');
  const language = useLanguage();
  return (
    <Card as="li" tone={seminar.state === 'CANCELLED' ? undefined : 'accent'}>
      <div className="row row-apart">
        <Heading level="3" size="small">
          <Link to={`/seminars/${seminar.id}`}>{seminar.title}</Link>
        </Heading>
        <StateTag term="seminarState" value={seminar.state} />
      </div>
      <p className="seminar-text">
        {capital(seminarPeriod(seminar.startsAt, seminar.endsAt, language))}
        {seminar.room && ` · ${seminar.room}`}
        {seminar.link && (
          <>
            {' · '}
            <OutLink href={seminar.link}>{hostOf(seminar.link)}</OutLink>
          </>
        )}
      </p>
      <p className="hint">
        {seminar.cohort?.name}
        <Came seminar={seminar} />
      </p>
      {seminar.viewerCan.openCheckIn && (
        <ButtonLink to={`/seminars/${seminar.id}`} className="seminar-fit">
          {t('staff.go')}
        </ButtonLink>
      )}
    </Card>
  );
}

/** How many came, of those with a place. */
function Came({ seminar }: { seminar: StaffSeminar }): ReactNode {
  const { t } = useTranslation('seminars');
  const c = seminar.counts;
  if (!c) return null;
  const come = c.present + c.late + c.madeUp;
  if (come === 0 && seminar.state !== 'HELD') return null;
  return ` · ${t('came', { come, all: come + c.absent + c.excused + c.unregistered })}`;
}

/** Seminars in lines. */
export function SeminarRows({ seminars, withCohort = false }: { seminars: readonly StaffSeminar[]; withCohort?: boolean }): ReactNode {
  const { t } = useTranslation('seminars');
  const language = useLanguage();
  return (
    <ul className="seminar-list">
      {seminars.map((seminar) => (
        <li key={seminar.id} className="seminar-line">
          <div className="seminar-line-main">
            <Link to={`/seminars/${seminar.id}`}>{seminar.title}</Link>
            <span className="hint">
              {capital(seminarPeriod(seminar.startsAt, seminar.endsAt, language))}
              {seminar.room && ` · ${seminar.room}`}
              {!withCohort && <Came seminar={seminar} />}
            </span>
            {withCohort && (
              <span className="hint">
                {seminar.cohort?.name}
                <Came seminar={seminar} />
              </span>
            )}
            {seminar.cancelReason && <span className="hint">{t('cancelled.because', { reason: seminar.cancelReason })}</span>}
          </div>
          {(seminar.state !== 'PLANNED' || isPast(seminar.endsAt)) && <StateTag term="seminarState" value={seminar.state} />}
        </li>
      ))}
    </ul>
  );
}
