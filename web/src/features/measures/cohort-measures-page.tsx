import { Button, Select } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useAddress } from '../../lib/use-address';
import { useData } from '../../lib/use-data';
import { useHere } from '../../lib/way-back';
import { ChartImage, useChartWidth } from '../../ui/chart';
import type { ChartPicture } from '../../ui/chart-places';
import { CohortNav } from '../../ui/cohort-nav';
import { MoreFilters } from '../../ui/more-filters';
import { Page } from '../../ui/page';
import { Pager, usePageArgs } from '../../ui/pager';
import { Empty, Screen } from '../../ui/screen';
import { SearchBox } from '../../ui/search-box';
import { TraineeLink } from '../../ui/trainee-link';
import { cohortMeasuresAsked, KINDS, ORDERS } from './cohort-measures-choices';
import { cohortMeasurePicturesDocument, cohortMeasuresDocument, type CohortMeasure, type CohortMeasures } from './cohort-measures.graphql';
import { VerdictMark } from './verdict';
import './measures.css';

type Address = ReturnType<typeof useAddress<'search' | 'kind' | 'sort'>>;

/** The height of a small chart, in px. */
const SMALL = 180;

/** All charts of a round's trainees on one page: whose they are, and what each says of the change. */
export function CohortMeasuresPage(): ReactNode {
  const { t } = useTranslation('measures');
  const cohorts = useTranslation('cohorts').t;
  const { cohortId = '' } = useParams();
  const address: Address = useAddress();
  const variables = { cohortId, ...cohortMeasuresAsked(address.get), ...usePageArgs() };
  const query = useData(cohortMeasuresDocument, variables, { smooth: true });
  const cohort = query.data?.cohort;
  return (
    <Page
      title={t('cohort.title')}
      width="wide"
      lead={cohort?.name}
      back={{ to: '/cohorts', label: cohorts('list.title') }}
      nav={cohort && <CohortNav cohort={cohort} />}
      query={query}
    >
      <Screen query={query}>
        {({ cohortMeasures }) =>
          cohortMeasures.totalCount === 0 && !address.any ? (
            <Empty title={t('list.empty')}>
              <p>{t('cohort.empty')}</p>
            </Empty>
          ) : (
            <>
              <Filters address={address} />
              <p className="hint" role="status">
                {cohortMeasures.totalCount === 0 ? t('cohort.none') : t('cohort.count', { count: cohortMeasures.totalCount })}
              </p>
              {cohortMeasures.edges.some(({ node }) => node.chart.audience !== 'TEAM') && <p className="hint">{t('cohort.masking')}</p>}
              <Charts page={cohortMeasures} variables={variables} />
              <Pager pageInfo={cohortMeasures.pageInfo} shown={cohortMeasures.edges.length} total={cohortMeasures.totalCount} />
            </>
          )
        }
      </Screen>
    </Page>
  );
}

function Filters({ address }: { address: Address }): ReactNode {
  const { t } = useTranslation('measures');
  const common = useTranslation('common').t;
  const used = (['kind', 'sort'] as const).filter((name) => address.get(name) !== '').length;
  return (
    <search className="filters no-print">
      <SearchBox size="small" label={t('cohort.search')} value={address.get('search')} onSearch={(search) => address.replace({ search })} />
      <MoreFilters used={used}>
        <Select
          size="small"
          label={t('field.kind')}
          className="filter-choice"
          value={address.get('kind')}
          onChange={(event) => address.set({ kind: event.target.value })}
        >
          <option value="">{common('all')}</option>
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kind.${kind}`)}
            </option>
          ))}
        </Select>
        <Select
          size="small"
          label={t('cohort.sort')}
          className="filter-choice"
          value={address.get('sort')}
          onChange={(event) => address.set({ sort: event.target.value })}
        >
          <option value="">{t('cohort.order.trainee')}</option>
          {ORDERS.map((order) => (
            <option key={order} value={order}>
              {t(`cohort.order.${order}`)}
            </option>
          ))}
        </Select>
      </MoreFilters>
      {address.any && (
        <Button type="button" size="small" variant="tertiary" onClick={address.clear}>
          {common('clearFilters')}
        </Button>
      )}
    </search>
  );
}

function Charts({
  page: { edges },
  variables,
}: {
  page: CohortMeasures;
  variables: { cohortId: string; first: number; after: string | null } & ReturnType<typeof cohortMeasuresAsked>;
}): ReactNode {
  const { ref, width } = useChartWidth();
  const pictures = useData(
    cohortMeasurePicturesDocument,
    { ...variables, width: width || 320, height: SMALL },
    { when: width > 0 && edges.length > 0, smooth: true },
  );
  const pictureOf = new Map(pictures.data?.cohortMeasures.edges.map(({ node }) => [node.id, node.chart.picture]));
  return (
    <ul className="measure-list">
      {edges.map(({ node }, index) => (
        <GroupChart key={node.id} measure={node} picture={pictureOf.get(node.id) ?? null} {...(index === 0 ? { measured: ref } : {})} />
      ))}
    </ul>
  );
}

function GroupChart({
  measure: {
    id,
    name,
    kind,
    chart,
    project: { enrolment },
  },
  picture,
  measured,
}: {
  measure: CohortMeasure;
  picture: ChartPicture | null;
  /** Tells how wide the room for a picture is. */
  measured?: (element: HTMLElement | null) => void;
}): ReactNode {
  const { t } = useTranslation('measures');
  const here = useHere(t('cohort.title'));
  const hidden = chart.masked > 0 && t('cohort.masked', { count: chart.masked });
  return (
    <li className="card measure-card">
      <div>
        {enrolment.person && (
          <p className="measure-note">
            <TraineeLink enrolmentId={enrolment.id} from={t('cohort.title')}>
              {enrolment.person.name}
            </TraineeLink>
          </p>
        )}
        <h2 className="measure-card-name">
          <Link to={`/measures/${id}`} state={here}>
            {name}
          </Link>
        </h2>
        <p className="hint">{[t(`kind.${kind}`), hidden].filter(Boolean).join(' · ')}</p>
      </div>
      <div ref={measured} className="measure-card-chart group-chart" data-empty={picture?.places.length === 0}>
        {picture &&
          (picture.places.length > 0 ? (
            <ChartImage picture={picture} />
          ) : (
            <p className="hint">{t(chart.masked > 0 ? 'cohort.allMasked' : 'list.noPoints')}</p>
          ))}
      </div>
      {(picture === null || picture.places.length > 0) && <VerdictMark verdict={chart.verdict} masked={chart.masked} />}
    </li>
  );
}
