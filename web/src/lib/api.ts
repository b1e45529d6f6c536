import { print } from '@0no-co/graphql.web';
import type { TadaDocumentNode } from 'gql.tada';
import { askToSignIn } from './session';
import { sessionWasUsed } from './session-end';
import { forgetOwner, owner } from './storage';

/**
 * Why the server could not be asked, or would not answer. OLD_APPLICATION: the server has been upgraded since this page was opened.
 * OTHER_PERSON: somebody else has signed in to this browser.
 */
export type Failure =
  | 'OFFLINE'
  | 'OLD_APPLICATION'
  | 'OTHER_PERSON'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_USER_INPUT'
  | 'RATE_LIMITED'
  | 'INTERNAL_SERVER_ERROR';

/** A request that gave no data. `reference` is what the server's log knows it by. */
export class ApiError extends Error {
  constructor(
    readonly failure: Failure,
    message: string,
    readonly reference?: string,
  ) {
    super(message);
    this.name = 'ApiError';
  }
}

interface Answer<Data> {
  data?: Data | null;
  errors?: { message: string; extensions?: { code?: Failure; problem?: string; requestId?: string } }[];
}

/**
 * Sends a document. A session that ended on the way asks for the password and sends once more, so that nothing typed is lost.
 * Throws {@link ApiError}.
 */
export async function send<Data, Variables>(
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
  options: { signal?: AbortSignal; mayAskToSignIn?: boolean } = {},
): Promise<Data> {
  try {
    return await sendOnce(document, variables, options.signal);
  } catch (error) {
    const ended = error instanceof ApiError && error.failure === 'UNAUTHENTICATED';
    if (!ended || options.mayAskToSignIn === false || !(await askToSignIn())) throw error;
    return sendOnce(document, variables, options.signal);
  }
}

async function sendOnce<Data, Variables>(
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Data> {
  const person = owner()?.id;
  let response: Response;
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      // Whom the page believes to act for: a session of somebody else's is refused before it does anything.
      headers: { 'content-type': 'application/json', ...(person ? { 'x-delmal-person': person } : {}) },
      credentials: 'same-origin',
      body: JSON.stringify({ query: print(document), variables }),
      signal: signal ?? null,
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError('OFFLINE', 'offline');
  }
  const answer = (await response.json().catch(() => ({}))) as Answer<Data>;
  const first = answer.errors?.[0];
  if (first?.extensions?.problem === 'OTHER_PERSON') {
    // What this browser keeps is not theirs: forget it, and begin as the person whose session it is.
    forgetOwner();
    location.replace('/');
  }
  if (first) throw new ApiError(failureOf(first.extensions ?? {}), first.message, first.extensions?.requestId);
  // A proxy that answers for a server that is away.
  if (!answer.data) throw new ApiError(response.status >= 500 ? 'OFFLINE' : 'INTERNAL_SERVER_ERROR', String(response.status));
  sessionWasUsed();
  return answer.data;
}

const PROBLEMS: Record<string, Failure> = {
  UNTRUSTED_DOCUMENT: 'OLD_APPLICATION',
  UNKNOWN_DOCUMENT: 'OLD_APPLICATION',
  OTHER_PERSON: 'OTHER_PERSON',
};

const failureOf = ({ code, problem }: { code?: Failure; problem?: string }): Failure =>
  PROBLEMS[problem ?? ''] ?? code ?? 'INTERNAL_SERVER_ERROR';
