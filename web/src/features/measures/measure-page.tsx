import { PencilIcon, PlusIcon } from '@navikt/aksel-icons';
import { Button, LocalAlert } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useAddress } from '../../lib/use-address';
import { useData } from '../../lib/use-data';
import { useSubmit } from '../../lib/use-submit';
import { useWayBack } from '../../lib/way-back';
import { ButtonLink } from '../../ui/button-link';
import { Refused } from '../../ui/form';
import { useNotice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { Empty, Screen } from '../../ui/screen';
import { ChartSection } from './chart-section';
import { ComparisonsSection } from './comparisons-section';
import { DefinitionSection } from './definition-section';
import { restoreMeasureDocument } from './measure-changes.graphql';
import { measureDocument, type Measure } from './measure.graphql';
import { MarksSection } from './marks-section';
import { PartsSection } from './parts-section';
import { OfferedPhase } from './phase-forms';
import { PointsSection } from './points-section';
import { VerdictCard } from './verdict';
import './measures.css';

/** A measure: what its chart says, the chart, its phases, signals, values and definition. `?audience=OFFICE` shows it as the office sees it. */
export function MeasurePage(): ReactNode {
  const { t } = useTranslation('measures');
  const { measureId = '' } = useParams();
  const wayBack = useWayBack();
  const address = useAddress<'audience'>();
  const audience = address.get('audience') === 'OFFICE' ? 'OFFICE' : null;
  const query = useData(measureDocument, { id: measureId, audience }, { keepOffline: true });
  const measure = query.data?.measure;
  return (
    <Page
      title={measure?.name ?? t('list.one')}
      width="wide"
      lead={measure && <Lead measure={measure} />}
      back={
        wayBack ??
        (measure ? { to: `/projects/${measure.project.id}/measures`, label: t('list.title') } : { to: '/', label: t('page.home') })
      }
      actions={measure && audience === null && <Actions measure={measure} />}
    >
      <Screen query={query}>
        {(data) => (
          <Content
            measure={data.measure}
            asOffice={audience !== null}
            onAudience={(office) => address.set({ audience: office ? 'OFFICE' : '' })}
          />
        )}
      </Screen>
    </Page>
  );
}

/** What it is, in which project, and for others than those who fill it also whose. */
function Lead({ measure: { kind, direction, project, unit, viewerCan } }: { measure: Measure }): ReactNode {
  const { t } = useTranslation('measures');
  const whose = viewerCan.edit ? null : project.enrolment.person?.name;
  return (
    <span className="row">
      <span>{[t(`kind.${kind}`), t(`direction.${direction}`), t('page.unit', { unit })].join(' · ')}</span>
      <span>{[whose, project.title].filter(Boolean).join(' · ')}</span>
    </span>
  );
}

function Actions({ measure: { id, viewerCan, chart } }: { measure: Measure }): ReactNode {
  const { t } = useTranslation('measures');
  const common = useTranslation('common').t;
  return (
    <>
      {viewerCan.record && chart.points.length > 0 && (
        <ButtonLink to={`/measures/${id}/points`} icon={<PlusIcon aria-hidden />}>
          {t('page.addPoints')}
        </ButtonLink>
      )}
      {viewerCan.edit && (
        <ButtonLink to={`/measures/${id}/edit`} variant="secondary" icon={<PencilIcon aria-hidden />}>
          {common('edit')}
        </ButtonLink>
      )}
    </>
  );
}

function Content({
  measure,
  asOffice,
  onAudience,
}: {
  measure: Measure;
  asOffice: boolean;
  onAudience: (office: boolean) => void;
}): ReactNode {
  const { t } = useTranslation('measures');
  const { chart } = measure;
  // What one may do is done in one's own view: the office's has hidden numbers.
  const own = asOffice ? { ...measure, viewerCan: { edit: false, record: false, restore: false, compare: false } } : measure;
  return (
    <div className="measure-page">
      {measure.removed && <RemovedNote measure={own} />}
      {asOffice && (
        <LocalAlert status="announcement" as="div">
          <LocalAlert.Header>
            <LocalAlert.Title as="h2">{t('audience.title')}</LocalAlert.Title>
          </LocalAlert.Header>
          <LocalAlert.Content>
            <p>{t('audience.text')}</p>
            <Button type="button" size="small" variant="secondary" onClick={() => onAudience(false)}>
              {t('audience.back')}
            </Button>
          </LocalAlert.Content>
        </LocalAlert>
      )}
      {!asOffice && chart.audience !== 'TEAM' && chart.points.length > 0 && <p className="hint">{t('audience.text')}</p>}
      {chart.points.length === 0 ? (
        <NoPoints measure={own} />
      ) : (
        <>
          <VerdictCard chart={chart} />
          {own.viewerCan.edit && chart.offeredPhaseOn && <OfferedPhase measure={own} day={chart.offeredPhaseOn} />}
          <ChartSection measure={own} asOffice={asOffice} onAudience={onAudience} />
          <PartsSection measure={own} />
          <MarksSection measure={own} />
          <ComparisonsSection measure={own} />
          <PointsSection measure={own} />
        </>
      )}
      <DefinitionSection measure={own} />
    </div>
  );
}

function NoPoints({ measure: { id, viewerCan, project } }: { measure: Measure }): ReactNode {
  const { t } = useTranslation('measures');
  if (!project.dataStepsAllowed && viewerCan.record) return <Empty title={t('page.noPoints')}>{project.dataStepsReason}</Empty>;
  return (
    <Empty title={t('page.noPoints')}>
      {viewerCan.record ? (
        <>
          <p>{t('page.noPointsOwn')}</p>
          <div className="row">
            <ButtonLink to={`/measures/${id}/points?way=paste`}>{t('enter.way.paste')}</ButtonLink>
            <ButtonLink to={`/measures/${id}/points?way=file`} variant="secondary">
              {t('enter.way.file')}
            </ButtonLink>
            <ButtonLink to={`/measures/${id}/points?way=hand`} variant="secondary">
              {t('enter.way.hand')}
            </ButtonLink>
          </div>
        </>
      ) : (
        <p>{t('page.noPointsOther')}</p>
      )}
    </Empty>
  );
}

function RemovedNote({ measure: { id, version, viewerCan } }: { measure: Measure }): ReactNode {
  const { t } = useTranslation('measures');
  const notice = useNotice();
  const restore = useSubmit(restoreMeasureDocument);
  const back = async (): Promise<void> => {
    if (await restore.submit({ input: { measureId: id, expectedVersion: version } })) notice(t('removed.restored'));
  };
  return (
    <LocalAlert status="warning" as="div">
      <LocalAlert.Header>
        <LocalAlert.Title as="h2">{t('removed.one')}</LocalAlert.Title>
      </LocalAlert.Header>
      <LocalAlert.Content>
        <p>{t('removed.text')}</p>
        <Refused submit={restore} />
        {viewerCan.restore && (
          <Button type="button" size="small" variant="secondary" loading={restore.busy} onClick={() => void back()}>
            {t('removed.restore')}
          </Button>
        )}
      </LocalAlert.Content>
    </LocalAlert>
  );
}
