import { InlineMessage } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatDistance } from '../../lib/format';
import { useLanguage } from '../../lib/i18n';
import { ButtonLink } from '../../ui/button-link';
import { ReviewerSaid } from './reviewer-said';
import type { Home } from './trainee-round';
import { BeforeThat, inReview, InReviewRows, leftToOthers, OthersWords } from './with-others';

/** The one thing to do next, or that nothing is left to the trainee. */
export function NextStep({ home }: { home: Home }): ReactNode {
  const { t } = useTranslation('home');
  const id = `next-${home.enrolment.id}`;
  if (!home.nextStep) return <NothingToDo home={home} id={id} />;
  const { milestone, reason } = home.nextStep;
  const returned = milestone.state === 'RETURNED';
  const asked = milestone.evidenceItems.filter((item) => item.needed);
  const before = leftToOthers(home).filter((other) => !other.overdue && other.dueOn < milestone.dueOn);
  const back = home.returned.find((other) => other.id === milestone.id);
  return (
    <section className="card home-next" data-tone={milestone.overdue || returned ? 'warning' : 'accent'} aria-labelledby={id}>
      <h2 id={id} className="home-eyebrow">
        {t(returned ? 'next.returned' : 'next.title')}
      </h2>
      <p className="home-next-title">{milestone.title}</p>
      <Due on={milestone.dueOn} overdue={milestone.overdue} />
      {before.map((other) => (
        <BeforeThat key={other.id} milestone={other} />
      ))}
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
  const waiting = inReview(home);
  const others = leftToOthers(home);
  // What is overdue stands in its own list.
  const coming = others.filter((milestone) => !milestone.overdue);
  const done = waiting.length + others.length === 0;
  return (
    <section className="card home-next" data-tone="success" aria-labelledby={id}>
      <h2 id={id} className="home-eyebrow">
        {t('next.title')}
      </h2>
      <p className="home-next-title">{t(waiting.length > 0 ? 'next.nothing' : done ? 'next.done' : 'next.others')}</p>
      {waiting.length > 0 && <InReviewRows milestones={waiting} />}
      {coming.length > 0 && (
        <ul className="plain-list home-rows">
          {coming.map((milestone) => (
            <li key={milestone.id}>
              <span>
                <OthersWords milestone={milestone} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
