import type { DataNotes, GoalReference, RegulationCode } from './vocabulary.js';

export const FORM_FIELD_TYPES = [
  'TEXT',
  'LONG_TEXT',
  'BOOLEAN',
  'CHOICE',
  'PERIOD',
  'TABLE',
  'GOAL_CODES',
  'PERSONAL_IDENTITY_NUMBER',
  'PLACE_AND_DATE',
  'WET_SIGNATURE',
  'NAME_BLOCK',
  'SIGNATURE_BLOCK',
] as const;
export type FormFieldType = (typeof FORM_FIELD_TYPES)[number];

export const FORM_BLOCKS = ['APPLICANT', 'ACTIVITY', 'SIGNER', 'FORM'] as const;
export type FormBlock = (typeof FORM_BLOCKS)[number];

/** Roles printed on the forms; SECOND_SPECIALIST: a specialist besides the main supervisor. */
export const FORM_ROLES = [
  'SUPERVISOR',
  'MAIN_SUPERVISOR',
  'COURSE_LEADER',
  'HEAD_OF_UNIT',
  'DIRECTOR_OF_STUDIES',
  'SECOND_SPECIALIST',
] as const;
export type FormRole = (typeof FORM_ROLES)[number];

export interface FormSigner {
  role: FormRole;
  /** False: named on the form without signing it. */
  signs: boolean;
  /** True: signs instead of the signer before it in the list. */
  alternative: boolean;
  noteSv: string | null;
}

export interface FormField {
  key: string;
  /** The printed label, word for word. */
  labelSv: string;
  labelEn: string;
  type: FormFieldType;
  block: FormBlock;
  required: boolean;
  /** Makes an otherwise optional field required when another field has a value. */
  requiredWhen: { field: string; equals: string } | null;
  /** Values of a CHOICE field. */
  choices: FormRole[];
}

/** How much the programme has to do with a form. MAIN: ends a project. POSSIBLE: may come out of it. CONTEXT: shown as background. */
export const FORM_RELEVANCES = ['MAIN', 'POSSIBLE', 'CONTEXT', 'NONE'] as const;
export type FormRelevance = (typeof FORM_RELEVANCES)[number];

/** An official certificate form. Without fields: only its title is known here. */
export interface CertificateForm {
  key: string;
  regulation: RegulationCode;
  appendix: string | null;
  titleSv: string;
  titleEn: string;
  headingSv: string | null;
  /** Printed declaration above the signature, word for word. */
  declarationSv: string | null;
  revised: string | null;
  /** True: belongs to a regulation under which no application can be made any more; kept for old cohorts, never filled in. */
  historical: boolean;
  relevance: FormRelevance;
  relevanceEn: string;
  signers: FormSigner[];
  fields: FormField[];
  notesEn: string[];
}

export interface CertificateRule {
  key: string;
  sv: string;
  en: string;
  nb: string;
}

/** Which form certifies an activity, or the whole goal where the regulation names no activity. */
export interface GoalForm extends GoalReference {
  form: string;
}

export interface CertificateFormsFile extends DataNotes {
  rules: CertificateRule[];
  goalToForms: GoalForm[];
  forms: CertificateForm[];
}
