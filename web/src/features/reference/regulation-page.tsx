import { Tag } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../lib/api';
import type { ResultOf } from '../../lib/graphql';
import { useLanguage } from '../../lib/i18n';
import { useData } from '../../lib/use-data';
import { Page, Section } from '../../ui/page';
import { Facts } from '../../ui/prose';
import { Failed, Screen } from '../../ui/screen';
import { capital, useTerm } from '../../ui/tags';
import { Day } from '../../ui/time';
import { referenceRegulationDocument } from './regulations.graphql';

type RegulationData = ResultOf<typeof referenceRegulationDocument>;
type ShownGoal = RegulationData['regulations'][number]['goals'][number];

/** One regulation: its goals with their requirements and activities, and its certificate forms. */
export function RegulationPage({ id }: { id: string }): ReactNode {
  const { t } = useTranslation('reference');
  const query = useData(referenceRegulationDocument, { id });
  return (
    <Screen query={query}>
      {({ regulations, certificateForms }) => {
        const regulation = regulations.find((one) => one.id === id);
        if (!regulation) return <Failed error={new ApiError('NOT_FOUND', '')} />;
        return (
          <Page
            title={regulation.designation}
            lead={<span lang="sv">{regulation.titleSv}</span>}
            back={{ to: '/reference/regulations', label: t('parts.regulations.title') }}
          >
            <Facts
              items={[
                { label: t('regulations.inForceFrom'), value: <Day on={regulation.inForceFrom} long /> },
                { label: t('regulations.repealedFrom'), value: regulation.repealedFrom && <Day on={regulation.repealedFrom} long /> },
                {
                  label: t('regulations.lastApplication'),
                  value: regulation.lastApplicationOn ? <Day on={regulation.lastApplicationOn} long /> : t('regulations.openEnded'),
                },
                { label: t('regulations.minimum'), value: t('regulations.months', { count: regulation.minimumMonths }) },
              ]}
            />
            <Section title={t('regulations.goals')} id="goals">
              <ul className="plain-list">
                {regulation.goals.map((goal) => (
                  <GoalRow key={goal.id} goal={goal} />
                ))}
              </ul>
            </Section>
            <Section title={t('regulations.forms')} id="forms">
              <ul className="plain-list">
                {certificateForms.map((form) => (
                  <li key={form.id}>
                    <span lang="sv">
                      {form.appendix && `${t('regulations.appendix', { number: form.appendix })}: `}
                      {form.titleSv}
                    </span>
                    {form.historical && <span className="hint"> ({t('regulations.historical')})</span>}
                  </li>
                ))}
              </ul>
            </Section>
          </Page>
        );
      }}
    </Screen>
  );
}

function GoalRow({ goal }: { goal: ShownGoal }): ReactNode {
  const { t } = useTranslation('reference');
  const say = useTerm();
  const language = useLanguage();
  return (
    <li className="card">
      <div className="row">
        <strong>
          {goal.code} <span lang="sv">{goal.titleSv}</span>
        </strong>
        {goal.track && (
          <Tag size="small" variant="moderate" data-color="accent">
            {capital(say('track', goal.track))}
          </Tag>
        )}
      </div>
      {language !== 'sv' && (
        <div className="hint" lang="en">
          {goal.titleEn}
        </div>
      )}
      {goal.partsRecorded ? (
        <ul className="goal-parts">
          {goal.parts.map((part) => (
            <li key={part.id}>
              <div className="hint">
                {capital(say('goalPartKind', part.kind))} · {say('partForce', part.force)}
              </div>
              <div lang="sv">{part.textSv}</div>
              {language !== 'sv' && (
                <div className="hint" lang="en">
                  {part.textEn}
                </div>
              )}
              {part.certifiedBy.length > 0 && (
                <div className="hint">
                  {t('regulations.certifiedBy', { roles: part.certifiedBy.map((role) => say('role', role)).join(', ') })}
                </div>
              )}
            </li>
          ))}
        </ul>
      ) : (
        <p className="hint">{t('regulations.onlyTitle')}</p>
      )}
    </li>
  );
}
