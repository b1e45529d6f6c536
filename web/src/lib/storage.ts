/**
 * What this browser keeps between visits: drafts, unsent entries, the last known answers of a trainee's pages, the theme. All but the theme
 * and the language belongs to a person: it stands under the person's id, is read by nobody else and is erased when the person signs out or
 * somebody else signs in. A browser that refuses to keep anything costs the drafts, nothing else.
 */
const PREFIX = 'delmal.';
const OWN = `${PREFIX}own.`;
const OWNER = `${PREFIX}person`;

/** Whose browser it is at the moment. */
export interface Owner {
  id: string;
  email: string;
  /** Takes part in a round: their own pages may be kept to stand without a connection. */
  trainee: boolean;
}

function attempt<T>(what: () => T, otherwise: T): T {
  try {
    return what();
  } catch {
    return otherwise;
  }
}

const recorded = (): Owner | null => attempt(() => JSON.parse(localStorage.getItem(OWNER) ?? 'null') as Owner | null, null);

/** This window's person. Another window may have let somebody else in: see {@link whenOwnerChanges}. */
let current: Owner | null = recorded();

/** Whose browser this window believes it to be; null before anybody has signed in. */
export const owner = (): Owner | null => current;

/** Makes the browser this person's. What another person left is erased. True when it was another's, or nobody's, before. */
export function becomeOwner(next: Owner): boolean {
  const before = recorded()?.id ?? current?.id;
  if (before !== next.id) eraseOwn();
  current = next;
  attempt(() => localStorage.setItem(OWNER, JSON.stringify(next)), undefined);
  return before !== next.id;
}

/** Erases everything that belongs to a person, and who it was. */
export function forgetOwner(): void {
  eraseOwn();
  current = null;
  attempt(() => localStorage.removeItem(OWNER), undefined);
}

/** Calls when another window has signed out, or somebody else in. */
export function whenOwnerChanges(then: () => void): void {
  window.addEventListener('storage', ({ key }) => {
    if ((key === OWNER || key === null) && current !== null && recorded()?.id !== current.id) then();
  });
}

const place = (key: string): string | null => (current ? `${OWN}${current.id}.${key}` : null);

/** The value kept under `key`, or null. */
export function kept<T>(key: string): T | null {
  const name = place(key);
  return name === null ? null : attempt(() => JSON.parse(localStorage.getItem(name) ?? 'null') as T | null, null);
}

/** Keeps a value; null removes it. False when the browser refused, or when it is nobody's. */
export function keep(key: string, value: unknown): boolean {
  const name = place(key);
  if (name === null) return false;
  return attempt(() => {
    if (value === null || value === undefined) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(value));
    return true;
  }, false);
}

/** The keys kept that begin so. */
export function keptKeys(start: string): string[] {
  const begin = place(start);
  const skip = place('')?.length ?? 0;
  if (begin === null) return [];
  return attempt(
    () =>
      Object.keys(localStorage)
        .filter((key) => key.startsWith(begin))
        .map((key) => key.slice(skip)),
    [],
  );
}

function eraseOwn(): void {
  attempt(() => {
    for (const key of Object.keys(localStorage).filter((name) => name.startsWith(OWN))) localStorage.removeItem(key);
  }, undefined);
}

/** A setting of this browser, whoever uses it. */
export function setting(name: string): string | null {
  return attempt(() => localStorage.getItem(PREFIX + name), null);
}

/** Keeps a setting of this browser. */
export function setSetting(name: string, value: string): void {
  attempt(() => localStorage.setItem(PREFIX + name, value), undefined);
}
