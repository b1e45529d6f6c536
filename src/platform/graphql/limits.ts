import type { ApolloServerPlugin } from '@apollo/server';
import {
  getNamedType,
  getNullableType,
  GraphQLError,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type InlineFragmentNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { say } from '../i18n/i18n.js';
import { language } from '../http/request-scope.js';

/** The largest request that is served. Documented in docs/operations.md. */
export const LIMITS = {
  depth: 10,
  aliases: 15,
  rootFields: 30,
  directives: 20,
  fields: 500,
  /** Rows that the request could return if every page were full. */
  nodes: 20_000,
  tokens: 2_000,
  documentBytes: 20_000,
  bodyBytes: 100_000,
} as const;

type Maybe<T> = T | null | undefined;

/** What a request measures. */
export interface RequestShape {
  depth: number;
  aliases: number;
  rootFields: number;
  directives: number;
  fields: number;
  nodes: number;
}

/** Rows of a connection without `first` or `last`. */
const DEFAULT_PAGE = 25;
/** Rows that a list without pages is taken to have, unless the extension `rows` of its field tells how many. */
const LIST_SIZE = 10;

/**
 * Measures an operation with its fragments opened. Introspection fields count as nothing in depth, everything else counts,
 * aliases of `__typename` too. `nodes` multiplies down the tree: `first`/`last` for a connection, 10 for a plain list.
 */
export function measure(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
  schema: GraphQLSchema,
): RequestShape {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const d of document.definitions) if (d.kind === Kind.FRAGMENT_DEFINITION) fragments.set(d.name.value, d);
  const given = { ...defaultsOf(operation), ...variables };
  const shape: RequestShape = { depth: 0, aliases: 0, rootFields: 0, directives: 0, fields: 0, nodes: 0 };

  const field = (node: FieldNode, parent: Maybe<GraphQLNamedType>, depth: number, rows: number, seen: readonly string[]): void => {
    shape.fields++;
    if (node.alias) shape.aliases++;
    if (depth === 1) shape.rootFields++;
    shape.directives += node.directives?.length ?? 0;
    if (node.name.value.startsWith('__')) return;
    shape.depth = Math.max(shape.depth, depth);
    const known = parent && (isObjectType(parent) || isInterfaceType(parent)) ? parent.getFields()[node.name.value] : undefined;
    const type = known?.type;
    const size = sizeOf(node, known, given);
    if (size > 1) shape.nodes += rows * size;
    if (node.selectionSet) walk(node.selectionSet, type && getNamedType(type), depth + 1, rows * size, seen);
  };

  const walk = (set: SelectionSetNode, parent: Maybe<GraphQLNamedType>, depth: number, rows: number, seen: readonly string[]): void => {
    for (const selection of set.selections) {
      if (shape.fields > LIMITS.fields) return;
      if (selection.kind === Kind.FIELD) {
        field(selection, parent, depth, rows, seen);
        continue;
      }
      shape.directives += selection.directives?.length ?? 0;
      const name = selection.kind === Kind.FRAGMENT_SPREAD ? selection.name.value : null;
      const opened = name === null ? (selection as InlineFragmentNode) : fragments.get(name);
      if (!opened || (name !== null && seen.includes(name))) continue;
      const condition = opened.typeCondition ? schema.getType(opened.typeCondition.name.value) : parent;
      walk(opened.selectionSet, condition, depth, rows, name === null ? seen : [...seen, name]);
    }
  };
  shape.directives += operation.directives?.length ?? 0;
  walk(operation.selectionSet, schema.getRootType(operation.operation), 1, 1, []);
  return shape;
}

/** The first limit that a request breaks, or null. */
export function brokenLimit(shape: RequestShape): keyof RequestShape | null {
  const order: (keyof RequestShape)[] = ['fields', 'rootFields', 'aliases', 'directives', 'depth', 'nodes'];
  return order.find((name) => shape[name] > LIMITS[name]) ?? null;
}

/** Refuses requests over the limits before anything runs. */
export const limitsPlugin: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ document, operation, request, schema }) {
        const broken = operation && brokenLimit(measure(document, operation, request.variables ?? {}, schema));
        if (broken) throw tooLarge(broken);
      },
    };
  },
};

/** The refusal of a request over a limit. */
export function tooLarge(limit: string): GraphQLError {
  return new GraphQLError(say(language(), 'denied.LIMIT', { what: limit }), {
    extensions: { code: 'BAD_USER_INPUT', limit, http: { status: 400 } },
  });
}

/** How many rows a field gives at most: a page of a connection, ten (or what it tells) for a plain list, one for everything else. */
function sizeOf(node: FieldNode, field: GraphQLField<unknown, unknown> | undefined, variables: Record<string, unknown>): number {
  if (!field) return 1;
  const { type, extensions } = field;
  if (!getNamedType(type).name.endsWith('Connection')) {
    // Edges and page info are the connection itself, already counted.
    return isListType(getNullableType(type)) && node.name.value !== 'edges' ? Number(extensions['rows'] ?? LIST_SIZE) : 1;
  }
  const asked = (node.arguments ?? []).filter((a) => a.name.value === 'first' || a.name.value === 'last');
  const sizes = asked.map((a) => numberOf(a.value, variables)).filter((n) => n > 0);
  return sizes.length === 0 ? DEFAULT_PAGE : Math.max(...sizes);
}

function numberOf(value: ValueNode, variables: Record<string, unknown>): number {
  if (value.kind === Kind.INT) return Number(value.value);
  if (value.kind === Kind.VARIABLE) return Number(variables[value.name.value]);
  return Number.NaN;
}

function defaultsOf(operation: OperationDefinitionNode): Record<string, number> {
  const defaults: Record<string, number> = {};
  for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
    if (defaultValue?.kind === Kind.INT) defaults[variable.name.value] = Number(defaultValue.value);
  }
  return defaults;
}
