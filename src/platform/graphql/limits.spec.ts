import { describe, expect, it } from '@jest/globals';
import { buildSchema, type GraphQLObjectType, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { brokenLimit, measure, type RequestShape } from './limits.js';

const SCHEMA = buildSchema(`
  type Query { a: X x: X c(first: Int, last: Int): XConnection }
  type X { y: X z: Int a: Int b: Int id: ID many: [X!]! few: [X!]! e(first: Int, last: Int): XConnection }
  type XConnection { edges: [XEdge!]! }
  type XEdge { cursor: String node: X }
`);
(SCHEMA.getType('X') as GraphQLObjectType).getFields()['few']!.extensions = { rows: 3 };

function shapeOf(text: string, variables: Record<string, unknown> = {}): RequestShape {
  const document = parse(text);
  const operation = document.definitions.find((d): d is OperationDefinitionNode => d.kind === Kind.OPERATION_DEFINITION)!;
  return measure(document, operation, variables, SCHEMA);
}

describe('the size of a request', () => {
  it('counts fields, depth, roots and aliases, of __typename too', () => {
    expect(shapeOf('{ a: x { y { z } } t: __typename }')).toMatchObject({ fields: 4, depth: 3, rootFields: 2, aliases: 2 });
  });
  it('opens fragments every time they are used', () => {
    expect(shapeOf('{ x { ...f ...f } } fragment f on X { a b }').fields).toBe(5);
  });
  it('ends on fragments that name each other', () => {
    expect(shapeOf('{ x { ...f } } fragment f on X { a ...g } fragment g on X { b ...f }').fields).toBe(3);
  });
  it('does not grow with a fragment bomb', () => {
    const bomb = `{ x { ...f20 } } fragment f0 on X { a } ${Array.from({ length: 20 }, (_, i) => `fragment f${i + 1} on X { ...f${i} ...f${i} }`).join(' ')}`;
    expect(brokenLimit(shapeOf(bomb))).toBe('fields');
  });
  it('multiplies pages inside pages, from literals, variables and their defaults', () => {
    const text = 'query($n: Int = 100) { c(first: 10) { edges { node { e(first: $n) { edges { node { id } } } } } } }';
    expect(shapeOf(text, { n: 50 }).nodes).toBe(10 + 500);
    expect(shapeOf(text).nodes).toBe(10 + 1000);
    expect(shapeOf('{ c { edges { node { id } } } }').nodes).toBe(25);
    const deep = '{ c(first: 100) { edges { node { e(first: 100) { edges { node { e(first: 100) { edges { cursor } } } } } } } } }';
    expect(brokenLimit(shapeOf(deep))).toBe('nodes');
  });
  it('counts a connection whose edges stand in a fragment, and the greater of first and last', () => {
    expect(shapeOf('{ c { ...f } } fragment f on XConnection { edges { cursor } }').nodes).toBe(25);
    expect(shapeOf('{ c(first: 1, last: 90) { edges { cursor } } }').nodes).toBe(90);
  });
  it('takes a list without pages to have ten rows', () => {
    expect(shapeOf('{ x { many { many { id } } } }').nodes).toBe(10 + 100);
    expect(brokenLimit(shapeOf('{ c(first: 100) { edges { node { many { many { many { id } } } } } } }'))).toBe('nodes');
  });
  it('believes a list that tells how many rows it has', () => {
    expect(shapeOf('{ x { few { many { id } } } }').nodes).toBe(3 + 30);
  });
  it('lets the introspection query pass', () => {
    expect(
      shapeOf(
        '{ __schema { types { fields { type { ofType { ofType { ofType { ofType { ofType { ofType { ofType { name } } } } } } } } } } } }',
      ).depth,
    ).toBe(0);
  });
});
