import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useData } from '../../lib/use-data';
import { Screen } from '../../ui/screen';
import { capital, useTerm } from '../../ui/tags';
import { PartFrame } from './part-frame';
import { referenceTemplatesDocument } from './regulations.graphql';
import { Rows } from './rows';

/** The plans of milestones and seminars that a cohort can follow. */
export function TemplatesPart(): ReactNode {
  const { t } = useTranslation('reference');
  const say = useTerm();
  const query = useData(referenceTemplatesDocument, {});
  return (
    <PartFrame part="templates">
      <Screen query={query}>
        {({ milestoneTemplates }) => (
          <Rows
            heads={[t('name'), t('templates.track'), t('templates.version'), t('templates.duration')]}
            rows={milestoneTemplates.map((template) => ({
              id: template.id,
              cells: [
                <Link key="to" to={`/reference/templates/${template.id}`}>
                  {template.title}
                </Link>,
                capital(say('track', template.track)),
                t('templates.versionIs', { version: template.templateVersion }),
                t('templates.weeks', { count: template.durationWeeks }),
              ],
            }))}
          />
        )}
      </Screen>
    </PartFrame>
  );
}
