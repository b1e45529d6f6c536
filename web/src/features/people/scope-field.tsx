import { Select } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '../../lib/use-data';
import { Finder, type Found } from '../../ui/finder';
import { scopeCentresDocument, scopeCohortsDocument, scopeTraineesDocument, scopeUnitsDocument } from './people.graphql';
import type { ScopeKind } from './role-scopes';

interface ScopeFieldProps {
  id: string;
  kind: Exclude<ScopeKind, 'INSTALLATION'>;
  chosen: Found | null;
  onChoose: (one: Found | null) => void;
  error: string | undefined;
}

/** What a role is for: a centre from a short list, else found by a part of the name. */
export function ScopeField({ kind, ...props }: ScopeFieldProps): ReactNode {
  return kind === 'CENTRE' ? <CentreField {...props} /> : <FoundField kind={kind} {...props} />;
}

function CentreField({ id, chosen, onChoose, error }: Omit<ScopeFieldProps, 'kind'>): ReactNode {
  const { t } = useTranslation('people');
  const common = useTranslation('common').t;
  const centres = useData(scopeCentresDocument, {}).data?.registerCentres ?? [];
  return (
    <Select
      id={id}
      label={t('grant.scope.CENTRE')}
      value={chosen?.id ?? ''}
      onChange={(event) => onChoose(centres.find((centre) => centre.id === event.target.value) ?? null)}
      error={error}
    >
      <option value="">{common('chooseOne')}</option>
      {centres.map((centre) => (
        <option key={centre.id} value={centre.id}>
          {centre.name}
        </option>
      ))}
    </Select>
  );
}

function FoundField({ id, kind, chosen, onChoose, error }: ScopeFieldProps & { kind: 'COHORT' | 'UNIT' | 'TRAINEE' }): ReactNode {
  const { t } = useTranslation('people');
  const [search, setSearch] = useState('');
  const variables = { search: search || null };
  const options = { smooth: true };
  const cohorts = useData(scopeCohortsDocument, variables, { ...options, when: kind === 'COHORT' });
  const units = useData(scopeUnitsDocument, variables, { ...options, when: kind === 'UNIT' });
  const people = useData(scopeTraineesDocument, variables, { ...options, when: kind === 'TRAINEE' && search !== '' });
  const found: Found[] | undefined = {
    COHORT: cohorts.data?.cohorts.edges.map(({ node }) => ({ id: node.id, name: node.name, about: node.centre?.name ?? null })),
    UNIT: units.data?.units.edges.map(({ node }) => ({ id: node.id, name: node.name, about: node.region?.name ?? null })),
    TRAINEE: search === '' ? [] : people.data?.people.edges.map(({ node }) => ({ id: node.id, name: node.name, about: node.email })),
  }[kind];
  return (
    <Finder
      id={id}
      label={t(`grant.search.${kind}`)}
      legend={t(`grant.scope.${kind}`)}
      search={search}
      onSearch={setSearch}
      found={search === '' && kind === 'TRAINEE' ? undefined : found}
      chosen={chosen}
      onChoose={onChoose}
      error={error}
    />
  );
}
