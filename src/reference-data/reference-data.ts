import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { integrityFaults } from './integrity.js';
import * as organisation from './organisation-parsers.js';
import * as plan from './plan-parsers.js';
import type { ReferenceContent } from './reference-content.js';
import { type Parser, ReferenceDataError } from './shape.js';

export * from './certificates.js';
export * from './goals.js';
export * from './milestones.js';
export * from './organisation.js';
export type { ReferenceContent } from './reference-content.js';
export { ReferenceDataError } from './shape.js';
export * from './vocabulary.js';

export interface ReferenceData extends ReferenceContent {
  /** SHA-256 over the content of all files, in hex: the same data give the same version however the files are laid out. */
  referenceVersion: string;
}

/**
 * Reads and checks the shipped reference data. Nothing is kept between calls, so hold on to the result.
 *
 * @throws ReferenceDataError when a file has the wrong shape or names something that does not exist.
 */
export function loadReferenceData(): ReferenceData {
  const hash = createHash('sha256');
  const read = <T>(name: string, parse: Parser<T>): T => {
    const content: unknown = JSON.parse(readFileSync(new URL(`./data/${name}.json`, import.meta.url), 'utf8'));
    hash.update(`${name}\n${JSON.stringify(content)}\n`);
    return parse(content, name);
  };
  const content: ReferenceContent = {
    regions: read('regions', organisation.regionsFile),
    registerCentres: read('register-centres', organisation.registerCentresFile),
    registers: read('registers', organisation.registersFile),
    programmeAreas: read('programme-areas', organisation.programmeAreasFile),
    supportAreas: read('support-areas', organisation.supportAreasFile),
    specialties: read('specialties', organisation.specialtiesFile),
    regulations: read('regulations', plan.regulationsFile),
    crosswalk: read('crosswalk', plan.crosswalkFile),
    certificateForms: read('certificate-forms', plan.certificateFormsFile),
    milestoneTemplates: read('milestone-templates', plan.milestoneTemplatesFile),
    deliveryElements: read('delivery-elements', organisation.deliveryElementsFile),
  };
  const faults = integrityFaults(content);
  if (faults.length > 0) throw new ReferenceDataError(faults.join('\n'));
  return { ...content, referenceVersion: hash.digest('hex') };
}
