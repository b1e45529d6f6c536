import { PlusIcon } from '@navikt/aksel-icons';
import { Button, Select, Table } from '@navikt/ds-react';
import type { ResultOf } from 'gql.tada';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { VariablesOf } from '../../lib/graphql';
import { useAddress } from '../../lib/use-address';
import { useData } from '../../lib/use-data';
import { hasRole, useViewer } from '../../lib/viewer';
import { ButtonLink } from '../../ui/button-link';
import { Card, Page } from '../../ui/page';
import { Pager, usePageArgs } from '../../ui/pager';
import { Empty, Screen } from '../../ui/screen';
import { SearchBox } from '../../ui/search-box';
import { capital, StateTag, useTerm } from '../../ui/tags';
import { Days } from '../../ui/time';
import './cohorts.css';
import { cohortListDocument } from './list.graphql';
import { useOwnCentres } from './use-own-centres';

type Filter = NonNullable<VariablesOf<typeof cohortListDocument>['filter']>;
type Row = ResultOf<typeof cohortListDocument>['cohorts']['edges'][number]['node'];

const STATES = ['PLANNED', 'OPEN', 'RUNNING', 'CLOSED', 'STOPPED', 'NEVER_RUN'] as const;
const TRACKS = ['IMPROVEMENT', 'RESEARCH'] as const;
type Name = 'search' | 'state' | 'track' | 'centre';

/** The rounds in one's scope. */
export function CohortsPage(): ReactNode {
  const { t } = useTranslation('cohorts');
  const { t: common } = useTranslation('common');
  const isOffice = hasRole(useViewer(), 'OFFICE');
  const address = useAddress<Name>();
  const query = useData(cohortListDocument, { filter: filterOf(address.get), ...usePageArgs(50) }, { smooth: true });
  const filtered = (['search', 'state', 'track', 'centre'] as const).some((name) => address.get(name) !== '');
  return (
    <Page
      title={t('list.title')}
      width="wide"
      actions={
        isOffice && (
          <ButtonLink to="/cohorts/new" size="small" icon={<PlusIcon aria-hidden />}>
            {t('list.new')}
          </ButtonLink>
        )
      }
    >
      <Filters address={address} />
      <Screen query={query}>
        {({ cohorts: { edges, pageInfo, totalCount } }) => (
          <>
            <p className="visually-hidden" role="status">
              {t('list.found', { count: totalCount })}
            </p>
            {edges.length === 0 ? (
              <Empty title={t(filtered ? 'list.noneFound' : 'list.empty')}>
                {filtered ? (
                  <Button size="small" variant="secondary" onClick={address.clear}>
                    {common('clearFilters')}
                  </Button>
                ) : (
                  <p>{t(isOffice ? 'list.emptyOffice' : 'list.emptyOther')}</p>
                )}
              </Empty>
            ) : (
              <List rows={edges.map(({ node }) => node)} />
            )}
            <Pager pageInfo={pageInfo} shown={edges.length} total={totalCount} />
          </>
        )}
      </Screen>
    </Page>
  );
}

function filterOf(get: (name: Name) => string): Filter {
  const state = STATES.find((value) => value === get('state'));
  const track = TRACKS.find((value) => value === get('track'));
  return {
    ...(get('search') ? { search: get('search') } : {}),
    ...(state ? { states: [state] } : {}),
    ...(track ? { track } : {}),
    ...(get('centre') ? { centreId: get('centre') } : {}),
  };
}

function Filters({ address }: { address: ReturnType<typeof useAddress<Name>> }): ReactNode {
  const { t } = useTranslation('cohorts');
  const { t: common } = useTranslation('common');
  const say = useTerm();
  const centres = useOwnCentres() ?? [];
  return (
    <search className="filters">
      <SearchBox size="small" label={t('list.search')} value={address.get('search')} onSearch={(search) => address.replace({ search })} />
      <Select
        size="small"
        label={t('fields.state')}
        className="filter-choice"
        value={address.get('state')}
        onChange={(event) => address.set({ state: event.target.value })}
      >
        <option value="">{common('all')}</option>
        {STATES.map((value) => (
          <option key={value} value={value}>
            {capital(say('cohortState', value))}
          </option>
        ))}
      </Select>
      <Select
        size="small"
        label={t('fields.track')}
        className="filter-choice"
        value={address.get('track')}
        onChange={(event) => address.set({ track: event.target.value })}
      >
        <option value="">{common('all')}</option>
        {TRACKS.map((value) => (
          <option key={value} value={value}>
            {capital(say('track', value))}
          </option>
        ))}
      </Select>
      {(centres.length > 1 || address.get('centre') !== '') && (
        <Select
          size="small"
          label={t('fields.centre')}
          className="filter-choice filter-centre"
          value={address.get('centre')}
          onChange={(event) => address.set({ centre: event.target.value })}
        >
          <option value="">{common('all')}</option>
          {centres.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </search>
  );
}

function List({ rows }: { rows: Row[] }): ReactNode {
  const { t } = useTranslation('cohorts');
  const say = useTerm();
  return (
    <>
      <ul className="plain-list only-narrow">
        {rows.map((row) => (
          <Card as="li" key={row.id}>
            <div className="row row-apart">
              <StateTag term="cohortState" value={row.state} />
              {row.places && row.places.capacity > 0 && <Places row={row} />}
            </div>
            <Link to={`/cohorts/${row.id}`} className="card-link">
              {row.name}
            </Link>
            <p className="hint">
              {row.centre?.name}
              <br />
              {capital(say('track', row.track))}, <Days from={row.startsOn} to={row.endsOn} />
            </p>
          </Card>
        ))}
      </ul>
      <Table size="small" className="only-wide">
        <Table.Header>
          <Table.Row>
            <Table.ColumnHeader scope="col">{t('fields.name')}</Table.ColumnHeader>
            <Table.ColumnHeader scope="col">{t('fields.state')}</Table.ColumnHeader>
            <Table.ColumnHeader scope="col">{t('fields.track')}</Table.ColumnHeader>
            <Table.ColumnHeader scope="col">{t('fields.centre')}</Table.ColumnHeader>
            <Table.ColumnHeader scope="col">{t('fields.period')}</Table.ColumnHeader>
            <Table.ColumnHeader scope="col">{t('fields.places')}</Table.ColumnHeader>
            <Table.ColumnHeader scope="col" className="number">
              {t('fields.applicants')}
            </Table.ColumnHeader>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {rows.map((row) => (
            <Table.Row key={row.id}>
              <Table.HeaderCell scope="row">
                <Link to={`/cohorts/${row.id}`}>{row.name}</Link>
              </Table.HeaderCell>
              <Table.DataCell>
                <StateTag term="cohortState" value={row.state} />
              </Table.DataCell>
              <Table.DataCell>{capital(say('track', row.track))}</Table.DataCell>
              <Table.DataCell>{row.centre?.name}</Table.DataCell>
              <Table.DataCell className="keep-together">
                <Days from={row.startsOn} to={row.endsOn} />
              </Table.DataCell>
              <Table.DataCell className="keep-together">
                <Places row={row} />
              </Table.DataCell>
              <Table.DataCell className="number">{row.places?.applicants ?? '–'}</Table.DataCell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </>
  );
}

/** How many have a place; nothing for those who do not lead the round, and for old rounds without a number of places. */
function Places({ row: { places } }: { row: Row }): ReactNode {
  const { t } = useTranslation('cohorts');
  if (!places || places.capacity === 0) return <span>–</span>;
  return <span>{t('places.of', { admitted: places.admitted, capacity: places.capacity })}</span>;
}
