import type { Country, DataNotes, Track, TrackScope } from './vocabulary.js';

/** A Swedish sjukvårdsregion (six) or a Norwegian regional health authority (RHF, four). */
export interface HealthRegion {
  key: string;
  country: Country;
  nameSv: string;
  nameEn: string;
  /** Official Norwegian name; null for the Swedish ones. */
  nameNb: string | null;
  /** Name in the ordinance that first divided the country. */
  formerName: string | null;
}

/** One of the 21 Swedish regions, with the two-digit county code of Statistics Sweden as text. */
export interface Region {
  code: string;
  nameSv: string;
  countySv: string;
  noteEn: string | null;
}

/**
 * Which health region a region, or one municipality of it, belongs to. Halland is split, so its six municipalities have one row each
 * and no row stands for the whole of it. A null date means unknown or open.
 */
export interface RegionMembership {
  regionCode: string;
  healthRegionKey: string;
  municipalityCode: string | null;
  municipalityName: string | null;
  validFrom: string | null;
  validTo: string | null;
}

export interface RegionsFile extends DataNotes {
  healthRegions: HealthRegion[];
  regions: Region[];
  memberships: RegionMembership[];
}

export const CENTRE_KINDS = ['REGISTER_CENTRE', 'CANCER_CENTRE', 'NATIONAL_CENTRE'] as const;
export type CentreKind = (typeof CENTRE_KINDS)[number];

/** The way a centre coaches its projects; activeTo is set when the model was closed. */
export interface CoachingModel {
  key: string;
  nameSv: string;
  descriptionSv: string;
  descriptionEn: string;
  activeFrom: number | null;
  activeTo: number | null;
}

export interface RegisterCentre {
  key: string;
  kind: CentreKind;
  country: Country;
  nameSv: string;
  nameEn: string;
  nameNb: string | null;
  /** Who runs the centre, as text. */
  host: string;
  homeRegionCode: string | null;
  healthRegionKey: string | null;
  /** Centre of which this one is a part, such as the cancer centre cooperation. */
  parentKey: string | null;
  /** Year or day of foundation. */
  founded: string | null;
  specialTaskEn: string | null;
  coachingModel: CoachingModel | null;
  validFrom: string | null;
  validTo: string | null;
  verifiedNote: string;
}

export interface RegisterCentresFile extends DataNotes {
  centres: RegisterCentre[];
}

export const REGISTER_TYPES = ['NATIONAL', 'NATIONAL_CANCER', 'OTHER'] as const;
export type RegisterType = (typeof REGISTER_TYPES)[number];

/** Which values of a register entry were seen in a source; the rest is an assignment that an administrator may change. */
export interface RegisterChecks {
  name: boolean;
  shortName: boolean;
  registerCentre: boolean;
  programmeArea: boolean;
  startYear: boolean;
}

export interface QualityRegister {
  key: string;
  shortName: string;
  name: string;
  type: RegisterType;
  /** Key of a register centre. */
  registerCentre: string;
  /** Key of a programme area of kind NPO; assigned by topic, not an official assignment. */
  programmeArea: string;
  startYear: number | null;
  verified: RegisterChecks;
  note: string | null;
}

export interface RegistersFile extends DataNotes {
  registers: QualityRegister[];
}

/** NPO: nationellt programområde. NSG: nationell samverkansgrupp. */
export const PROGRAMME_AREA_KINDS = ['NPO', 'NSG'] as const;
export type ProgrammeAreaKind = (typeof PROGRAMME_AREA_KINDS)[number];

export interface ProgrammeArea {
  key: string;
  kind: ProgrammeAreaKind;
  nameSv: string;
  nameEn: string;
  /** Recommended to have members from municipalities. */
  municipalParticipation: boolean;
  hostHealthRegionKey: string | null;
  note: string | null;
  verifiedNote: string;
}

export interface ProgrammeAreasFile extends DataNotes {
  areas: ProgrammeArea[];
}

/** What a trainee can ask for help with; seven of the ten mirror the Norwegian service areas. */
export interface SupportArea {
  key: string;
  order: number;
  labelSv: string;
  labelEn: string;
  labelNb: string;
  descriptionSv: string;
  descriptionEn: string;
  descriptionNb: string;
  /** Official Norwegian label of the corresponding service area; null for areas added for the Swedish programme. */
  norwegianServiceArea: string | null;
  /** Proposed target: working days until a first answer. */
  firstAnswerWorkingDays: number;
  track: TrackScope;
  /** True: the area and its Norwegian label are official; false: added for the Swedish programme. */
  verified: boolean;
}

export interface SupportAreasFile extends DataNotes {
  areas: SupportArea[];
}

/** BASE: basspecialitet. BRANCH: grenspecialitet. ADDITIONAL: tilläggsspecialitet. */
export const SPECIALTY_KINDS = ['BASE', 'BRANCH', 'ADDITIONAL'] as const;
export type SpecialtyKind = (typeof SPECIALTY_KINDS)[number];

export interface Specialty {
  key: string;
  nameSv: string;
  nameEn: string;
  kind: SpecialtyKind;
  groupSv: string;
  /** Base specialties one of which a branch specialty requires; empty for the other kinds. */
  parentKeys: string[];
  /** Other names and abbreviations found in rosters, matched without regard to case; unique over the file. */
  aliases: string[];
  /** Null: older than SOSFS 2015:8. */
  validFrom: string | null;
  validTo: string | null;
  /** Whether the entry was read in a regulation. */
  verified: boolean;
}

export interface SpecialtiesFile extends DataNotes {
  specialties: Specialty[];
}

export const ELEMENT_VALUE_KINDS = ['BOOLEAN', 'NUMBER', 'TEXT'] as const;
export type ElementValueKind = (typeof ELEMENT_VALUE_KINDS)[number];

/** Something a delivery model can contain and a cohort can state as data, so that models are compared element by element. */
export interface DeliveryElement {
  key: string;
  order: number;
  nameSv: string;
  nameEn: string;
  nameNb: string;
  descriptionSv: string;
  descriptionEn: string;
  valueKind: ElementValueKind;
  /** Unit of a number, such as percent, weeks, hours or count. */
  unit: string | null;
  minimum: number | null;
  maximum: number | null;
  /** Null: both tracks. */
  track: Track | null;
  /** Coaching models whose description contains the element. */
  coachingModels: string[];
}

export interface DeliveryElementsFile extends DataNotes {
  elements: DeliveryElement[];
}
