import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useData } from '../../lib/use-data';
import { Page } from '../../ui/page';
import { Empty, Screen } from '../../ui/screen';
import { charterDocument } from './charter.graphql';
import { CharterForm } from './charter-form';
import './projects.css';

/** Changing the plan of a project. */
export function CharterPage(): ReactNode {
  const { t } = useTranslation('projects');
  const { projectId = '' } = useParams();
  const query = useData(charterDocument, { id: projectId });
  return (
    <Page title={t('edit.title')} lead={query.data?.project.title} back={{ to: `/projects/${projectId}?part=plan`, label: t('edit.back') }}>
      <Screen query={query}>
        {(data) =>
          data.project.viewerCan.edit ? (
            <CharterForm data={data} reload={async () => (await query.refetch()).data ?? data} />
          ) : (
            <Empty title={t('edit.closed')}>
              <p>{t('edit.closedText')}</p>
            </Empty>
          )
        }
      </Screen>
    </Page>
  );
}
