import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { dayIn, formatDay, formatDistance } from '../../lib/format';
import { useLanguage } from '../../lib/i18n';
import { useTerm } from '../../ui/tags';
import type { Home } from './trainee-round';

type Milestone = Home['enrolment']['milestones'][number];

/** What has been handed in and waits for a reviewer. */
export function inReview({ enrolment: { milestones } }: Home): Milestone[] {
  return milestones.filter(({ state }) => state === 'SUBMITTED' || state === 'IN_REVIEW');
}

/** What others are to hand in for the trainee, the soonest first. */
export function leftToOthers({ enrolment: { milestones } }: Home): Milestone[] {
  return milestones
    .filter(({ state, responsibleRole }) => (state === 'OPEN' || state === 'RETURNED') && responsibleRole !== 'TRAINEE')
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn));
}

/** Milestones that wait for review, with when they were handed in. */
export function InReviewRows({ milestones }: { milestones: readonly Milestone[] }): ReactNode {
  const { t } = useTranslation('home');
  const language = useLanguage();
  return (
    <ul className="plain-list home-rows">
      {milestones.map(({ id, title, submittedAt }) => (
        <li key={id}>
          <Link to={`/milestones/${id}`}>{title}</Link>
          {submittedAt && (
            <time dateTime={submittedAt} className="hint">
              {t('inReview.since', { distance: formatDistance(dayIn(submittedAt), language) })}
            </time>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What has been handed in: without it, what one has just done would seem to be gone. */
export function InReview({ home }: { home: Home }): ReactNode {
  const { t } = useTranslation('home');
  const waiting = inReview(home);
  if (waiting.length === 0) return null;
  const id = `in-review-${home.enrolment.id}`;
  return (
    <section aria-labelledby={id} className="home-part">
      <h2 id={id} className="home-small-heading">
        {t('inReview.title')}
      </h2>
      <InReviewRows milestones={waiting} />
    </section>
  );
}

/** A milestone that somebody else hands in and that is due before the next step, so that the plan has no hole. */
export function BeforeThat({ milestone }: { milestone: Milestone }): ReactNode {
  const { t } = useTranslation('home');
  return (
    <p className="home-line">
      <span>
        {t('others.before')} <OthersWords milestone={milestone} />
      </span>
    </p>
  );
}

/** Who hands it in, where that is not the trainee. */
export function HandedInBy({ role }: { role: Milestone['responsibleRole'] }): ReactNode {
  const { t } = useTranslation('home');
  return <span className="hint">{t('others.by', { role: useTerm()('role', role) })}</span>;
}

/** What it is called, its day and who hands it in. */
export function OthersWords({ milestone: { id, title, dueOn, responsibleRole } }: { milestone: Milestone }): ReactNode {
  const { t } = useTranslation('home');
  const say = useTerm();
  const language = useLanguage();
  return (
    <>
      <Link to={`/milestones/${id}`}>{title}</Link>, <time dateTime={dueOn}>{formatDay(dueOn, language, true)}</time>
      {` · ${t('others.by', { role: say('role', responsibleRole) })}`}
    </>
  );
}
