import { regulationTables, type CrosswalkLink, type GoalPart } from '../../src/modules/regulations/index.js';
import { loadReferenceData } from '../../src/reference-data/reference-data.js';

const tables = regulationTables(loadReferenceData());

/** Every part of every goal, as shipped. */
export const PARTS = tables[2]?.rows as GoalPart[];

/** The crosswalk, as shipped. */
export const LINKS = tables[3]?.rows as CrosswalkLink[];

/** The milestones of the shipped plans and the parts that each can be evidence for. */
export const PLANNED: readonly { key: string; parts: readonly string[] }[] = loadReferenceData().milestoneTemplates.templates.flatMap((t) =>
  t.milestones.map((m) => ({ key: m.key, parts: m.supports.map((support) => support.part) })),
);
