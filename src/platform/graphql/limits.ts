import type { ApolloServerPlugin } from '@apollo/server';
import {
  GraphQLError,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
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

/** What a request measures. */
export interface RequestShape {
  depth: number;
  aliases: number;
  rootFields: number;
  directives: number;
  fields: number;
  nodes: number;
}

const DEFAULT_PAGE = 25;

/**
 * Measures an operation with its fragments opened. Introspection fields count as nothing in depth, everything else counts,
 * aliases of `__typename` too. `nodes` multiplies `first`/`last` down the tree (25 for a connection without either).
 */
export function measure(document: DocumentNode, operation: OperationDefinitionNode, variables: Record<string, unknown>): RequestShape {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const d of document.definitions) if (d.kind === Kind.FRAGMENT_DEFINITION) fragments.set(d.name.value, d);
  const shape: RequestShape = { depth: 0, aliases: 0, rootFields: 0, directives: 0, fields: 0, nodes: 0 };

  const field = (node: FieldNode, depth: number, rows: number, seen: readonly string[]): void => {
    shape.fields++;
    if (node.alias) shape.aliases++;
    if (depth === 1) shape.rootFields++;
    shape.directives += node.directives?.length ?? 0;
    if (node.name.value.startsWith('__')) return;
    shape.depth = Math.max(shape.depth, depth);
    const size = pageSize(node, variables);
    const inside = rows * size;
    if (size > 1) shape.nodes += inside;
    if (node.selectionSet) walk(node.selectionSet, depth + 1, inside, seen);
  };

  const walk = (set: SelectionSetNode, depth: number, rows: number, seen: readonly string[]): void => {
    for (const selection of set.selections) {
      if (shape.fields > LIMITS.fields) return;
      if (selection.kind === Kind.FIELD) field(selection, depth, rows, seen);
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        shape.directives += selection.directives?.length ?? 0;
        walk(selection.selectionSet, depth, rows, seen);
      } else {
        shape.directives += selection.directives?.length ?? 0;
        const fragment = fragments.get(selection.name.value);
        if (fragment && !seen.includes(fragment.name.value)) walk(fragment.selectionSet, depth, rows, [...seen, fragment.name.value]);
      }
    }
  };
  shape.directives += operation.directives?.length ?? 0;
  walk(operation.selectionSet, 1, 1, []);
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
      async didResolveOperation({ document, operation, request }) {
        const broken = operation && brokenLimit(measure(document, operation, request.variables ?? {}));
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

function pageSize(node: FieldNode, variables: Record<string, unknown>): number {
  const asked = node.arguments?.find((a) => a.name.value === 'first' || a.name.value === 'last');
  const connection = node.selectionSet?.selections.some(
    (s) => s.kind === Kind.FIELD && (s.name.value === 'edges' || s.name.value === 'pageInfo'),
  );
  if (!asked) return connection ? DEFAULT_PAGE : 1;
  const value = numberOf(asked.value, variables);
  return Number.isFinite(value) && value > 0 ? value : DEFAULT_PAGE;
}

function numberOf(value: ValueNode, variables: Record<string, unknown>): number {
  if (value.kind === Kind.INT) return Number(value.value);
  if (value.kind === Kind.VARIABLE) return Number(variables[value.name.value]);
  return Number.NaN;
}
