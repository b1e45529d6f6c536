import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatPeriod, formatTime } from '../../lib/format';
import type { ResultOf } from '../../lib/graphql';
import { useLanguage } from '../../lib/i18n';
import { ButtonLink } from '../../ui/button-link';
import { MeasureRows } from '../../ui/measure-rows';
import { Card } from '../../ui/page';
import { OutLink } from '../../ui/prose';
import { capital } from '../../ui/tags';
import { CreateProject } from './create-project';
import type { traineeHomeDocument } from './home.graphql';
import { Due, NextStep } from './next-step';
import { Reminders } from './reminders';
import { ReviewerSaid } from './reviewer-said';
import { HandedInBy, InReview } from './with-others';

/** What the first screen holds of one round. */
export type Home = ResultOf<typeof traineeHomeDocument>['traineeHome'][number];

/** One round on the first screen: the next step, what came back, what is overdue, the next seminar, how far one has come. */
export function TraineeRound({ home }: { home: Home }): ReactNode {
  const { t } = useTranslation('home');
  const next = home.nextStep?.milestone.id;
  const returned = home.returned.filter((milestone) => milestone.id !== next);
  const shown = new Set([next, ...returned.map((milestone) => milestone.id)]);
  const overdue = home.enrolment.milestones.filter((milestone) => milestone.overdue && !shown.has(milestone.id));
  return (
    <div className="home-round">
      <p className="home-where">
        {home.project ? <Link to={`/projects/${home.project.id}`}>{home.project.title}</Link> : home.enrolment.cohort?.name}
      </p>
      <Reminders home={home} />
      {home.project ? <NextStep home={home} /> : <CreateProject home={home} />}
      {(home.nextStep ?? !home.project) && <InReview home={home} />}
      {returned.length > 0 && (
        <section aria-labelledby={`returned-${home.enrolment.id}`} className="home-part">
          <h2 id={`returned-${home.enrolment.id}`} className="home-small-heading">
            {t('returned.title')}
          </h2>
          <ul className="plain-list">
            {returned.map((milestone) => (
              <Card as="li" tone="warning" key={milestone.id}>
                <Link to={`/milestones/${milestone.id}`} className="home-strong">
                  {milestone.title}
                </Link>
                <ReviewerSaid submission={milestone.currentSubmission} />
              </Card>
            ))}
          </ul>
        </section>
      )}
      {overdue.length > 0 && (
        <section aria-labelledby={`overdue-${home.enrolment.id}`} className="home-part">
          <h2 id={`overdue-${home.enrolment.id}`} className="home-small-heading">
            {t('overdue.title')}
          </h2>
          <ul className="plain-list home-rows">
            {overdue.map((milestone) => (
              <li key={milestone.id}>
                <Link to={`/milestones/${milestone.id}`}>{milestone.title}</Link>
                <Due on={milestone.dueOn} overdue />
                {milestone.responsibleRole !== 'TRAINEE' && <HandedInBy role={milestone.responsibleRole} />}
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="home-pair">
        {home.nextSeminar && <NextSeminar seminar={home.nextSeminar} />}
        <Progress home={home} />
        <Measures home={home} />
      </div>
    </div>
  );
}

function NextSeminar({ seminar }: { seminar: NonNullable<Home['nextSeminar']> }): ReactNode {
  const { t } = useTranslation('home');
  const language = useLanguage();
  const { checkIn } = seminar.viewerCan;
  return (
    <section className="card" data-tone={checkIn ? 'accent' : undefined} aria-labelledby={`seminar-${seminar.id}`}>
      <h2 id={`seminar-${seminar.id}`} className="home-eyebrow">
        {t('seminar.title')}
      </h2>
      <Link to={`/seminars/${seminar.id}`} className="home-strong">
        {seminar.title}
      </Link>
      <p className="home-line">
        <time dateTime={seminar.startsAt}>{capital(formatPeriod(seminar.startsAt, seminar.endsAt, language))}</time>
        {seminar.room && <span>{seminar.room}</span>}
        {seminar.link && <OutLink href={seminar.link}>{t('seminar.distance')}</OutLink>}
      </p>
      {seminar.myAttendance && <p className="home-line">{t('seminar.registered')}</p>}
      {checkIn && !seminar.myAttendance && (
        <div>
          <ButtonLink to={`/check-in/${seminar.id}`}>
            {t('seminar.checkIn', { time: formatTime(seminar.checkInClosesAt, language) })}
          </ButtonLink>
        </div>
      )}
    </section>
  );
}

/** How far it has come, in words; the bar says the same. */
function Progress({ home }: { home: Home }): ReactNode {
  const { t } = useTranslation('home');
  const { requiredApproved: approved, required } = home.progress;
  if (required === 0) return null;
  return (
    <section className="card" aria-labelledby={`progress-${home.enrolment.id}`}>
      <h2 id={`progress-${home.enrolment.id}`} className="home-eyebrow">
        {t('progress.title')}
      </h2>
      <p className="home-strong">{t('progress.approved', { approved, total: required })}</p>
      <div className="home-bar" aria-hidden>
        {home.enrolment.milestones
          .filter((milestone) => milestone.required)
          .map((milestone) => (
            <span key={milestone.id} data-state={milestone.state} />
          ))}
      </div>
      {home.project && <Link to={`/projects/${home.project.id}`}>{t('progress.all')}</Link>}
    </section>
  );
}

/** What is followed, and what it says so far. */
function Measures({ home: { enrolment, project } }: { home: Home }): ReactNode {
  const { t } = useTranslation('home');
  if (!project || project.measures.length === 0) return null;
  return (
    <section className="card" aria-labelledby={`measures-${enrolment.id}`}>
      <h2 id={`measures-${enrolment.id}`} className="home-eyebrow">
        {t('measures.title')}
      </h2>
      <MeasureRows measures={project.measures} />
      <Link to={`/projects/${project.id}/measures`}>{t('measures.all')}</Link>
    </section>
  );
}
