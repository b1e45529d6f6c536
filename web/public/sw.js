/*
 * Lets the application open without a connection: the page and its hashed files, never an answer from the server. Data that is needed
 * offline is kept by the application itself.
 */
const CACHE = 'delmal-1';

/** Files that keep their name when they change. */
const FIXED = ['/favicon.svg', '/manifest.webmanifest'];

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(['/', ...FIXED]))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});

/** The application's page and nothing else: no answer of another kind, no sign-in page of a network that stands between. */
function isOurs(response) {
  const type = response.headers.get('content-type') ?? '';
  return response.ok && response.type === 'basic' && !response.redirected && type.startsWith('text/html');
}

/** Keeps the files of the page that was just fetched and drops those of earlier builds. */
async function page(request) {
  const cache = await caches.open(CACHE);
  try {
    const response = await fetch(request);
    if (isOurs(response)) await cache.put('/', response.clone());
    return response;
  } catch (error) {
    const kept = await cache.match('/');
    if (kept) return kept;
    throw error;
  }
}

/** A file that keeps its name: the newest when there is a connection. */
async function fixed(request) {
  const cache = await caches.open(CACHE);
  try {
    const response = await fetch(request);
    if (response.ok) await cache.put(request, response.clone());
    return response;
  } catch (error) {
    const kept = await cache.match(request);
    if (kept) return kept;
    throw error;
  }
}

async function file(request) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) {
    await cache.put(request, response.clone());
    void drop(cache);
  }
  return response;
}

/** A cache of more than a few builds is emptied from its oldest end. */
async function drop(cache) {
  const keys = await cache.keys();
  for (const key of keys.slice(0, Math.max(0, keys.length - 250)))
    if (!['/', ...FIXED].includes(new URL(key.url).pathname)) await cache.delete(key);
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (FIXED.includes(url.pathname)) event.respondWith(fixed(request));
  else if (url.pathname.startsWith('/assets/')) event.respondWith(file(request));
});
