import { Heading, LocalAlert } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ResultOf } from '../../lib/graphql';
import { dayIn } from '../../lib/format';
import { useLanguage } from '../../lib/i18n';
import { useData } from '../../lib/use-data';
import { Card, Section } from '../../ui/page';
import { Facts, OutLink } from '../../ui/prose';
import { Empty, Screen } from '../../ui/screen';
import { capital, StateTag } from '../../ui/tags';
import { Day } from '../../ui/time';
import { CheckInButton, OwnState } from './own-check-in';
import { hostOf } from './seminar-place';
import { seminarPeriod } from './seminar-time';
import { mySeminarsDocument, type OwnSeminar } from './seminars.graphql';

type Place = ResultOf<typeof mySeminarsDocument>['myEnrolments'][number];

/** A trainee's seminars: the next one, those to come, how much has been attended, and those that have been. */
export function OwnSeminars(): ReactNode {
  const query = useData(mySeminarsDocument, {}, { keepOffline: true });
  return <Screen query={query}>{(data) => <Shown {...data} />}</Screen>;
}

function Shown({ mySeminars: { upcoming, past }, myEnrolments }: ResultOf<typeof mySeminarsDocument>): ReactNode {
  const { t } = useTranslation('seminars');
  const next = upcoming.find((seminar) => seminar.state !== 'CANCELLED');
  const later = upcoming.filter((seminar) => seminar !== next);
  const places = myEnrolments.filter((place) => place.attendanceSummary && place.attendanceSummary.planned > 0);
  const several = new Set([...upcoming, ...past].map((seminar) => seminar.cohort?.id)).size > 1;
  if (upcoming.length + past.length === 0)
    return (
      <Empty title={t('none.own')}>
        <p className="seminar-text">{t('none.ownNext')}</p>
      </Empty>
    );
  return (
    <>
      {next ? <Next seminar={next} several={several} /> : <p className="hint">{t('none.upcoming')}</p>}
      {places.map((place) => (
        <Attended key={place.id} place={place} several={several} />
      ))}
      {later.length > 0 && (
        <Section title={t('later')} id="later">
          <Lines seminars={later} several={several} />
        </Section>
      )}
      {past.length > 0 && (
        <Section title={t('past')} id="past">
          <Lines seminars={past} several={several} />
        </Section>
      )}
    </>
  );
}

/** The next seminar, large. */
function Next({ seminar, several }: { seminar: OwnSeminar; several: boolean }): ReactNode {
  const { t } = useTranslation('seminars');
  const language = useLanguage();
  return (
    <section aria-labelledby="next-heading">
      <Card tone="accent">
        <p className="seminar-overline">
          {t('next')}
          {' · '}
          <Day on={dayIn(seminar.startsAt)} distance />
        </p>
        <Heading level="2" size="medium" id="next-heading">
          <Link to={`/seminars/${seminar.id}`}>{seminar.title}</Link>
        </Heading>
        {several && <p className="hint">{seminar.cohort?.name}</p>}
        <Facts
          items={[
            { label: t('place.when'), value: capital(seminarPeriod(seminar.startsAt, seminar.endsAt, language)) },
            { label: t('place.room'), value: seminar.room ?? t('place.noRoom') },
            { label: t('place.link'), value: seminar.link && <OutLink href={seminar.link}>{hostOf(seminar.link)}</OutLink> },
          ]}
        />
        <OwnState seminar={seminar} />
        {seminar.viewerCan.checkIn && <CheckInButton seminarId={seminar.id} />}
      </Card>
    </section>
  );
}

function Lines({ seminars, several }: { seminars: readonly OwnSeminar[]; several: boolean }): ReactNode {
  const language = useLanguage();
  return (
    <ul className="seminar-list">
      {seminars.map((seminar) => (
        <li key={seminar.id} className="seminar-line">
          <div className="seminar-line-main">
            <Link to={`/seminars/${seminar.id}`}>{seminar.title}</Link>
            <span className="hint">
              {capital(seminarPeriod(seminar.startsAt, seminar.endsAt, language))}
              {several && ` · ${seminar.cohort?.name ?? ''}`}
            </span>
          </div>
          <LineState seminar={seminar} />
        </li>
      ))}
    </ul>
  );
}

/** How one took part; for seminars to come only what is worth telling. */
function LineState({ seminar }: { seminar: OwnSeminar }): ReactNode {
  const { t } = useTranslation('seminars');
  if (seminar.state === 'CANCELLED') return <StateTag term="seminarState" value="CANCELLED" />;
  if (seminar.myAttendance) return <StateTag term="attendanceStatus" value={seminar.myAttendance.status} />;
  return seminar.state === 'HELD' ? <span className="hint">{t('own.none')}</span> : null;
}

/** How much of the seminars has been attended, with the warning in words. */
function Attended({ place, several }: { place: Place; several: boolean }): ReactNode {
  const { t } = useTranslation('seminars');
  const summary = place.attendanceSummary;
  if (!summary) return null;
  return (
    <Section title={several ? t('attended.titleOf', { name: place.cohort?.name ?? '' }) : t('attended.title')} id={`attended-${place.id}`}>
      {summary.warning && (
        <LocalAlert status="warning" as="div">
          <LocalAlert.Header>
            <LocalAlert.Title as="h3">{t('attended.warning')}</LocalAlert.Title>
          </LocalAlert.Header>
          <LocalAlert.Content>{summary.warning}</LocalAlert.Content>
        </LocalAlert>
      )}
      <p className="seminar-text">
        {summary.held === 0
          ? t('attended.notBegun', { planned: summary.planned })
          : t('attended.soFar', { attended: summary.attended, count: summary.held })}{' '}
        {t('attended.threshold', { threshold: summary.threshold, planned: summary.planned })}
        {summary.canStillReach && summary.missed > 0 && ` ${t('attended.canReach')}`}
      </p>
    </Section>
  );
}
