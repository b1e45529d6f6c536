import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../lib/now';
import { useAddress } from '../../lib/use-address';
import { useData } from '../../lib/use-data';
import { Screen } from '../../ui/screen';
import { capital, useTerm } from '../../ui/tags';
import { PartFrame } from './part-frame';
import { isOver, matches } from './parts';
import { referenceAreasDocument, referencePlacesDocument, referenceSpecialtiesDocument } from './reference.graphql';
import { OverTag, Rows } from './rows';

/** The medical specialties. */
export function SpecialtiesPart(): ReactNode {
  const { t } = useTranslation('reference');
  const say = useTerm();
  const search = useAddress<'search'>().get('search');
  const query = useData(referenceSpecialtiesDocument, {});
  return (
    <PartFrame part="specialties" searchLabel={t('specialties.search')}>
      <Screen query={query}>
        {({ specialties }) => (
          <Rows
            heads={[t('name'), t('kind')]}
            rows={specialties
              .filter(({ name }) => matches(search, name))
              .map((specialty) => ({
                id: specialty.id,
                cells: [
                  <span key="name" className="row">
                    {specialty.name}
                    <OverTag thing={specialty} />
                  </span>,
                  capital(say('specialtyKind', specialty.kind)),
                ],
              }))}
          />
        )}
      </Screen>
    </PartFrame>
  );
}

/** The Swedish regions and the health care regions that they lie in. */
export function RegionsPart(): ReactNode {
  const { t } = useTranslation('reference');
  const search = useAddress<'search'>().get('search');
  const query = useData(referencePlacesDocument, {});
  return (
    <PartFrame part="regions" searchLabel={t('regions.search')}>
      <Screen query={query}>
        {({ regions }) => (
          <Rows
            heads={[t('name'), t('regions.healthRegion')]}
            rows={regions
              .filter((region) => matches(search, region.name, ...region.memberships.map((one) => one.healthRegion?.name)))
              .map((region) => ({
                id: region.id,
                cells: [
                  <span key="name" lang="sv">
                    {region.name}
                  </span>,
                  <Memberships key="in" memberships={region.memberships} />,
                ],
              }))}
          />
        )}
      </Screen>
    </PartFrame>
  );
}

/** The health care regions of a region today; where it is split, with the municipalities of each. */
function Memberships({
  memberships,
}: {
  memberships: readonly { municipalityName: string | null; validTo: string | null; healthRegion: { name: string } | null }[];
}): ReactNode {
  const byRegion = new Map<string, string[]>();
  for (const { healthRegion, municipalityName, validTo } of memberships) {
    if (!healthRegion || isOver({ validTo }, today())) continue;
    byRegion.set(healthRegion.name, [...(byRegion.get(healthRegion.name) ?? []), ...(municipalityName ? [municipalityName] : [])]);
  }
  return [...byRegion].map(([name, municipalities]) => (
    <div key={name}>
      {name}
      {municipalities.length > 0 && <span className="hint"> ({municipalities.join(', ')})</span>}
    </div>
  ));
}

/** The national programme areas and cooperation groups. */
export function AreasPart(): ReactNode {
  const { t } = useTranslation('reference');
  const say = useTerm();
  const search = useAddress<'search'>().get('search');
  const query = useData(referenceAreasDocument, {});
  return (
    <PartFrame part="areas" searchLabel={t('areas.search')}>
      <Screen query={query}>
        {({ programmeAreas }) => (
          <Rows
            heads={[t('name'), t('kind')]}
            rows={programmeAreas
              .filter(({ name }) => matches(search, name))
              .map((area) => ({ id: area.id, cells: [area.name, capital(say('programmeAreaKind', area.kind))] }))}
          />
        )}
      </Screen>
    </PartFrame>
  );
}
