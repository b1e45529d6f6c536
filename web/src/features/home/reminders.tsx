import { Button } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '../../lib/use-submit';
import { Refused } from '../../ui/form';
import { Card } from '../../ui/page';
import { Prose } from '../../ui/prose';
import { Instant } from '../../ui/time';
import { dismissNudgeDocument } from './home.graphql';
import type { Home } from './trainee-round';

/** Reminders from the office or a coach that have not been read yet; reading one takes it away. */
export function Reminders({ home }: { home: Home }): ReactNode {
  const { t } = useTranslation('home');
  const dismiss = useSubmit(dismissNudgeDocument);
  const unread = home.enrolment.nudges.filter((nudge) => !nudge.seenAt);
  if (unread.length === 0) return null;
  return (
    <section aria-labelledby={`reminders-${home.enrolment.id}`} className="home-part">
      <h2 id={`reminders-${home.enrolment.id}`} className="home-small-heading">
        {t('reminders.title')}
      </h2>
      <Refused submit={dismiss} />
      <ul className="plain-list">
        {unread.map((nudge) => (
          <Card as="li" tone="accent" key={nudge.id}>
            <p className="hint">
              {nudge.sender?.name ?? t('reminders.office')}, <Instant at={nudge.createdAt} />
            </p>
            <Prose>{nudge.text}</Prose>
            <div>
              <Button
                size="small"
                variant="secondary"
                loading={dismiss.busy}
                onClick={() => void dismiss.submit({ input: { nudgeId: nudge.id } })}
              >
                {t('reminders.read')}
              </Button>
            </div>
          </Card>
        ))}
      </ul>
    </section>
  );
}
