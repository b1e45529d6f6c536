import { ReadMore } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../lib/api';
import type { ResultOf } from '../../lib/graphql';
import { useData } from '../../lib/use-data';
import { Card, Page, Section } from '../../ui/page';
import { Facts } from '../../ui/prose';
import { Failed, Screen } from '../../ui/screen';
import { capital, useTerm } from '../../ui/tags';
import { referenceTemplateDocument } from './regulations.graphql';

type Template = ResultOf<typeof referenceTemplateDocument>['milestoneTemplates'][number];

/** One plan: its milestones with what to hand in and how it is judged, and its seminars. */
export function TemplatePage({ id }: { id: string }): ReactNode {
  const { t } = useTranslation('reference');
  const say = useTerm();
  const query = useData(referenceTemplateDocument, {});
  return (
    <Screen query={query}>
      {({ milestoneTemplates }) => {
        const template = milestoneTemplates.find((one) => one.id === id);
        if (!template) return <Failed error={new ApiError('NOT_FOUND', '')} />;
        return (
          <Page title={template.title} back={{ to: '/reference/templates', label: t('parts.templates.title') }}>
            <Facts
              items={[
                { label: t('templates.track'), value: capital(say('track', template.track)) },
                { label: t('templates.version'), value: template.templateVersion },
                { label: t('templates.duration'), value: t('templates.weeks', { count: template.durationWeeks }) },
                { label: t('templates.coachWeeks'), value: template.coachWeeks.join(', ') },
              ]}
            />
            <Section title={t('templates.milestones')} id="milestones">
              <ol className="plain-list">
                {template.milestones.map((milestone) => (
                  <MilestoneCard key={milestone.id} milestone={milestone} />
                ))}
              </ol>
            </Section>
            <Section title={t('templates.seminars')} id="seminars">
              <ul className="plain-list">
                {template.seminars.map((seminar) => (
                  <Card as="li" key={seminar.id}>
                    <strong>{seminar.title}</strong>
                    <div>{seminar.theme}</div>
                    <div className="hint">
                      <Week offset={seminar.weekOffset} />, {t('templates.days', { count: seminar.days })}
                    </div>
                  </Card>
                ))}
              </ul>
            </Section>
          </Page>
        );
      }}
    </Screen>
  );
}

function MilestoneCard({ milestone }: { milestone: Template['milestones'][number] }): ReactNode {
  const { t } = useTranslation('reference');
  const say = useTerm();
  return (
    <Card as="li">
      <strong>
        {milestone.position}. {milestone.title}
      </strong>
      <div>{milestone.about}</div>
      <Facts
        items={[
          { label: t('templates.due'), value: <Week offset={milestone.weekOffset} /> },
          { label: t('templates.by'), value: capital(say('role', milestone.responsibleRole)) },
          { label: t('templates.reviewer'), value: capital(say('role', milestone.reviewerRole)) },
          { label: t('templates.needed'), value: t(milestone.required ? 'templates.required' : 'templates.optional') },
          { label: t('templates.gate'), value: milestone.gate && t(`templates.gates.${milestone.gate}`) },
        ]}
      />
      {milestone.evidence.length + milestone.criteria.length > 0 && (
        <ReadMore header={t('templates.more', { title: milestone.title })}>
          <List title={t('templates.evidence')} texts={milestone.evidence} />
          <List title={t('templates.criteria')} texts={milestone.criteria} />
        </ReadMore>
      )}
    </Card>
  );
}

function List({ title, texts }: { title: string; texts: readonly { key: string; text: string }[] }): ReactNode {
  if (texts.length === 0) return null;
  return (
    <>
      <p>
        <strong>{title}</strong>
      </p>
      <ul>
        {texts.map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
      </ul>
    </>
  );
}

/** When it is, counted from the first seminar. */
function Week({ offset }: { offset: number }): ReactNode {
  const { t } = useTranslation('reference');
  if (offset === 0) return t('templates.atStart');
  return t(offset < 0 ? 'templates.before' : 'templates.after', { count: Math.abs(offset) });
}
