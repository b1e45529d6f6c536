import { Button, Select, Table, Tag } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ResultOf } from '../../lib/graphql';
import { today } from '../../lib/now';
import { useAddress } from '../../lib/use-address';
import { useData } from '../../lib/use-data';
import { hasRole, useViewer, type Role } from '../../lib/viewer';
import { Page } from '../../ui/page';
import { Pager, usePageArgs } from '../../ui/pager';
import { Empty, Screen } from '../../ui/screen';
import { SearchBox } from '../../ui/search-box';
import { capital, useTerm } from '../../ui/tags';
import { NewPerson } from './new-person';
import { peopleDocument, type PersonPlace } from './people.graphql';
import { PlaceLine } from './place-line';
import { phaseOf, ROLES } from './role-scopes';

type ListedPerson = ResultOf<typeof peopleDocument>['people']['edges'][number]['node'];

/** The people whom one may see, by name; what is searched for stands in the address. */
export function PeoplePage(): ReactNode {
  const { t } = useTranslation('people');
  const common = useTranslation('common').t;
  const say = useTerm();
  const address = useAddress<'search' | 'role' | 'new'>();
  const search = address.get('search');
  const role = ROLES.find((one) => one === address.get('role')) ?? null;
  const query = useData(peopleDocument, { ...usePageArgs(25), filter: { search: search || null, role } }, { smooth: true });
  // Only the administrator adds a person by hand; an office adds people with the roster or to a cohort.
  const mayCreate = hasRole(useViewer(), 'ADMIN');
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      width="wide"
      query={query}
      actions={mayCreate && <Button onClick={() => address.replace({ new: '1' })}>{t('new.open')}</Button>}
    >
      {mayCreate && address.get('new') === '1' && <NewPerson close={() => address.replace({ new: '' })} />}
      <div className="filters" role="search">
        <SearchBox size="small" label={t('search')} value={search} onSearch={(text) => address.replace({ search: text })} />
        <Select size="small" label={t('role')} value={role ?? ''} onChange={(event) => address.set({ role: event.target.value })}>
          <option value="">{common('all')}</option>
          {ROLES.map((one) => (
            <option key={one} value={one}>
              {capital(say('role', one))}
            </option>
          ))}
        </Select>
      </div>
      <Screen query={query}>
        {({ people }) => (
          <>
            <p className="hint" role="status">
              {t('count', { count: people.totalCount })}
            </p>
            {people.edges.length === 0 ? (
              <Empty title={t('none.title')}>
                <p>{t('none.text')}</p>
                {address.any && (
                  <Button size="small" variant="secondary" onClick={address.clear}>
                    {common('clearFilters')}
                  </Button>
                )}
              </Empty>
            ) : (
              <PeopleTable people={people.edges.map(({ node }) => node)} />
            )}
            <Pager pageInfo={people.pageInfo} shown={people.edges.length} total={people.totalCount} />
          </>
        )}
      </Screen>
    </Page>
  );
}

function PeopleTable({ people }: { people: readonly ListedPerson[] }): ReactNode {
  const { t } = useTranslation('people');
  return (
    <Table size="small" className="stacked">
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell scope="col">{t('name')}</Table.HeaderCell>
          <Table.HeaderCell scope="col">{t('email')}</Table.HeaderCell>
          <Table.HeaderCell scope="col">{t('roles.now')}</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {people.map((person) => (
          <Table.Row key={person.id}>
            <Table.HeaderCell scope="row">
              <span className="row">
                <Link to={`/people/${person.id}`}>{person.name}</Link>
                {!person.active && (
                  <Tag size="small" variant="moderate" data-color="warning">
                    {t('closed')}
                  </Tag>
                )}
              </span>
            </Table.HeaderCell>
            <Table.DataCell>{person.email ?? <span className="hint">{t('hidden')}</span>}</Table.DataCell>
            <Table.DataCell>
              <RolesNow roles={person.roles} places={person.enrolments} />
            </Table.DataCell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  );
}

/** What a person does today: roles, and the rounds of a trainee, which lead to the trainee's page. */
function RolesNow({ roles, places }: { roles: ListedPerson['roles']; places: readonly PersonPlace[] }): ReactNode {
  const say = useTerm();
  const { t } = useTranslation('people');
  const held = [...new Set<Role>(roles.filter((role) => phaseOf(role, today()) === 'now').map(({ role }) => role))];
  if (held.length === 0 && places.length === 0) return <span className="hint">{t('roles.noneNow')}</span>;
  return (
    <>
      {held.length > 0 && <div>{capital(held.map((role) => say('role', role)).join(', '))}</div>}
      {places.map((place) => (
        <PlaceLine key={place.id} place={place} />
      ))}
    </>
  );
}
