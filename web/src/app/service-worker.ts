interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): { createScriptURL: (url: string) => string };
}

const ADDRESS = '/sw.js';
const CACHE = 'delmal-1';

/** Lets the application open without a connection; a browser that cannot does without. */
export function startServiceWorker(): void {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return;
  const types = (window as { trustedTypes?: TrustedTypes }).trustedTypes;
  const address = types ? types.createPolicy('delmal', { createScriptURL: () => ADDRESS }).createScriptURL(ADDRESS) : ADDRESS;
  void navigator.serviceWorker
    .register(address)
    .then(() => navigator.serviceWorker.ready)
    .then(keepLoadedFiles)
    .catch(() => undefined);
}

/** The files of the first visit were fetched before the worker was there: keep them now. Those still on their way then are kept at the next call. */
export async function keepLoadedFiles(): Promise<void> {
  const cache = await caches.open(CACHE);
  const files = performance
    .getEntriesByType('resource')
    .map((entry) => new URL(entry.name))
    .filter((url) => url.origin === location.origin && url.pathname.startsWith('/assets/'));
  for (const { pathname } of files) if (!(await cache.match(pathname))) await cache.add(pathname);
}
