import type { CertificateFormsFile } from './certificates.js';
import type { CrosswalkFile, RegulationsFile } from './goals.js';
import type { MilestoneTemplatesFile } from './milestones.js';
import type {
  DeliveryElementsFile,
  ProgrammeAreasFile,
  RegionsFile,
  RegisterCentresFile,
  RegistersFile,
  SpecialtiesFile,
  SupportAreasFile,
} from './organisation.js';

/** Everything the product ships about regulations, organisation, forms and plans, read from the JSON files beside this module. */
export interface ReferenceContent {
  regions: RegionsFile;
  registerCentres: RegisterCentresFile;
  registers: RegistersFile;
  programmeAreas: ProgrammeAreasFile;
  supportAreas: SupportAreasFile;
  specialties: SpecialtiesFile;
  regulations: RegulationsFile;
  crosswalk: CrosswalkFile;
  certificateForms: CertificateFormsFile;
  milestoneTemplates: MilestoneTemplatesFile;
  deliveryElements: DeliveryElementsFile;
}
