import { InlineMessage } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatDay, formatDistance } from '../../lib/format';
import { useLanguage } from '../../lib/i18n';
import { ButtonLink } from '../../ui/button-link';
import { Day } from '../../ui/time';
import { ReviewerSaid } from './reviewer-said';
import type { Home } from './trainee-round';

/** The one thing to do next, or that nothing is left to the trainee. */
export function NextStep({ home }: { home: Home }): ReactNode {
  const { t } = useTranslation('home');
  const id = `next-${home.enrolment.id}`;
  if (!home.nextStep) return <NothingToDo home={home} id={id} />;
  const { milestone, reason } = home.nextStep;
  const returned = milestone.state === 'RETURNED';
  const asked = milestone.evidenceItems.filter((item) => item.needed);
  const back = home.returned.find((other) => other.id === milestone.id);
  return (
    <section className="card home-next" data-tone={milestone.overdue || returned ? 'warning' : 'accent'} aria-labelledby={id}>
      <h2 id={id} className="home-eyebrow">
        {t(returned ? 'next.returned' : 'next.title')}
      </h2>
      <p className="home-next-title">{milestone.title}</p>
      <Due on={milestone.dueOn} overdue={milestone.overdue} />
      {asked.length > 0 && (
        <div>
          <p className="home-asked">{t('next.handIn')}</p>
          <ul className="home-items">
            {asked.map((item) => (
              <li key={item.key} lang="sv">
                {item.text}
              </li>
            ))}
          </ul>
        </div>
      )}
      {back && <ReviewerSaid submission={back.currentSubmission} />}
      {reason && <InlineMessage status="warning">{reason}</InlineMessage>}
      <div>
        <ButtonLink to={`/milestones/${milestone.id}`} variant="secondary">
          {t('next.open')}
        </ButtonLink>
      </div>
    </section>
  );
}

/** When it is due, with the distance in words; that it is overdue is said, not only coloured. */
export function Due({ on, overdue }: { on: string; overdue: boolean }): ReactNode {
  const { t } = useTranslation('home');
  const language = useLanguage();
  const day = formatDay(on, language, true);
  const distance = formatDistance(on, language);
  return (
    <p className="home-due" data-overdue={overdue || undefined}>
      <time dateTime={on}>{t(overdue ? 'due.overdue' : 'due.by', { day, distance })}</time>
    </p>
  );
}

function NothingToDo({ home, id }: { home: Home; id: string }): ReactNode {
  const { t } = useTranslation('home');
  const waiting = home.enrolment.milestones.filter((milestone) => ['SUBMITTED', 'IN_REVIEW'].includes(milestone.state));
  return (
    <section className="card home-next" data-tone="success" aria-labelledby={id}>
      <h2 id={id} className="home-eyebrow">
        {t('next.title')}
      </h2>
      <p className="home-next-title">{t(waiting.length > 0 ? 'next.nothing' : 'next.done')}</p>
      {waiting.length > 0 && (
        <ul className="plain-list home-rows">
          {waiting.map((milestone) => (
            <li key={milestone.id}>
              <Link to={`/milestones/${milestone.id}`}>{milestone.title}</Link>
              <Day on={milestone.dueOn} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
