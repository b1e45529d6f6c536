import { PlusIcon } from '@navikt/aksel-icons';
import { Button, ReadMore } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { ResultOf } from '../../lib/graphql';
import { useData } from '../../lib/use-data';
import { useSubmit } from '../../lib/use-submit';
import { ButtonLink } from '../../ui/button-link';
import { ChartImage, useChartWidth } from '../../ui/chart';
import type { ChartPicture } from '../../ui/chart-places';
import { Refused } from '../../ui/form';
import { useNotice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { Empty, Screen } from '../../ui/screen';
import { restoreMeasureDocument } from './measure-changes.graphql';
import { measurePicturesDocument, measuresDocument } from './measures.graphql';
import { VerdictMark } from './verdict';
import './measures.css';

type Project = ResultOf<typeof measuresDocument>['project'];
type Listed = Project['measures'][number];

/** The height of a small chart, in px. */
const SMALL = 180;

/** The measures of a project: what each says of the change, with a small chart. */
export function MeasuresPage(): ReactNode {
  const { t } = useTranslation('measures');
  const { projectId = '' } = useParams();
  const query = useData(measuresDocument, { projectId }, { keepOffline: true });
  const project = query.data?.project;
  return (
    <Page
      title={t('list.title')}
      width="wide"
      lead={project?.title}
      back={{ to: `/projects/${projectId}`, label: t('list.back') }}
      actions={
        project?.viewerCan.write &&
        project.measures.length > 0 &&
        project.measureRoom > 0 && (
          <ButtonLink to={`/projects/${projectId}/measures/new`} icon={<PlusIcon aria-hidden />}>
            {t('list.new')}
          </ButtonLink>
        )
      }
    >
      <Screen query={query}>
        {(data) => (
          <>
            {data.project.viewerCan.write && data.project.measureRoom === 0 && (
              <p className="hint">{t('list.full', { count: data.project.measures.length })}</p>
            )}
            {data.project.measures.length === 0 ? <NoMeasures project={data.project} /> : <Measures project={data.project} />}
            <Removed project={data.project} />
          </>
        )}
      </Screen>
    </Page>
  );
}

function NoMeasures({ project }: { project: Project }): ReactNode {
  const { t } = useTranslation('measures');
  return (
    <Empty title={t('list.empty')}>
      {project.viewerCan.write ? (
        <>
          <p>{t('list.emptyOwn')}</p>
          <ButtonLink to={`/projects/${project.id}/measures/new`} icon={<PlusIcon aria-hidden />}>
            {t('list.new')}
          </ButtonLink>
        </>
      ) : (
        <p>{t('list.emptyOther')}</p>
      )}
    </Empty>
  );
}

function Measures({ project }: { project: Project }): ReactNode {
  const { ref, width } = useChartWidth();
  const pictures = useData(
    measurePicturesDocument,
    { projectId: project.id, width: width || 320, height: SMALL },
    { when: width > 0, smooth: true, keepOffline: true },
  );
  const pictureOf = new Map(pictures.data?.project.measures.map(({ id, chart }) => [id, chart.picture]));
  return (
    <ul className="measure-list">
      {project.measures.map((measure, index) => (
        <MeasureCard
          key={measure.id}
          measure={measure}
          picture={pictureOf.get(measure.id) ?? null}
          {...(index === 0 ? { measured: ref } : {})}
        />
      ))}
    </ul>
  );
}

function MeasureCard({
  measure: { id, name, kind, chart },
  picture,
  measured,
}: {
  measure: Listed;
  picture: ChartPicture | null;
  /** Tells how wide the room for a picture is. */
  measured?: (element: HTMLElement | null) => void;
}): ReactNode {
  const { t } = useTranslation('measures');
  const last = chart.points.at(-1);
  return (
    <li className="card measure-card">
      <div>
        <h2 className="measure-card-name">
          <Link to={`/measures/${id}`}>{name}</Link>
        </h2>
        <p className="hint">{[t(`kind.${kind}`), last && t('list.until', { period: last.label })].filter(Boolean).join(' · ')}</p>
      </div>
      <div ref={measured} className="measure-card-chart">
        {last ? picture && <ChartImage picture={picture} /> : <p className="hint">{t('list.noPoints')}</p>}
      </div>
      {last && <VerdictMark verdict={chart.verdict} masked={chart.masked} />}
    </li>
  );
}

/** Measures that are out of use: their points are kept, and they can be put back. */
function Removed({ project: { removedMeasures } }: { project: Project }): ReactNode {
  const { t } = useTranslation('measures');
  const notice = useNotice();
  const restore = useSubmit(restoreMeasureDocument);
  const back = async (measure: Project['removedMeasures'][number]): Promise<void> => {
    const done = await restore.submit({ input: { measureId: measure.id, expectedVersion: measure.version } });
    if (done) notice(t('removed.restored'));
  };
  if (removedMeasures.length === 0) return null;
  return (
    <ReadMore header={t('removed.title', { count: removedMeasures.length })} className="no-print">
      <Refused submit={restore} />
      <ul className="plain-list">
        {removedMeasures.map((measure) => (
          <li key={measure.id} className="row row-apart">
            <Link to={`/measures/${measure.id}`}>{measure.name}</Link>
            {measure.viewerCan.restore && (
              <Button
                type="button"
                size="small"
                variant="secondary"
                loading={restore.busy}
                aria-label={t('removed.restoreNamed', { name: measure.name })}
                onClick={() => void back(measure)}
              >
                {t('removed.restore')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </ReadMore>
  );
}
