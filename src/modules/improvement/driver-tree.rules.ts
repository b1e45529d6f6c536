import { DriverKind, type DriverNode } from './driver.entities.js';

/** Most boxes of one diagram; more cannot be read. */
export const MOST_DRIVERS = 100;

/** What may stand under what; `AIM` is the aim of the charter. Every step down goes one level on, so that no loop is possible. */
export const PARENTS: Readonly<Record<DriverKind, readonly (DriverKind | 'AIM')[]>> = {
  PRIMARY: ['AIM'],
  SECONDARY: [DriverKind.PRIMARY],
  CHANGE_IDEA: [DriverKind.SECONDARY, DriverKind.PRIMARY],
};

/** What the rules need to know of a box. */
export type DriverPlace = Pick<DriverNode, 'id' | 'parentId' | 'kind' | 'position'>;

/** True when a box of a kind may stand under a parent; null is the aim. */
export function maySitUnder(kind: DriverKind, parent: Pick<DriverNode, 'kind'> | null): boolean {
  return PARENTS[kind].includes(parent === null ? 'AIM' : parent.kind);
}

/** The boxes under a parent, in their order. */
export function childrenOf<N extends DriverPlace>(nodes: readonly N[], parentId: string | null): N[] {
  return nodes.filter((node) => node.parentId === parentId).sort(inOrder);
}

/** A box with everything under it, the box first. */
export function withDescendants<N extends DriverPlace>(nodes: readonly N[], top: N): N[] {
  return [top, ...childrenOf(nodes, top.id).flatMap((child) => withDescendants(nodes, child))];
}

/** New positions of boxes whose place has changed. */
export type Renumbering = Map<string, number>;

/**
 * The positions after a box has been put under a parent at a place from 1 (beyond the last one is last): those of the box itself
 * and of every box that had to make way. `nodes` are the standing boxes; the box may be among them, at its old place.
 */
export function placedAt(nodes: readonly DriverPlace[], id: string, parentId: string | null, position: number | null): Renumbering {
  const others = childrenOf(nodes, parentId).filter((node) => node.id !== id);
  const index = position === null ? others.length : Math.min(Math.max(position, 1) - 1, others.length);
  const order = [...others.slice(0, index).map((n) => n.id), id, ...others.slice(index).map((n) => n.id)];
  const before = new Map(nodes.map((node) => [node.id, node.position]));
  return new Map(order.map((one, i): [string, number] => [one, i + 1]).filter(([one, at]) => one === id || before.get(one) !== at));
}

/** A secondary driver with its change ideas. */
export interface SecondaryBranch<N> {
  driver: N;
  changeIdeas: N[];
}

/** A primary driver with what stands under it. */
export interface PrimaryBranch<N> extends SecondaryBranch<N> {
  secondaryDrivers: SecondaryBranch<N>[];
}

/** The diagram as a tree, each level in its order. */
export function driverTree<N extends DriverPlace>(nodes: readonly N[]): PrimaryBranch<N>[] {
  const of = (parent: N, kind: DriverKind): N[] => childrenOf(nodes, parent.id).filter((node) => node.kind === kind);
  const branch = (driver: N): SecondaryBranch<N> => ({ driver, changeIdeas: of(driver, DriverKind.CHANGE_IDEA) });
  return childrenOf(nodes, null).map((driver) => ({
    ...branch(driver),
    secondaryDrivers: of(driver, DriverKind.SECONDARY).map(branch),
  }));
}

function inOrder(a: DriverPlace, b: DriverPlace): number {
  return a.position - b.position || (a.id < b.id ? -1 : 1);
}
