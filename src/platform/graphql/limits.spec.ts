import { describe, expect, it } from '@jest/globals';
import { Kind, type OperationDefinitionNode, parse } from 'graphql';
import { brokenLimit, measure, type RequestShape } from './limits.js';

function shapeOf(text: string, variables: Record<string, unknown> = {}): RequestShape {
  const document = parse(text);
  return measure(
    document,
    document.definitions.find((d): d is OperationDefinitionNode => d.kind === Kind.OPERATION_DEFINITION)!,
    variables,
  );
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
  it('multiplies pages inside pages, from literals and variables', () => {
    const text = 'query($n: Int) { c(first: 10) { edges { node { e(first: $n) { edges { node { id } } } } } } }';
    expect(shapeOf(text, { n: 100 }).nodes).toBe(10 + 1000);
    expect(shapeOf('{ c { edges { node { id } } } }').nodes).toBe(25);
    expect(
      brokenLimit(
        shapeOf('{ a(first: 100) { edges { node { b(first: 100) { edges { node { c(first: 100) { edges { cursor } } } } } } } } }'),
      ),
    ).toBe('nodes');
  });
  it('lets the introspection query pass', () => {
    expect(
      shapeOf(
        '{ __schema { types { fields { type { ofType { ofType { ofType { ofType { ofType { ofType { ofType { name } } } } } } } } } } } }',
      ).depth,
    ).toBe(0);
  });
});
