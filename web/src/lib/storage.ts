/**
 * What this browser keeps between visits: drafts, unsent entries, the last known home page, the theme. Everything but the theme
 * belongs to a person and is erased at sign-out. A browser that refuses to keep anything costs the drafts, nothing else.
 */
const PREFIX = 'delmal.';
const OWN = `${PREFIX}own.`;

function attempt<T>(what: () => T, otherwise: T): T {
  try {
    return what();
  } catch {
    return otherwise;
  }
}

/** The value kept under `key`, or null. */
export function kept<T>(key: string): T | null {
  return attempt(() => JSON.parse(localStorage.getItem(OWN + key) ?? 'null') as T | null, null);
}

/** Keeps a value; null removes it. Returns false when the browser refused. */
export function keep(key: string, value: unknown): boolean {
  return attempt(() => {
    if (value === null || value === undefined) localStorage.removeItem(OWN + key);
    else localStorage.setItem(OWN + key, JSON.stringify(value));
    return true;
  }, false);
}

/** The keys kept that begin so. */
export function keptKeys(start: string): string[] {
  return attempt(
    () =>
      Object.keys(localStorage)
        .filter((key) => key.startsWith(OWN + start))
        .map((key) => key.slice(OWN.length)),
    [],
  );
}

/** Erases everything that belongs to a person. */
export function eraseOwn(): void {
  for (const key of keptKeys('')) keep(key, null);
}

/** A setting of this browser, whoever uses it. */
export function setting(name: string): string | null {
  return attempt(() => localStorage.getItem(PREFIX + name), null);
}

/** Keeps a setting of this browser. */
export function setSetting(name: string, value: string): void {
  attempt(() => localStorage.setItem(PREFIX + name, value), undefined);
}
