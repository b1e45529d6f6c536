import type { Certifier, DataNotes, GoalPartReference, GoalReference, LocalText, RegulationCode, Track } from './vocabulary.js';

export const REGULATION_STATUSES = ['HISTORICAL', 'TRANSITIONAL', 'CURRENT'] as const;
export type RegulationStatus = (typeof REGULATION_STATUSES)[number];

export interface Regulation {
  code: RegulationCode;
  designation: string;
  titleSv: string;
  titleEn: string;
  publisher: string;
  decided: string | null;
  inForceFrom: string;
  repealedBy: RegulationCode | null;
  repealedFrom: string | null;
  /** Last day an application under the regulation could arrive; null: none is known. */
  lastApplicationReceived: string | null;
  minimumMonthsFullTime: number;
  minimumMonthsWithDoctorate: number | null;
  includesBasicService: boolean;
  basicServiceMinimumMonths: number | null;
  /** Regular expression for the codes of its goals. */
  goalCodePattern: string;
  goalWordSv: string;
  /** The regulation's own words for the columns of a goal. */
  termsSv: { requirement: string | null; activity: string; followUp: string };
  status: RegulationStatus;
  verifiedNote: string;
}

/** CLASSIFICATION rules tell which regulation a trainee follows, first match by order; an EVENT rule says what a change entails. */
export const TRANSITION_RULE_KINDS = ['CLASSIFICATION', 'EVENT'] as const;
export type TransitionRuleKind = (typeof TRANSITION_RULE_KINDS)[number];

export interface TransitionRule {
  key: string;
  order: number;
  kind: TransitionRuleKind;
  whenSv: string;
  whenEn: string;
  allowed: RegulationCode[];
  default: RegulationCode | null;
  conditionSv: string | null;
  conditionEn: string | null;
  /** Older regulations that could be used if the complete application had arrived by a day. */
  historical: { regulation: RegulationCode; completeApplicationReceivedBy: string }[];
  verifiedNote: string;
}

/** REQUIREMENT: kompetenskrav. ACTIVITY: utbildningsaktivitet. ADVICE: allmänt råd, never certified. */
export const GOAL_PART_KINDS = ['REQUIREMENT', 'ACTIVITY', 'ADVICE'] as const;
export type GoalPartKind = (typeof GOAL_PART_KINDS)[number];

/** UNVERIFIED: known to be part of the goal, but how far it binds was not read in the regulation. */
export const BINDINGS = ['MANDATORY', 'SPECIALTY_DEPENDENT', 'UNVERIFIED', 'ADVICE'] as const;
export type Binding = (typeof BINDINGS)[number];

export interface GoalPart {
  /** Unique over all goals. */
  key: string;
  kind: GoalPartKind;
  order: number;
  /** Official Swedish wording where the goal's note says so. */
  sv: string;
  /** Help for reading only; certificates use the Swedish wording. */
  en: string;
  mandatory: Binding;
  certifiedBy: Certifier[];
  /** Certificate form that names this part itself; null when another part's form covers it, or none does. */
  certificateForm: string | null;
}

export interface Goal {
  regulation: RegulationCode;
  code: string;
  titleSv: string;
  titleEn: string;
  group: string;
  /** The track whose projects serve the goal; null: none. */
  track: Track | null;
  /** True when the parts are listed; the other goals have a title only. */
  full: boolean;
  parts: GoalPart[];
  followUpSv: string | null;
  courseRequired: boolean | null;
  /** Goals of the same regulation that a project may also serve if the supervisor says so. */
  nearbyGoals: string[];
  noteSv: string | null;
  noteEn: string | null;
  verifiedNote: string;
}

export interface TrackDescription {
  key: Track;
  nameSv: string;
  nameEn: string;
  nameNb: string;
  purposeSv: string;
  purposeEn: string;
  purposeNb: string;
}

/** A word the regulation defines. */
export interface GlossaryTerm {
  key: string;
  regulation: RegulationCode;
  termSv: string;
  definitionSv: string;
  definitionEn: string;
}

export interface RegulationsFile extends DataNotes {
  tracks: TrackDescription[];
  regulations: Regulation[];
  transitionRules: TransitionRule[];
  goals: Goal[];
  glossary: GlossaryTerm[];
}

/**
 * What the target asks for compared with the source. EQUIVALENT: the same. WIDER: the same and more. NARROWER: a part of it.
 * PARTIAL: they overlap, and each holds something the other lacks.
 */
export const CROSSWALK_STRENGTHS = ['EQUIVALENT', 'WIDER', 'NARROWER', 'PARTIAL'] as const;
export type CrosswalkStrength = (typeof CROSSWALK_STRENGTHS)[number];

export interface CrosswalkLink {
  key: string;
  from: GoalReference;
  to: GoalReference;
  track: Track;
  strength: CrosswalkStrength;
  whatChanged: LocalText;
  source: string;
}

/** A part with no counterpart in the next regulation. */
export interface CrosswalkGap {
  part: GoalPartReference;
  next: RegulationCode;
  note: LocalText;
}

export interface CrosswalkFile extends DataNotes {
  strengths: { key: CrosswalkStrength; meaning: LocalText }[];
  links: CrosswalkLink[];
  withoutSuccessor: CrosswalkGap[];
}
