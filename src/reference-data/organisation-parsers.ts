import { country, key, notes, track } from './fields.js';
import * as organisation from './organisation.js';
import type { Parser } from './shape.js';
import { day, flag, integer, list, matching, nullable, oneOf, shape, text } from './shape.js';
import { TRACK_SCOPES } from './vocabulary.js';

export const regionsFile: Parser<organisation.RegionsFile> = shape({
  ...notes,
  healthRegions: list(
    shape<organisation.HealthRegion>({
      key,
      country,
      nameSv: text,
      nameEn: text,
      nameNb: nullable(text),
      formerName: nullable(text),
    }),
  ),
  regions: list(shape<organisation.Region>({ code: matching(/^\d{2}$/), nameSv: text, countySv: text, noteEn: nullable(text) })),
  memberships: list(
    shape<organisation.RegionMembership>({
      regionCode: text,
      healthRegionKey: text,
      municipalityCode: nullable(matching(/^\d{4}$/)),
      municipalityName: nullable(text),
      validFrom: nullable(day),
      validTo: nullable(day),
    }),
  ),
});

const coachingModel: Parser<organisation.CoachingModel> = shape({
  key,
  nameSv: text,
  descriptionSv: text,
  descriptionEn: text,
  activeFrom: nullable(integer),
  activeTo: nullable(integer),
});

export const registerCentresFile: Parser<organisation.RegisterCentresFile> = shape({
  ...notes,
  centres: list(
    shape<organisation.RegisterCentre>({
      key,
      kind: oneOf(organisation.CENTRE_KINDS),
      country,
      nameSv: text,
      nameEn: text,
      nameNb: nullable(text),
      host: text,
      homeRegionCode: nullable(text),
      healthRegionKey: nullable(text),
      parentKey: nullable(text),
      founded: nullable(matching(/^\d{4}(?:-\d{2}-\d{2})?$/)),
      specialTaskEn: nullable(text),
      coachingModel: nullable(coachingModel),
      validFrom: nullable(day),
      validTo: nullable(day),
      verifiedNote: text,
    }),
  ),
});

export const registersFile: Parser<organisation.RegistersFile> = shape({
  ...notes,
  registers: list(
    shape<organisation.QualityRegister>({
      key,
      shortName: text,
      name: text,
      type: oneOf(organisation.REGISTER_TYPES),
      registerCentre: text,
      programmeArea: text,
      startYear: nullable(integer),
      verified: shape({ name: flag, shortName: flag, registerCentre: flag, programmeArea: flag, startYear: flag }),
      note: nullable(text),
    }),
  ),
});

export const programmeAreasFile: Parser<organisation.ProgrammeAreasFile> = shape({
  ...notes,
  areas: list(
    shape<organisation.ProgrammeArea>({
      key,
      kind: oneOf(organisation.PROGRAMME_AREA_KINDS),
      nameSv: text,
      nameEn: text,
      municipalParticipation: flag,
      hostHealthRegionKey: nullable(text),
      note: nullable(text),
      verifiedNote: text,
    }),
  ),
});

export const supportAreasFile: Parser<organisation.SupportAreasFile> = shape({
  ...notes,
  areas: list(
    shape<organisation.SupportArea>({
      key,
      order: integer,
      labelSv: text,
      labelEn: text,
      labelNb: text,
      descriptionSv: text,
      descriptionEn: text,
      descriptionNb: text,
      norwegianServiceArea: nullable(text),
      firstAnswerWorkingDays: integer,
      track: oneOf(TRACK_SCOPES),
      verified: flag,
    }),
  ),
});

export const specialtiesFile: Parser<organisation.SpecialtiesFile> = shape({
  ...notes,
  specialties: list(
    shape<organisation.Specialty>({
      key,
      nameSv: text,
      nameEn: text,
      kind: oneOf(organisation.SPECIALTY_KINDS),
      groupSv: text,
      parentKeys: list(text),
      aliases: list(text),
      validFrom: nullable(day),
      validTo: nullable(day),
      verified: flag,
    }),
  ),
});

export const deliveryElementsFile: Parser<organisation.DeliveryElementsFile> = shape({
  ...notes,
  elements: list(
    shape<organisation.DeliveryElement>({
      key,
      order: integer,
      nameSv: text,
      nameEn: text,
      nameNb: text,
      descriptionSv: text,
      descriptionEn: text,
      valueKind: oneOf(organisation.ELEMENT_VALUE_KINDS),
      unit: nullable(text),
      minimum: nullable(integer),
      maximum: nullable(integer),
      track: nullable(track),
      coachingModels: list(text),
    }),
  ),
});
