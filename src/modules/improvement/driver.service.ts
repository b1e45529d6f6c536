import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import { Database } from '../../platform/database/database.service.js';
import { repeated } from '../../platform/database/repeat.js';
import { sql } from '../../platform/database/sql.js';
import { forbidden, notFound } from '../../platform/errors/denied.js';
import { Rejected } from '../../platform/errors/rejected.js';
import { newId } from '../../platform/ids/id.js';
import { Clock } from '../../platform/time/clock.js';
import { mayWrite, ProjectAccess, type ReachedProject } from '../projects/index.js';
import { childrenOf, maySitUnder, MOST_DRIVERS, placedAt, withDescendants, type Renumbering } from './driver-tree.rules.js';
import { DriverMeasure, DriverNode } from './driver.entities.js';
import type * as inputs from './driver.inputs.js';
import { ImprovementEdits } from './improvement.edits.js';

/** A box that its trainee may edit, and the boxes that stand. */
interface OwnNode {
  node: DriverNode;
  nodes: DriverNode[];
  reached: ReachedProject;
}

/** Edits the driver diagram. Boxes are never erased: one that was taken away can be put back, with what went along. */
@Injectable()
export class DriverService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly access: ProjectAccess,
    private readonly edits: ImprovementEdits,
  ) {}

  /** The boxes of a project that stand, for those who have reached it. */
  standing(projectId: string): Promise<DriverNode[]> {
    return this.db.rows(DriverNode, 'n', sql`where n.project_id = ${projectId} and n.removed_at is null order by n.position, n.id`);
  }

  /** Adds a box; a repeat of the id answers with the same one. UNKNOWN_REFERENCE, DRIVER_PLACE, TOO_LARGE, LOCKED, NOT_AVAILABLE, DUPLICATE. */
  async add(viewer: Viewer, input: inputs.AddDriverNodeInput): Promise<DriverNode> {
    const { id, projectId, kind, text, measureIds } = input;
    const reached = await this.edits.own(viewer, projectId);
    const before = await repeated(this.db, DriverNode, id, (n) => n.projectId === projectId && n.kind === kind);
    if (before) return before;
    await this.edits.begin(reached);
    const nodes = await this.standing(projectId);
    if (nodes.length >= MOST_DRIVERS) throw Rejected.of('TOO_LARGE', [], { max: MOST_DRIVERS });
    const parentId = parentOf(nodes, kind, input.parentId);
    await this.edits.requireMeasures(projectId, measureIds ?? []);
    const newNode = { id: id ?? newId(), parentId, kind, text, projectId, version: 1 };
    const places = placedAt(nodes, newNode.id, parentId, input.position ?? null);
    const node: DriverNode = {
      ...newNode,
      position: places.get(newNode.id) ?? 1,
      removedAt: null,
      removedWithId: null,
      createdAt: this.clock.now(),
    };
    await this.db.insert(DriverNode, node);
    await this.renumber(places, node.id);
    await this.setMeasures(node.id, measureIds ?? []);
    await this.note(viewer, 'driver.added', { node, reached }, { kind });
    return node;
  }

  /** Changes the words and the measures of a box. STALE_VERSION, REQUIRED, UNKNOWN_REFERENCE, WRONG_STATE once taken away. */
  async update(viewer: Viewer, input: inputs.UpdateDriverNodeInput): Promise<DriverNode> {
    const own = await this.own(viewer, input.driverNodeId);
    requireStanding(own.node);
    if (input.text === null) throw Rejected.of('REQUIRED', ['text']);
    if (input.measureIds !== undefined) await this.edits.requireMeasures(own.node.projectId, input.measureIds ?? []);
    const node = await this.change(own.node, input.expectedVersion, { text: input.text ?? own.node.text });
    if (input.measureIds !== undefined) await this.setMeasures(node.id, input.measureIds ?? []);
    const fields = (['text', 'measureIds'] as const).filter((field) => input[field] !== undefined);
    await this.note(viewer, 'driver.updated', own, { fields });
    return node;
  }

  /** Moves a box with everything under it. STALE_VERSION, UNKNOWN_REFERENCE, DRIVER_PLACE, WRONG_STATE once taken away. */
  async move(viewer: Viewer, input: inputs.MoveDriverNodeInput): Promise<DriverNode> {
    const { node, nodes, reached } = await this.own(viewer, input.driverNodeId);
    requireStanding(node);
    const parentId = parentOf(nodes, node.kind, input.parentId);
    const places = placedAt(nodes, node.id, parentId, input.position ?? null);
    const moved = await this.change(node, input.expectedVersion, { parentId, position: places.get(node.id) ?? node.position });
    await this.renumber(places, node.id);
    if (parentId !== node.parentId) await this.closeUp(nodes, node);
    await this.note(viewer, 'driver.moved', { node, reached }, {});
    return moved;
  }

  /** Takes a box away; a repeat has no further effect. STALE_VERSION, DRIVER_HAS_CHILDREN unless all under it are to go too. */
  async remove(viewer: Viewer, input: inputs.RemoveDriverNodeInput): Promise<DriverNode> {
    const { node, nodes, reached } = await this.own(viewer, input.driverNodeId);
    if (node.removedAt) return node;
    const [, ...under] = withDescendants(nodes, node);
    if (under.length > 0 && !input.withDescendants) throw Rejected.of('DRIVER_HAS_CHILDREN', ['withDescendants'], { count: under.length });
    const gone = { removedAt: this.clock.now(), removedWithId: node.id };
    const removed = await this.change(node, input.expectedVersion, gone);
    for (const { id } of under) await this.db.change(DriverNode, { id }, gone);
    await this.closeUp(nodes, node);
    await this.note(viewer, 'driver.removed', { node, reached }, { count: under.length + 1 });
    return removed;
  }

  /** Puts a box back with what was taken away together with it; a repeat has no further effect. STALE_VERSION, NOT_AVAILABLE, TOO_LARGE. */
  async restore(viewer: Viewer, input: inputs.RestoreDriverNodeInput): Promise<DriverNode> {
    const { node, nodes, reached } = await this.own(viewer, input.driverNodeId);
    if (!node.removedAt) return node;
    const parentStands = node.parentId === null || nodes.some((one) => one.id === node.parentId);
    if (!parentStands) throw Rejected.of('NOT_AVAILABLE', [], { problem: 'DRIVER_PARENT_REMOVED' });
    const under = await this.db.rows(DriverNode, 'n', sql`where n.removed_with_id = ${node.id} and n.id <> ${node.id}`);
    if (nodes.length + under.length + 1 > MOST_DRIVERS) throw Rejected.of('TOO_LARGE', [], { max: MOST_DRIVERS });
    const back = { removedAt: null, removedWithId: null };
    const places = placedAt(nodes, node.id, node.parentId, node.position);
    const restored = await this.change(node, input.expectedVersion, { ...back, position: places.get(node.id) ?? node.position });
    for (const { id } of under) await this.db.change(DriverNode, { id }, back);
    await this.renumber(places, node.id);
    await this.note(viewer, 'driver.restored', { node, reached }, { count: under.length + 1 });
    return restored;
  }

  /** The box, for its trainee while the round goes on. Others hear NOT_FOUND of what was taken away and FORBIDDEN of the rest. */
  private async own(viewer: Viewer, id: string): Promise<OwnNode> {
    const found = await this.db.find(DriverNode, id);
    if (!found) throw notFound();
    const reached = await this.access.reach(viewer, found.projectId);
    if (!mayWrite(reached.relations)) throw found.removedAt ? notFound() : forbidden();
    await this.edits.begin(reached);
    const node = (await this.db.find(DriverNode, id)) ?? found;
    return { node, nodes: await this.standing(node.projectId), reached };
  }

  private async change(node: DriverNode, expectedVersion: number, changes: Partial<DriverNode>): Promise<DriverNode> {
    const version = await this.db.update(DriverNode, { id: node.id, version: expectedVersion }, changes);
    return { ...node, ...changes, version };
  }

  /** Gives other boxes their new positions; that of the box itself is written with its version. */
  private async renumber(places: Renumbering, exceptId: string): Promise<void> {
    for (const [id, position] of places) if (id !== exceptId) await this.db.change(DriverNode, { id }, { position });
  }

  /** Closes the gap that a box leaves under its old parent. */
  private async closeUp(nodes: readonly DriverNode[], left: DriverNode): Promise<void> {
    const others = childrenOf(nodes, left.parentId).filter((node) => node.id !== left.id);
    for (const [i, { id, position }] of others.entries()) {
      if (position !== i + 1) await this.db.change(DriverNode, { id }, { position: i + 1 });
    }
  }

  private async setMeasures(nodeId: string, measureIds: readonly string[]): Promise<void> {
    await this.db.remove(DriverMeasure, { nodeId });
    await this.db.insert(
      DriverMeasure,
      [...new Set(measureIds)].map((measureId) => ({ id: newId(), nodeId, measureId })),
    );
  }

  private note(
    viewer: Viewer,
    action: string,
    { node, reached }: Pick<OwnNode, 'node' | 'reached'>,
    details: Record<string, string | number | string[]>,
  ): Promise<void> {
    return this.edits.note(viewer, reached, { action, entity: 'DriverNode', id: node.id, details });
  }
}

function requireStanding(node: DriverNode): void {
  if (node.removedAt) throw Rejected.of('WRONG_STATE', [], { state: 'REMOVED' });
}

/** The parent that was asked for; null is the aim. UNKNOWN_REFERENCE when it does not stand, DRIVER_PLACE when the kind cannot stand there. */
function parentOf(nodes: readonly DriverNode[], kind: DriverNode['kind'], parentId: string | null | undefined): string | null {
  const parent = parentId ? nodes.find((node) => node.id === parentId) : null;
  if (parent === undefined) throw Rejected.of('UNKNOWN_REFERENCE', ['parentId']);
  if (!maySitUnder(kind, parent)) throw Rejected.of('DRIVER_PLACE', ['parentId'], { problem: `DRIVER_PLACE_${kind}` });
  return parent?.id ?? null;
}
