import { Role } from '../../platform/access/roles.js';
import type { GoalReference, ReferenceData } from '../../reference-data/reference-data.js';
import type { ReferenceTable } from '../organisations/index.js';
import {
  CertificateForm,
  CrosswalkLink,
  CrosswalkStrength,
  Goal,
  GoalPart,
  GoalPartKind,
  PartForce,
  Regulation,
  Track,
} from './regulation.entities.js';

/** The id of a goal: codes repeat between regulations, so the regulation is part of it. */
export function goalId(reference: Pick<GoalReference, 'regulation' | 'goal'>): string {
  return `${reference.regulation}:${reference.goal}`;
}

/** Regulations, goals, crosswalk and forms as rows, parents before children. */
export function regulationTables(data: ReferenceData): ReferenceTable[] {
  return [
    { entity: Regulation, rows: regulations(data) },
    { entity: Goal, rows: goals(data) },
    { entity: GoalPart, rows: parts(data) },
    { entity: CrosswalkLink, rows: links(data) },
    {
      entity: CertificateForm,
      rows: data.certificateForms.forms.map((f): CertificateForm => ({
        id: f.key,
        regulationId: f.regulation,
        titleSv: f.titleSv,
        content: f,
      })),
    },
  ];
}

function regulations(data: ReferenceData): Regulation[] {
  return data.regulations.regulations.map((r) => ({
    id: r.code,
    designation: r.designation,
    titleSv: r.titleSv,
    inForceFrom: r.inForceFrom,
    repealedFrom: r.repealedFrom,
    lastApplicationOn: r.lastApplicationReceived,
    minimumMonths: r.minimumMonthsFullTime,
  }));
}

function goals(data: ReferenceData): Goal[] {
  return data.regulations.goals.map((g, position) => ({
    id: goalId({ regulation: g.regulation, goal: g.code }),
    regulationId: g.regulation,
    code: g.code,
    titleSv: g.titleSv,
    titleEn: g.titleEn,
    track: g.track === null ? null : Track[g.track],
    position,
    full: g.full,
  }));
}

function parts(data: ReferenceData): GoalPart[] {
  return data.regulations.goals.flatMap((g) =>
    g.parts.map((p) => ({
      id: p.key,
      goalId: goalId({ regulation: g.regulation, goal: g.code }),
      kind: GoalPartKind[p.kind],
      force: PartForce[p.mandatory],
      position: p.order,
      textSv: p.sv,
      textEn: p.en,
      certifiedBy: p.certifiedBy.map((c) => Role[c]),
      certificateForm: p.certificateForm,
    })),
  );
}

function links(data: ReferenceData): CrosswalkLink[] {
  return data.crosswalk.links.map((l) => ({
    id: l.key,
    fromGoalId: goalId(l.from),
    toGoalId: goalId(l.to),
    fromPartId: l.from.part,
    toPartId: l.to.part,
    strength: CrosswalkStrength[l.strength],
    whatChangedSv: l.whatChanged.sv,
    whatChangedEn: l.whatChanged.en,
    whatChangedNb: l.whatChanged.nb,
    source: l.source,
  }));
}
