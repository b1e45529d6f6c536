import { AsyncLocalStorage } from 'node:async_hooks';
import type { Language } from '../i18n/i18n.js';

/** What every step of one request knows. */
export interface RequestScope {
  /** The correlation id, also in the log and in masked errors. */
  requestId: string;
  /** The language answers are written in. */
  language: Language;
}

const scope = new AsyncLocalStorage<RequestScope>();

/** Runs `work` as one request. */
export function inRequest<T>(request: RequestScope, work: () => T): T {
  return scope.run(request, work);
}

/** The request being served; undefined at start-up and in scheduled work. */
export function currentRequest(): RequestScope | undefined {
  return scope.getStore();
}

/** The language of the request being served; Swedish outside one. */
export function language(): Language {
  return scope.getStore()?.language ?? 'sv';
}

/** Sets the language once it is known who asks. */
export function setLanguage(chosen: Language): void {
  const request = scope.getStore();
  if (request) request.language = chosen;
}
