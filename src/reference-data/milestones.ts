import type { DataNotes, GoalPartReference, LocalText, ProjectRole, Track } from './vocabulary.js';

export const MILESTONE_KINDS = ['MILESTONE', 'SURVEY'] as const;
export type MilestoneKind = (typeof MILESTONE_KINDS)[number];

/** A decision that must stand before the milestone can be worked on. */
export const MILESTONE_GATES = ['ETHICS_DECISION'] as const;
export type MilestoneGate = (typeof MILESTONE_GATES)[number];

export const EVIDENCE_KINDS = ['DOCUMENT', 'FORM', 'TEXT', 'CHART', 'SURVEY', 'CONFIRMATION', 'GENERATED'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** Something to hand in for a milestone; the key is unique within the milestone. */
export interface EvidenceTemplate extends LocalText {
  key: string;
  kind: EvidenceKind;
}

/** A statement a reviewer answers with met or not met; the key is unique within the milestone. */
export interface CriterionTemplate extends LocalText {
  key: string;
}

export interface MilestoneTemplate {
  key: string;
  order: number;
  /** Weeks from the first seminar; negative before it. */
  weekOffset: number;
  kind: MilestoneKind;
  titleSv: string;
  titleEn: string;
  titleNb: string;
  descriptionSv: string;
  descriptionEn: string;
  responsibleRole: ProjectRole;
  reviewerRole: ProjectRole;
  required: boolean;
  /** Seminar of the same template where the milestone is taken up. */
  seminarKey: string | null;
  gate: MilestoneGate | null;
  /** What becomes possible when the milestone is approved. */
  opens: LocalText | null;
  /** True for the first milestone that changes practice: measurements before it are the baseline. */
  changeStarted: boolean;
  /** False: can be done before the trainee has a project. */
  needsProject: boolean;
  evidence: EvidenceTemplate[];
  criteria: CriterionTemplate[];
  /** Parts of goals the milestone gives evidence for, over all regulations. */
  supports: GoalPartReference[];
}

export interface SeminarTemplate {
  key: string;
  weekOffset: number;
  days: number;
  titleSv: string;
  titleEn: string;
  titleNb: string;
  themeSv: string;
  themeEn: string;
  /** Goal parts that attending supports; advice only. */
  parts: GoalPartReference[];
}

/** A whole plan for one track that a cohort starts from. */
export interface ProjectTemplate {
  key: string;
  track: Track;
  titleSv: string;
  titleEn: string;
  titleNb: string;
  durationWeeks: number;
  effortWeeksRecommended: number | null;
  courseWeeksRecommended: number | null;
  coachTouchpointWeeks: number[];
  betweenSeminarsSv: string;
  betweenSeminarsEn: string;
  /** Parts the seminars can support only if they form a structured course with a course leader. */
  coursePartsIfQualified: GoalPartReference[];
  seminars: SeminarTemplate[];
  milestones: MilestoneTemplate[];
}

export interface MilestoneTemplatesFile extends DataNotes {
  roles: { key: ProjectRole; nameSv: string; nameEn: string; nameNb: string }[];
  dataRule: LocalText;
  templates: ProjectTemplate[];
}
