import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatPeriod } from '../../lib/format';
import type { ResultOf } from '../../lib/graphql';
import { useLanguage } from '../../lib/i18n';
import { today } from '../../lib/now';
import { useData } from '../../lib/use-data';
import { hasRole, useViewer, type Role } from '../../lib/viewer';
import { Empty, Screen } from '../../ui/screen';
import { Day } from '../../ui/time';
import { staffHomeDocument } from './staff-home.graphql';
import { WorkCard } from './work-card';

type Work = ResultOf<typeof staffHomeDocument>;

/** What waits for those who review, certify, coach, supervise or run rounds; only what holds something for the person. */
export function StaffHome({ both }: { both: boolean }): ReactNode {
  const { t } = useTranslation('home');
  const viewer = useViewer();
  const runs = hasRole(viewer, 'OFFICE', 'COURSE_LEADER', 'ADMIN');
  const unit = hasRole(viewer, 'STUDY_DIRECTOR', 'HEAD_OF_UNIT');
  const query = useData(
    staffHomeDocument,
    {
      from: today(),
      certifies: hasRole(viewer, 'SUPERVISOR', 'MAIN_SUPERVISOR', 'COURSE_LEADER'),
      follows: hasRole(viewer, 'COACH', 'SUPERVISOR', 'MAIN_SUPERVISOR', 'SCIENTIFIC_SUPERVISOR', 'OFFICE', 'STUDY_DIRECTOR'),
      runs,
      counts: unit,
    },
    { keepOffline: true },
  );
  return (
    <section className="home-part" aria-labelledby={both ? 'staff-heading' : undefined}>
      {both && (
        <h2 id="staff-heading" className="home-small-heading">
          {t('staff.title')}
        </h2>
      )}
      <Screen query={query}>
        {(work) => (
          <div className="home-cards">
            <Waiting work={work} />
            <Trainees work={work} />
            <Rounds work={work} />
            <Seminars work={work} />
            <Administration />
          </div>
        )}
      </Screen>
    </section>
  );
}

/** What somebody waits for the person to do; a kind word when nobody does. */
function Waiting({ work }: { work: Work }): ReactNode {
  const { t } = useTranslation('home');
  const { roles } = useViewer();
  const asked = work.supportRequests.edges.map((edge) => edge.node).filter((request) => request.viewerCan.resolve);
  const certify = work.toCertify ?? [];
  const silent = work.silentTrainees?.totalCount ?? 0;
  if (work.reviewQueue.totalCount + asked.length + certify.length + silent === 0)
    return (
      <div className="home-nothing">
        <Empty title={t('staff.nothing')}>
          <p>{t(`staff.${nothingTo(roles)}`)}</p>
        </Empty>
      </div>
    );
  const late = asked.filter((request) => request.late).length;
  const people = [...new Map(certify.map(({ enrolment }) => [enrolment.id, enrolment])).values()];
  return (
    <>
      <WorkCard
        to="/review"
        title={t('review.title', { count: work.reviewQueue.totalCount })}
        count={work.reviewQueue.totalCount}
        rows={work.reviewQueue.edges.map(({ node }) => ({
          id: node.milestone.id,
          to: `/review/${node.milestone.id}`,
          text: node.milestone.title,
          more: t('review.waited', { name: node.enrolment.person?.name ?? '', count: node.daysWaiting }),
        }))}
      />
      <WorkCard
        to="/certify"
        title={t('certify.title', { count: certify.length })}
        count={certify.length}
        rows={people.slice(0, 3).map((enrolment) => ({
          id: enrolment.id,
          to: '/certify',
          text: enrolment.person?.name ?? '',
          more: t('certify.parts', { count: certify.filter((one) => one.enrolment.id === enrolment.id).length }),
        }))}
        hidden={people.length - 3}
      />
      <WorkCard
        to="/support"
        title={t('support.title', { count: asked.length })}
        note={late > 0 ? t('support.late', { count: late }) : undefined}
        count={asked.length}
        rows={[...asked.filter((request) => request.late), ...asked.filter((request) => !request.late)].slice(0, 3).map((request) => ({
          id: request.id,
          to: `/support/${request.id}`,
          text: request.subject,
          more: request.late
            ? t('support.overdue', { name: request.enrolment?.person?.name ?? '' })
            : t('support.open', { name: request.enrolment?.person?.name ?? '', count: request.daysOpen }),
        }))}
      />
      <WorkCard
        to="/trainees"
        title={t('silent.title', { count: silent })}
        count={silent}
        rows={(work.silentTrainees?.edges ?? []).map(({ node }) => ({
          id: node.enrolment.id,
          to: `/trainees/${node.enrolment.id}`,
          text: node.enrolment.person?.name ?? '',
          more: t('silent.days', { count: node.daysSilent }),
        }))}
      />
    </>
  );
}

/** What may come: to a study director and an administrator nobody hands anything in. */
function nothingTo(roles: readonly Role[]): 'nothingText' | 'nothingUnit' | 'nothingAdmin' {
  if (roles.some((role) => role !== 'ADMIN' && role !== 'STUDY_DIRECTOR')) return 'nothingText';
  if (roles.includes('STUDY_DIRECTOR')) return 'nothingUnit';
  return roles.includes('ADMIN') ? 'nothingAdmin' : 'nothingText';
}

function Trainees({ work }: { work: Work }): ReactNode {
  const { t } = useTranslation('home');
  const count = work.enrolments?.totalCount ?? 0;
  return <WorkCard to="/trainees" title={t('unit.title', { count })} count={count} text={t('unit.text')} />;
}

function Rounds({ work }: { work: Work }): ReactNode {
  const { t } = useTranslation('home');
  const count = work.cohorts?.totalCount ?? 0;
  return (
    <WorkCard
      to="/cohorts"
      title={t('rounds.title', { count })}
      count={count}
      rows={(work.cohorts?.edges ?? []).map(({ node }) => ({
        id: node.id,
        to: `/cohorts/${node.id}`,
        text: node.name,
        more: (
          <>
            {node.places && `${t('rounds.places', { admitted: node.places.admitted, capacity: node.places.capacity })} · `}
            {t('rounds.until')} <Day on={node.endsOn} long />
          </>
        ),
      }))}
    />
  );
}

function Seminars({ work }: { work: Work }): ReactNode {
  const { t } = useTranslation('home');
  const language = useLanguage();
  const next = work.seminars.edges.map((edge) => edge.node).filter((seminar) => seminar.state !== 'CANCELLED');
  return (
    <WorkCard
      to="/seminars"
      title={t('seminars.title')}
      count={next.length}
      rows={next.map((seminar) => ({
        id: seminar.id,
        to: `/seminars/${seminar.id}`,
        text: seminar.title,
        more: [formatPeriod(seminar.startsAt, seminar.endsAt, language), seminar.room].filter(Boolean).join(' · '),
      }))}
    />
  );
}

function Administration(): ReactNode {
  const { t } = useTranslation('home');
  if (!hasRole(useViewer(), 'ADMIN')) return null;
  return (
    <section className="card" aria-labelledby="admin-heading">
      <h2 id="admin-heading" className="home-card-title">
        {t('admin.title')}
      </h2>
      <ul className="plain-list home-rows">
        <li>
          <Link to="/people">{t('admin.people')}</Link>
        </li>
        <li>
          <Link to="/reference">{t('admin.reference')}</Link>
        </li>
        <li>
          <Link to="/trail">{t('admin.trail')}</Link>
        </li>
      </ul>
    </section>
  );
}
