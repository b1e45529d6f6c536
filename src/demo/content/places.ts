/** An invented clinic in a real region. */
export interface UnitStory {
  key: string;
  name: string;
  regionId: string;
  /** Where the region is split between health care regions (Halland). */
  municipalityCode?: string;
}

/** The clinics of the demonstration: the places are invented, the regions are real. */
export const UNITS: readonly UnitStory[] = [
  { key: 'medicin', name: 'Medicinkliniken, Exempelby sjukhus', regionId: '01' },
  { key: 'hjart', name: 'Hjärtkliniken, Exempelby sjukhus', regionId: '01' },
  { key: 'psykiatri', name: 'Psykiatriska kliniken, Modellby sjukhus', regionId: '01' },
  { key: 'kvinno', name: 'Kvinnokliniken, Sagobro sjukhus', regionId: '03' },
  { key: 'anestesi', name: 'Anestesi- och intensivvårdskliniken, Mallköpings sjukhus', regionId: '04' },
  { key: 'medicin-halland', name: 'Medicinkliniken, Provhamns sjukhus', regionId: '13', municipalityCode: '1383' },
  { key: 'vc-halland', name: 'Vårdcentralen Påhittsberga', regionId: '13', municipalityCode: '1380' },
  { key: 'ortopedi', name: 'Ortopedkliniken, Fantasibro lasarett', regionId: '19' },
  { key: 'geriatrik', name: 'Geriatriska kliniken, Demoviks sjukhus', regionId: '21' },
  { key: 'vc-norr', name: 'Hälsocentralen Demoliden', regionId: '22' },
  { key: 'kirurgi-norr', name: 'Kirurgkliniken, Testsunds sjukhus', regionId: '23' },
  { key: 'neuro-norr', name: 'Stroke- och neurologkliniken, Norrprovs sjukhus', regionId: '24' },
  { key: 'medicin-norr', name: 'Medicinkliniken, Exempelträsk lasarett', regionId: '25' },
];
