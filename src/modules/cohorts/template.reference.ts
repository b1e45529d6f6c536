import type { MilestoneTemplate as MilestonePlan, ProjectTemplate, ReferenceData } from '../../reference-data/reference-data.js';
import type { ReferenceTable } from '../organisations/index.js';
import { Track } from '../regulations/index.js';
import {
  MilestoneDefinition,
  MilestoneDefinitionPart,
  MilestoneGate,
  MilestoneKind,
  MilestoneRole,
  MilestoneTemplate,
  SeminarDefinition,
  type Wording,
} from './template.entities.js';

/** Version of the shipped plans. Raise it when a plan changes: running cohorts keep the version they began with. */
export const TEMPLATE_VERSION = 1;

/** The id of a plan in its present version. */
export function templateId(key: string): string {
  return `${key}@${TEMPLATE_VERSION}`;
}

/** Plans of milestones and seminars as rows, parents before children. */
export function templateTables(data: ReferenceData): ReferenceTable[] {
  const plans = data.milestoneTemplates.templates;
  return [
    { entity: MilestoneTemplate, rows: plans.map(template) },
    { entity: SeminarDefinition, rows: plans.flatMap(seminars) },
    { entity: MilestoneDefinition, rows: plans.flatMap((t) => t.milestones.map((m) => definition(t, m))) },
    { entity: MilestoneDefinitionPart, rows: plans.flatMap((t) => t.milestones.flatMap((m) => parts(t, m))) },
  ];
}

function template(t: ProjectTemplate): MilestoneTemplate {
  return {
    id: templateId(t.key),
    key: t.key,
    templateVersion: TEMPLATE_VERSION,
    track: Track[t.track],
    title: { sv: t.titleSv, en: t.titleEn, nb: t.titleNb },
    durationWeeks: t.durationWeeks,
    coachWeeks: t.coachTouchpointWeeks,
  };
}

function seminars(t: ProjectTemplate): SeminarDefinition[] {
  return t.seminars.map((s) => ({
    id: `${templateId(t.key)}:${s.key}`,
    templateId: templateId(t.key),
    key: s.key,
    weekOffset: s.weekOffset,
    days: s.days,
    title: { sv: s.titleSv, en: s.titleEn, nb: s.titleNb },
    theme: withSwedish(s.themeSv, s.themeEn),
    parts: s.parts.map((p) => p.part),
  }));
}

function definition(t: ProjectTemplate, m: MilestonePlan): MilestoneDefinition {
  return {
    id: definitionId(t, m),
    templateId: templateId(t.key),
    key: m.key,
    position: m.order,
    weekOffset: m.weekOffset,
    kind: MilestoneKind[m.kind],
    title: { sv: m.titleSv, en: m.titleEn, nb: m.titleNb },
    about: withSwedish(m.descriptionSv, m.descriptionEn),
    responsibleRole: MilestoneRole[m.responsibleRole],
    reviewerRole: MilestoneRole[m.reviewerRole],
    required: m.required,
    needsProject: m.needsProject,
    gate: m.gate === null ? null : MilestoneGate[m.gate],
    changeStarted: m.changeStarted,
    seminarKey: m.seminarKey,
    evidence: m.evidence,
    criteria: m.criteria,
  };
}

function parts(t: ProjectTemplate, m: MilestonePlan): MilestoneDefinitionPart[] {
  return m.supports.map((s) => ({ id: `${definitionId(t, m)}:${s.part}`, definitionId: definitionId(t, m), partId: s.part }));
}

function definitionId(t: ProjectTemplate, m: MilestonePlan): string {
  return `${templateId(t.key)}:${m.key}`;
}

/** Norwegians read Swedish where no Norwegian wording exists. */
function withSwedish(sv: string, en: string): Wording {
  return { sv, en, nb: sv };
}
