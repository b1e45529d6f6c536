import { Button, InlineMessage } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/button-link';
import { Card, Section } from '../../ui/page';
import type { RosterCohort } from './roster-page';
import { useSignInLinks } from './use-sign-in-links';

/** What remains before a round can begin: a way in for those who were read in, seminars, a coach. */
export function NextSteps({ cohort }: { cohort: RosterCohort }): ReactNode {
  const { t } = useTranslation('roster');
  return (
    <Section title={t('next.title')} id="next">
      <ul className="plain-list">
        <SignInLinks cohort={cohort} />
        {cohort.seminars.length === 0 && (
          <Step title={t('next.seminars')} text={t('next.seminarsText')}>
            <ButtonLink to={`/cohorts/${cohort.id}/seminars`} size="small" variant="secondary">
              {t('next.toSeminars')}
            </ButtonLink>
          </Step>
        )}
        <Step title={t('next.coach')} text={t('next.coachText')}>
          <ButtonLink to={`/cohorts/${cohort.id}/people`} size="small" variant="secondary">
            {t('next.toPeople')}
          </ButtonLink>
        </Step>
      </ul>
    </Section>
  );
}

function Step({ title, text, children }: { title: string; text: string; children: ReactNode }): ReactNode {
  return (
    <Card as="li">
      <div>
        <h3 className="roster-step">{title}</h3>
        <p className="hint">{text}</p>
      </div>
      <div className="roster-step-action">{children}</div>
    </Card>
  );
}

/** A list of sign-in links to hand over: no mail is sent. */
function SignInLinks({ cohort }: { cohort: RosterCohort }): ReactNode {
  const { t } = useTranslation('roster');
  const { state, make } = useSignInLinks(cohort);
  const { busy, tried, all, made, without, problem } = state;
  return (
    <Step title={t('links.title')} text={t('links.text')}>
      <div role="status">
        {busy && all > 0 && <p className="hint">{t('links.progress', { tried, all })}</p>}
        {made !== null && (
          <InlineMessage status={problem ? 'warning' : made > 0 ? 'success' : 'info'} size="small">
            {[problem, t('links.made', { count: made }), without > 0 && t('links.without', { count: without })].filter(Boolean).join(' ')}
          </InlineMessage>
        )}
      </div>
      <div>
        <Button type="button" size="small" variant="secondary" loading={busy} onClick={() => void make()}>
          {t('links.make')}
        </Button>
        <p className="hint">{t('links.again')}</p>
      </div>
    </Step>
  );
}
