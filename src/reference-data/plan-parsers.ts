import * as certificates from './certificates.js';
import { key, local, localText, notes, regulation, track } from './fields.js';
import * as goals from './goals.js';
import * as milestones from './milestones.js';
import type { Parser } from './shape.js';
import { day, flag, integer, list, matching, nullable, oneOf, shape, text } from './shape.js';
import * as words from './vocabulary.js';

const role = oneOf(words.PROJECT_ROLES);
const goalReference = { regulation, goal: text, part: nullable(text) };
const goalPart: Parser<words.GoalPartReference> = shape({ regulation, goal: text, part: text });

const regulationEntry: Parser<goals.Regulation> = shape({
  code: regulation,
  designation: text,
  titleSv: text,
  titleEn: text,
  publisher: text,
  decided: nullable(day),
  inForceFrom: day,
  repealedBy: nullable(regulation),
  repealedFrom: nullable(day),
  lastApplicationReceived: nullable(day),
  minimumMonthsFullTime: integer,
  minimumMonthsWithDoctorate: nullable(integer),
  includesBasicService: flag,
  basicServiceMinimumMonths: nullable(integer),
  goalCodePattern: text,
  goalWordSv: text,
  termsSv: shape({ requirement: nullable(text), activity: text, followUp: text }),
  status: oneOf(goals.REGULATION_STATUSES),
  verifiedNote: text,
});

const transitionRule: Parser<goals.TransitionRule> = shape({
  key,
  order: integer,
  kind: oneOf(goals.TRANSITION_RULE_KINDS),
  whenSv: text,
  whenEn: text,
  allowed: list(regulation),
  default: nullable(regulation),
  conditionSv: nullable(text),
  conditionEn: nullable(text),
  historical: list(shape({ regulation, completeApplicationReceivedBy: day })),
  verifiedNote: text,
});

const goal: Parser<goals.Goal> = shape({
  regulation,
  code: key,
  titleSv: text,
  titleEn: text,
  group: text,
  track: nullable(track),
  full: flag,
  parts: list(
    shape<goals.GoalPart>({
      key,
      kind: oneOf(goals.GOAL_PART_KINDS),
      order: integer,
      sv: text,
      en: text,
      mandatory: oneOf(goals.BINDINGS),
      certifiedBy: list(oneOf(words.CERTIFIERS)),
      certificateForm: nullable(text),
    }),
  ),
  followUpSv: nullable(text),
  courseRequired: nullable(flag),
  nearbyGoals: list(text),
  noteSv: nullable(text),
  noteEn: nullable(text),
  verifiedNote: text,
});

export const regulationsFile: Parser<goals.RegulationsFile> = shape({
  ...notes,
  tracks: list(
    shape<goals.TrackDescription>({
      key: track,
      nameSv: text,
      nameEn: text,
      nameNb: text,
      purposeSv: text,
      purposeEn: text,
      purposeNb: text,
    }),
  ),
  regulations: list(regulationEntry),
  transitionRules: list(transitionRule),
  goals: list(goal),
  glossary: list(shape<goals.GlossaryTerm>({ key, regulation, termSv: text, definitionSv: text, definitionEn: text })),
});

const strength = oneOf(goals.CROSSWALK_STRENGTHS);

export const crosswalkFile: Parser<goals.CrosswalkFile> = shape({
  ...notes,
  strengths: list(shape({ key: strength, meaning: local })),
  links: list(
    shape<goals.CrosswalkLink>({
      key,
      from: shape(goalReference),
      to: shape(goalReference),
      track,
      strength,
      whatChanged: local,
      source: text,
    }),
  ),
  withoutSuccessor: list(shape<goals.CrosswalkGap>({ part: goalPart, next: regulation, note: local })),
});

const formRole = oneOf(certificates.FORM_ROLES);
const formField: Parser<certificates.FormField> = shape({
  key: text,
  labelSv: text,
  labelEn: text,
  type: oneOf(certificates.FORM_FIELD_TYPES),
  block: oneOf(certificates.FORM_BLOCKS),
  required: flag,
  requiredWhen: nullable(shape({ field: text, equals: text })),
  choices: list(formRole),
});

export const certificateFormsFile: Parser<certificates.CertificateFormsFile> = shape({
  ...notes,
  rules: list(shape<certificates.CertificateRule>({ key, ...localText })),
  goalToForms: list(shape<certificates.GoalForm>({ ...goalReference, form: text })),
  forms: list(
    shape<certificates.CertificateForm>({
      key,
      regulation,
      appendix: nullable(text),
      titleSv: text,
      titleEn: text,
      headingSv: nullable(text),
      declarationSv: nullable(text),
      revised: nullable(matching(/^\d{4}-\d{2}$/)),
      historical: flag,
      relevance: oneOf(certificates.FORM_RELEVANCES),
      relevanceEn: text,
      signers: list(shape<certificates.FormSigner>({ role: formRole, signs: flag, alternative: flag, noteSv: nullable(text) })),
      fields: list(formField),
      notesEn: list(text),
    }),
  ),
});

const milestone: Parser<milestones.MilestoneTemplate> = shape({
  key,
  order: integer,
  weekOffset: integer,
  kind: oneOf(milestones.MILESTONE_KINDS),
  titleSv: text,
  titleEn: text,
  titleNb: text,
  descriptionSv: text,
  descriptionEn: text,
  responsibleRole: role,
  reviewerRole: role,
  required: flag,
  seminarKey: nullable(text),
  gate: nullable(oneOf(milestones.MILESTONE_GATES)),
  opens: nullable(local),
  changeStarted: flag,
  needsProject: flag,
  evidence: list(shape<milestones.EvidenceTemplate>({ key, ...localText, kind: oneOf(milestones.EVIDENCE_KINDS) })),
  criteria: list(shape<milestones.CriterionTemplate>({ key, ...localText })),
  supports: list(goalPart),
});

export const milestoneTemplatesFile: Parser<milestones.MilestoneTemplatesFile> = shape({
  ...notes,
  roles: list(shape({ key: role, nameSv: text, nameEn: text, nameNb: text })),
  dataRule: local,
  templates: list(
    shape<milestones.ProjectTemplate>({
      key,
      track,
      titleSv: text,
      titleEn: text,
      titleNb: text,
      durationWeeks: integer,
      effortWeeksRecommended: nullable(integer),
      courseWeeksRecommended: nullable(integer),
      coachTouchpointWeeks: list(integer),
      betweenSeminarsSv: text,
      betweenSeminarsEn: text,
      coursePartsIfQualified: list(goalPart),
      seminars: list(
        shape<milestones.SeminarTemplate>({
          key,
          weekOffset: integer,
          days: integer,
          titleSv: text,
          titleEn: text,
          titleNb: text,
          themeSv: text,
          themeEn: text,
          parts: list(goalPart),
        }),
      ),
      milestones: list(milestone),
    }),
  ),
});
