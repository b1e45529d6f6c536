import { UNSAFE_Combobox as Combobox } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '../../lib/use-data';
import { trailPeopleDocument } from './trail.graphql';
import type { TrailFilter } from './use-trail-filter';

/** From how many letters people are searched for. */
const ENOUGH = 2;

/** Chooses the person that the events are about, by searching for the name. */
export function PersonFilter({ filter: { get, set } }: { filter: TrailFilter }): ReactNode {
  const { t } = useTranslation('trail');
  const [search, setSearch] = useState('');
  const looks = search.trim().length >= ENOUGH;
  const found = useData(trailPeopleDocument, { search: search.trim() }, { when: looks, smooth: true });
  const people = (looks && found.data?.people.edges.map(({ node }) => node)) || [];
  const chosen = get('person') ? [{ value: get('person'), label: get('who') || t('chosenPerson') }] : [];
  const options = people.map(({ id, name, email }) => ({ value: id, label: email ? `${name}, ${email}` : name }));
  return (
    <Combobox
      size="small"
      label={t('person')}
      options={[...chosen, ...options.filter(({ value }) => value !== get('person'))]}
      filteredOptions={options}
      selectedOptions={chosen}
      isLoading={looks && found.isFetching}
      onChange={setSearch}
      onToggleSelected={(id, selected) => {
        setSearch('');
        if (selected) set({ person: id, who: people.find((one) => one.id === id)?.name ?? '' });
        else set({ person: '', who: '' });
      }}
    />
  );
}
