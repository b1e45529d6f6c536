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
const DAY_MS = 86_400_000;
const KEPT_MS = 7 * DAY_MS;

/** The answer that nobody is signed in is of its moment: kept, it would turn away the one who signs in next. */
const tellsOfNobody = (data: unknown): boolean => (data as { viewer?: unknown } | null)?.viewer === null;

const storageKeyOf = (queryKey: unknown): string => `data.${JSON.stringify(queryKey)}`;

/** The last answer, when it is young enough to be shown. */
function lastKept<Data>(queryKey: unknown, age = KEPT_MS): Data | null {
  const last = kept<{ at: number; data: Data }>(storageKeyOf(queryKey));
  return last && now().getTime() - last.at < age && !tellsOfNobody(last.data) ? last.data : null;
}

/** How a document is asked for: the same whether a page asks or something asks ahead of it. */
function asking<Data, Variables>(document: TadaDocumentNode<Data, Variables>, variables: Variables, keepOffline: boolean) {
  const queryKey = keyOf(document, variables);
  const last = keepOffline ? lastKept<Data>(queryKey) : null;
  return {
    queryKey,
    ...(last !== null ? { initialData: last as never, initialDataUpdatedAt: 0 } : {}),
    queryFn: async ({ signal }: { signal: AbortSignal }): Promise<Data> => {
      const data = await send(document, variables, { signal });
      if (tellsOfNobody(data)) keep(storageKeyOf(queryKey), null);
      else if (keepOffline && owner()?.trainee) keep(storageKeyOf(queryKey), { at: now().getTime(), data });
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

/** An answer for something that happens once, not for what a screen shows; the one that is on its way already is waited for. */
export function askOnce<Data, Variables>(
  client: QueryClient,
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const { queryKey, queryFn } = asking(document, variables, false);
  return client.fetchQuery<Data>({ queryKey, queryFn });
}

/** Fetches what shall stand without a connection though nobody has opened it yet; what was kept within a day is new enough. */
export async function fetchForOffline<Data, Variables>(
  client: QueryClient,
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<void> {
  const queryKey = keyOf(document, variables);
  if (lastKept(queryKey, DAY_MS) !== null) return;
  // What came before it was known whose browser it is could not be kept then.
  const known = client.getQueryData(queryKey);
  if (known === undefined) await client.prefetchQuery(asking(document, variables, true));
  else if (owner()?.trainee && !tellsOfNobody(known)) keep(storageKeyOf(queryKey), { at: now().getTime(), data: known });
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
