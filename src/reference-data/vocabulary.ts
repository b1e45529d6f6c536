/** Words that several reference files share: closed lists of values, texts in three languages and the notes every file carries. */

/** The two kinds of project: improving a way of working, or answering a scientific question. */
export const TRACKS = ['IMPROVEMENT', 'RESEARCH'] as const;
export type Track = (typeof TRACKS)[number];

/** Track of something that may serve both kinds of project. */
export const TRACK_SCOPES = ['BOTH', ...TRACKS] as const;
export type TrackScope = (typeof TRACK_SCOPES)[number];

export const COUNTRIES = ['SE', 'NO'] as const;
export type Country = (typeof COUNTRIES)[number];

/** National regulations on specialist training; the goals, forms and signers of a trainee follow from one of them. */
export const REGULATIONS = ['SOSFS_2008_17', 'SOSFS_2015_8', 'HSLF_FS_2021_8'] as const;
export type RegulationCode = (typeof REGULATIONS)[number];

/** Who may certify a part of a goal. A coach is not among them: coaching gives no right to sign. */
export const CERTIFIERS = ['SUPERVISOR', 'COURSE_LEADER'] as const;
export type Certifier = (typeof CERTIFIERS)[number];

/** Who does or reviews a milestone. SYSTEM: recorded by the service itself. */
export const PROJECT_ROLES = [
  'TRAINEE',
  'SUPERVISOR',
  'SCIENTIFIC_SUPERVISOR',
  'COACH',
  'OFFICE',
  'REGISTER_HOLDER',
  'HEAD_OF_UNIT',
  'STATISTICIAN',
  'REVIEWER',
  'SYSTEM',
] as const;
export type ProjectRole = (typeof PROJECT_ROLES)[number];

/** One text in Swedish, English and Norwegian bokmål. */
export interface LocalText {
  sv: string;
  en: string;
  nb: string;
}

/** Where the content of a data file comes from, how far it has been checked, and which edition it is. */
export interface DataNotes {
  source: string[];
  verified: string;
  version: string;
}

/** Points at a goal of a regulation, or at one part of it. */
export interface GoalReference {
  regulation: RegulationCode;
  goal: string;
  /** Key of the goal part; null when the whole goal is meant. */
  part: string | null;
}

/** Points at one part (requirement, activity or advice) of a goal. */
export interface GoalPartReference extends GoalReference {
  part: string;
}
