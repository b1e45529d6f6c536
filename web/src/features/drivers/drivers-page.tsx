import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useData } from '../../lib/use-data';
import { Page } from '../../ui/page';
import { Empty, Screen } from '../../ui/screen';
import { driversDocument, type DrawnProject } from './drivers.graphql';
import { PictureSection } from './picture-section';
import { TreeSection } from './tree-section';
import './drivers.css';

/** The driver diagram of a project: as a picture, and as the list in which it is made. */
export function DriversPage(): ReactNode {
  const { t } = useTranslation('drivers');
  const { projectId = '' } = useParams();
  const query = useData(driversDocument, { projectId }, { keepOffline: true });
  return (
    <Page
      title={t('title')}
      width="wide"
      query={query}
      lead={query.data?.project.title}
      back={{ to: `/projects/${projectId}`, label: t('back') }}
    >
      <Screen query={query}>{(data) => <Content project={data.project} />}</Screen>
    </Page>
  );
}

function Content({ project }: { project: DrawnProject }): ReactNode {
  const { driverDiagram } = project;
  return (
    <>
      {driverDiagram.boxes > 0 ? <PictureSection projectId={project.id} /> : <NoDiagram own={driverDiagram.viewerCan.add} />}
      <TreeSection project={project} />
    </>
  );
}

/** What a driver diagram is, to someone who has none yet. */
function NoDiagram({ own }: { own: boolean }): ReactNode {
  const { t } = useTranslation('drivers');
  return (
    <Empty title={t('empty.title')}>
      {own ? (
        <>
          <p className="drivers-words">{t('empty.what')}</p>
          <p className="drivers-words">{t('empty.begin')}</p>
        </>
      ) : (
        <p>{t('empty.other')}</p>
      )}
    </Empty>
  );
}
