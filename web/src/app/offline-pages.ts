import { useEffect } from 'react';
import type { SignedIn } from '../lib/viewer';

/** The pages that a trainee must be able to open without a connection: the first one, to write, the project with its log. */
const fetchPages = (): Promise<unknown> =>
  Promise.all([
    import('../features/home/home-page'),
    import('../features/projects/write-page'),
    import('../features/projects/project-pages'),
  ]);

/** How long after the first page the others are fetched, in milliseconds: never before what the person came for. */
const LATER = 1500;

/** Fetches those pages for a trainee when nothing else is to be done, through the service worker, which keeps them. */
export function useOfflinePages({ places }: SignedIn): void {
  const trainee = places.length > 0;
  useEffect(() => {
    if (!trainee || !import.meta.env.PROD) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let left = false;
    void workerInCharge().then(() => {
      if (!left) timer = setTimeout(() => void fetchPages().catch(() => undefined), LATER);
    });
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [trainee]);
}

/** Resolves when a service worker answers for this page, or when there will be none. */
async function workerInCharge(): Promise<void> {
  const workers = (navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker;
  if (!workers || workers.controller) return;
  await new Promise<void>((resolve) => {
    workers.addEventListener('controllerchange', () => resolve(), { once: true });
    setTimeout(resolve, 5000);
  });
}
