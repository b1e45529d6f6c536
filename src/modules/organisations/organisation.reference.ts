import type { ReferenceData } from '../../reference-data/reference-data.js';
import { DeliveryElement, ElementValueKind, Specialty, SpecialtyKind, SupportArea } from './lists.entities.js';
import { HealthRegion, Region, RegionMembership } from './places.entities.js';
import { registerSearchName } from './names.rules.js';
import { CentreKind, ProgrammeArea, ProgrammeAreaKind, Register, RegisterCentre, RegisterKind } from './registers.entities.js';

/** Rows of one table, as the product ships them. */
export interface ReferenceTable {
  entity: new () => { id: string };
  rows: { id: string }[];
}

const table = <E extends { id: string }>(entity: new () => E, rows: E[]): ReferenceTable => ({ entity, rows });

/** The lists of the organisation as rows, parents before children. */
export function organisationTables(data: ReferenceData): ReferenceTable[] {
  return [
    table(
      HealthRegion,
      data.regions.healthRegions.map((r) => ({ id: r.key, country: r.country, nameSv: r.nameSv, nameEn: r.nameEn, nameNb: r.nameNb })),
    ),
    table(
      Region,
      data.regions.regions.map((r) => ({ id: r.code, name: r.nameSv, countySv: r.countySv })),
    ),
    table(
      RegionMembership,
      data.regions.memberships.map((m) => ({
        id: [m.regionCode, m.healthRegionKey, m.municipalityCode ?? 'all'].join(':'),
        regionId: m.regionCode,
        healthRegionId: m.healthRegionKey,
        municipalityCode: m.municipalityCode,
        municipalityName: m.municipalityName,
        validFrom: m.validFrom,
        validTo: m.validTo,
      })),
    ),
    table(RegisterCentre, centres(data)),
    table(
      ProgrammeArea,
      data.programmeAreas.areas.map((a) => ({ id: a.key, kind: ProgrammeAreaKind[a.kind], nameSv: a.nameSv, nameEn: a.nameEn })),
    ),
    table(Register, registers(data)),
    ...lists(data),
  ];
}

function centres(data: ReferenceData): RegisterCentre[] {
  return data.registerCentres.centres.map((c) => ({
    id: c.key,
    version: 1,
    nameSv: c.nameSv,
    nameEn: c.nameEn,
    kind: CentreKind[c.kind],
    host: c.host,
    homeRegionId: c.homeRegionCode,
    healthRegionId: c.healthRegionKey,
    coachingModel: c.coachingModel,
    validFrom: c.validFrom,
    validTo: c.validTo,
    successorId: null,
    edited: false,
  }));
}

function registers(data: ReferenceData): Register[] {
  return data.registers.registers.map((r) => ({
    id: r.key,
    version: 1,
    shortName: r.shortName,
    name: r.name,
    searchName: registerSearchName(r),
    kind: RegisterKind[r.type],
    centreId: r.registerCentre,
    programmeAreaId: r.programmeArea,
    startYear: r.startYear,
    validFrom: null,
    validTo: null,
    successorId: null,
    edited: false,
  }));
}

function lists(data: ReferenceData): ReferenceTable[] {
  return [
    table(
      Specialty,
      data.specialties.specialties.map((s) => ({
        id: s.key,
        kind: SpecialtyKind[s.kind],
        nameSv: s.nameSv,
        nameEn: s.nameEn,
        aliases: s.aliases,
        validFrom: s.validFrom,
        validTo: s.validTo,
      })),
    ),
    table(
      SupportArea,
      data.supportAreas.areas.map((a) => ({
        id: a.key,
        position: a.order,
        nameSv: a.labelSv,
        nameEn: a.labelEn,
        nameNb: a.labelNb,
        descriptionSv: a.descriptionSv,
        descriptionEn: a.descriptionEn,
        descriptionNb: a.descriptionNb,
        track: a.track,
        firstAnswerWorkingDays: a.firstAnswerWorkingDays,
      })),
    ),
    table(
      DeliveryElement,
      data.deliveryElements.elements.map((e) => ({
        id: e.key,
        position: e.order,
        nameSv: e.nameSv,
        nameEn: e.nameEn,
        nameNb: e.nameNb,
        valueKind: ElementValueKind[e.valueKind],
        unit: e.unit,
      })),
    ),
  ];
}
