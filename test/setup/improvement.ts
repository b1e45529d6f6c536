import { CycleAction, CycleEvent, CycleState, DriverKind, DriverNode, PdsaCycle } from '../../src/modules/improvement/index.js';
import type { Project } from '../../src/modules/projects/index.js';
import { newId } from '../../src/platform/ids/id.js';
import type { World } from './world.js';

/** A primary driver with one change idea, and the cycle that tests the idea and has begun. */
export async function drawDiagram(
  world: World,
  project: Project,
  actorId: string,
  { text = 'Larm direkt', number = 1 }: { text?: string; number?: number } = {},
): Promise<{ idea: DriverNode; cycle: PdsaCycle }> {
  const [createdAt, projectId] = [world.test.clock.now(), project.id];
  const standing = { version: 1, projectId, position: 1, removedAt: null, removedWithId: null, createdAt };
  const primary: DriverNode = { ...standing, id: newId(), kind: DriverKind.PRIMARY, parentId: null, text: 'Tid till beslut' };
  const idea: DriverNode = { ...standing, id: newId(), kind: DriverKind.CHANGE_IDEA, parentId: primary.id, text };
  for (const node of [primary, idea]) await world.insert(DriverNode, node);
  const cycle: PdsaCycle = {
    id: newId(),
    version: 1,
    projectId,
    number,
    state: CycleState.RUNNING,
    title: text,
    changeIdeaId: idea.id,
    previousCycleId: null,
    question: 'Hinner de?',
    prediction: 'Tio minuter kortare.',
    plan: null,
    startsOn: '2026-11-16',
    done: null,
    seen: null,
    comparison: null,
    outcome: null,
    decision: null,
    next: null,
    createdAt,
    closedAt: null,
    removedAt: null,
  };
  await world.insert(PdsaCycle, cycle);
  const step = { action: CycleAction.BEGIN, fromState: CycleState.PLANNED, toState: CycleState.RUNNING, reason: null };
  await world.insert(CycleEvent, { ...step, id: newId(), cycleId: cycle.id, actorId, at: createdAt });
  return { idea, cycle };
}
