import type { Writing } from '../projects/index.js';
import { CycleAction, type PdsaCycle } from './cycle.entities.js';
import { CYCLE_FIELDS, fieldObstacle, isRemovable, obstacleTo, offersNext, type CycleFacts, type CycleField } from './cycle.workflow.js';
import { PARENTS } from './driver-tree.rules.js';
import { DriverKind, type DriverNode } from './driver.entities.js';

/** How a viewer stands to a project. Everybody who reaches it reads; cycles and the diagram are the trainee's alone to write. */
export interface ProjectStanding {
  /** True when the viewer is the trainee whose project it is. */
  own: boolean;
  /** Whether the round still lets the trainee write. */
  writing: Writing;
}

/** True when the viewer may write now. */
export function writesNow({ own, writing }: ProjectStanding): boolean {
  return own && writing === 'OPEN';
}

/** What a viewer may do with a cycle now; guards and buttons use the same answer. */
export function cycleAbilities(
  facts: CycleFacts,
  cycle: Pick<PdsaCycle, 'removedAt'>,
): {
  write: CycleField[];
  begin: boolean;
  recall: boolean;
  study: boolean;
  close: boolean;
  reopen: boolean;
  remove: boolean;
  startNext: boolean;
} {
  const standing = writesNow(facts) && cycle.removedAt === null;
  const can = (action: CycleAction): boolean => standing && obstacleTo(action, facts) === null;
  return {
    write: standing ? CYCLE_FIELDS.filter((field) => fieldObstacle(field, facts.state) === null) : [],
    begin: can(CycleAction.BEGIN),
    recall: can(CycleAction.RECALL),
    study: can(CycleAction.STUDY),
    close: can(CycleAction.CLOSE),
    reopen: can(CycleAction.REOPEN),
    remove: standing && isRemovable(facts.state),
    startNext: standing && offersNext(facts),
  };
}

/** What a viewer may do with a box of the diagram now. */
export function driverAbilities(
  standing: ProjectStanding,
  node: Pick<DriverNode, 'kind' | 'removedAt'>,
): { edit: boolean; remove: boolean; restore: boolean; add: DriverKind[] } {
  const writes = writesNow(standing);
  const edit = writes && node.removedAt === null;
  const under = Object.values(DriverKind).filter((kind) => PARENTS[kind].includes(node.kind));
  return { edit, remove: edit, restore: writes && node.removedAt !== null, add: edit ? under : [] };
}
