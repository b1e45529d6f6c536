import { keepPreviousData, useQuery, useQueryClient, type QueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { TadaDocumentNode } from 'gql.tada';
import { useCallback } from 'react';
import { send, type ApiError } from './api';
import { now } from './now';
import { keep, kept, owner } from './storage';

/** What a screen may ask for. */
export interface DataOptions {
  /** False waits with asking. */
  when?: boolean;
  /**
   * Keeps the last answer in this browser for a week, so that the screen stands without a connection too. Only for those who take part in a
   * round: others see other people's work, which is not left in a browser.
   */
  keepOffline?: boolean;
  /** Asks again every so many milliseconds while the page is seen. */
  every?: number;
  /** Never begins with an earlier answer: for a form that is filled from it, and for what one is about to decide on. */
  fresh?: boolean;
  /** Keeps showing the last answer while another filter or page is fetched. */
  smooth?: boolean;
}

/** The name and variables of a query, as the cache knows it. */
function keyOf(document: TadaDocumentNode<unknown, never>, variables: unknown): [string, unknown] {
  const operation = document.definitions.find((definition) => 'operation' in definition);
  return [operation && 'name' in operation ? (operation.name?.value ?? '') : '', variables];
}

/** How long an answer is kept, in milliseconds. */
const KEPT_MS = 7 * 86_400_000;

/** How a document is asked for: the same whether a page asks or something asks ahead of it. */
function asking<Data, Variables>(document: TadaDocumentNode<Data, Variables>, variables: Variables, keepOffline: boolean) {
  const queryKey = keyOf(document, variables);
  const storageKey = `data.${JSON.stringify(queryKey)}`;
  const last = keepOffline ? kept<{ at: number; data: Data }>(storageKey) : null;
  return {
    queryKey,
    ...(last && now().getTime() - last.at < KEPT_MS ? { initialData: last.data as never, initialDataUpdatedAt: 0 } : {}),
    queryFn: async ({ signal }: { signal: AbortSignal }): Promise<Data> => {
      const data = await send(document, variables, { signal });
      if (keepOffline && owner()?.trainee) keep(storageKey, { at: now().getTime(), data });
      return data;
    },
  };
}

/** Asks for data before the page that shows it has been fetched. */
export function fetchAhead<Data, Variables>(
  client: QueryClient,
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
  { keepOffline = false }: Pick<DataOptions, 'keepOffline'> = {},
): void {
  void client.prefetchQuery(asking(document, variables, keepOffline));
}

/** Data for a screen. Hand the result to `<Screen>`, which shows it loading, failed and forbidden. */
export function useData<Data, Variables>(
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
  options: DataOptions = {},
): UseQueryResult<Data, ApiError> {
  return useQuery<Data, ApiError>({
    ...asking(document, variables, options.keepOffline ?? false),
    enabled: options.when ?? true,
    ...(options.every ? { refetchInterval: options.every } : {}),
    ...(options.fresh ? { gcTime: 0 } : {}),
    ...(options.smooth ? { placeholderData: keepPreviousData } : {}),
  });
}

/** Lets every screen that is open fetch anew, after something was changed. */
export function useRefresh(): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(() => client.invalidateQueries(), [client]);
}
