import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DriverKind } from './driver.entities.js';
import { driverTree, maySitUnder, PARENTS, placedAt, withDescendants, type DriverPlace } from './driver-tree.rules.js';

const { PRIMARY, SECONDARY, CHANGE_IDEA } = DriverKind;
const node = (id: string, kind: DriverKind, parentId: string | null, position: number): DriverPlace => ({ id, kind, parentId, position });

/** Time to answer, with a secondary driver that has an idea, and an idea of its own; and knowledge. */
const DIAGRAM = [
  node('svarstid', PRIMARY, null, 1),
  node('kunskap', PRIMARY, null, 2),
  node('rutin', SECONDARY, 'svarstid', 1),
  node('lista', CHANGE_IDEA, 'rutin', 1),
  node('telefontid', CHANGE_IDEA, 'svarstid', 2),
];

describe('what stands under what', () => {
  it.each<[DriverKind, string[]]>([
    [PRIMARY, ['AIM']],
    [SECONDARY, [PRIMARY]],
    [CHANGE_IDEA, [SECONDARY, PRIMARY]],
  ])('%s under %j', (kind, parents) => {
    const under = [null, ...Object.values(DriverKind)].filter((parent) => maySitUnder(kind, parent && { kind: parent }));
    expect(under.map((parent) => parent ?? 'AIM').sort()).toEqual([...parents].sort());
  });

  it('goes at least one level down, so that nothing can stand under itself', () => {
    const depth: Record<string, number> = { AIM: 0, PRIMARY: 1, SECONDARY: 2, CHANGE_IDEA: 3 };
    for (const kind of Object.values(DriverKind)) for (const parent of PARENTS[kind]) expect(depth[parent]).toBeLessThan(depth[kind]!);
  });
});

describe('the diagram as a tree', () => {
  it('has every level in its order', () => {
    expect(
      driverTree([...DIAGRAM].reverse()).map((p) => [
        p.driver.id,
        p.secondaryDrivers.map((s) => [s.driver.id, s.changeIdeas.map((i) => i.id)]),
        p.changeIdeas.map((i) => i.id),
      ]),
    ).toEqual([
      ['svarstid', [['rutin', ['lista']]], ['telefontid']],
      ['kunskap', [], []],
    ]);
  });

  it('knows what stands under a box', () => {
    expect(withDescendants(DIAGRAM, DIAGRAM[0]!).map((n) => n.id)).toEqual(['svarstid', 'rutin', 'lista', 'telefontid']);
  });
});

describe('a place among others', () => {
  it.each<[string, string | null, number | null, Record<string, number>]>([
    ['ny', null, null, { ny: 3 }],
    ['ny', null, 1, { ny: 1, svarstid: 2, kunskap: 3 }],
    ['kunskap', null, 1, { kunskap: 1, svarstid: 2 }],
    ['svarstid', null, 99, { kunskap: 1, svarstid: 2 }],
    ['lista', 'svarstid', 1, { lista: 1, rutin: 2, telefontid: 3 }],
    ['lista', 'kunskap', 1, { lista: 1 }],
  ])('%s under %s at %s', (id, parentId, position, expected) => {
    expect(Object.fromEntries(placedAt(DIAGRAM, id, parentId, position))).toEqual(expected);
  });
});

describe('any sequence of additions and moves', () => {
  const edit = fc.record({
    which: fc.nat(30),
    kind: fc.constantFrom(...Object.values(DriverKind)),
    parent: fc.option(fc.nat(30)),
    position: fc.option(fc.integer({ min: 1, max: 20 })),
    adds: fc.boolean(),
  });

  it('keeps a tree within the parent rules, with nobody in the place of another', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 60 }), (edits) => {
        let nodes: DriverPlace[] = [];
        edits.forEach(({ which, kind, parent, position, adds }, i) => {
          const moved = adds || nodes.length === 0 ? node(`n${i}`, kind, null, 0) : nodes[which % nodes.length]!;
          const under = parent === null || nodes.length === 0 ? null : nodes[parent % nodes.length]!;
          if (!maySitUnder(moved.kind, under)) return;
          const places = placedAt(nodes, moved.id, under?.id ?? null, position);
          const next = [...nodes.filter((n) => n.id !== moved.id), { ...moved, parentId: under?.id ?? null }];
          nodes = next.map((n) => ({ ...n, position: places.get(n.id) ?? n.position }));
        });
        const tree = driverTree(nodes);
        const shown = tree.flatMap((p) => [p.driver, ...p.changeIdeas, ...p.secondaryDrivers.flatMap((s) => [s.driver, ...s.changeIdeas])]);
        expect(shown.map((n) => n.id).sort()).toEqual(nodes.map((n) => n.id).sort());
        const byId = new Map(nodes.map((n) => [n.id, n]));
        for (const n of nodes) expect(maySitUnder(n.kind, n.parentId === null ? null : (byId.get(n.parentId) ?? null))).toBe(true);
        expect(new Set(nodes.map((n) => `${n.parentId} ${n.position}`)).size).toBe(nodes.length);
      }),
    );
  });
});
