import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './graphql-env';

/**
 * Makes a typed GraphQL document from its text; field names and types come from `schema.gql`. Documents stand in `*.graphql.ts` files
 * only, so that the build can list every one of them for the server.
 */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  disableMasking: true;
  scalars: { ID: string; DateTime: string; Date: string };
}>();

export type { FragmentOf, ResultOf, VariablesOf, TadaDocumentNode } from 'gql.tada';
