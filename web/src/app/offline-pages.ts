import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { textsOfAllPages } from '../lib/i18n';
import type { SignedIn } from '../lib/viewer';
import { keepLoadedFiles } from './service-worker';

/** The pages that a trainee must be able to open without a connection, and their texts. */
const fetchPages = (): Promise<unknown> =>
  Promise.all([
    textsOfAllPages(),
    import('../features/home/home-page'),
    import('../features/projects/write-page'),
    import('../features/projects/project-pages'),
    import('../features/milestones/milestone-page'),
    import('../features/milestones/submit-page'),
    import('../features/goals/goal-pages'),
    import('../features/seminars/seminar-pages'),
    import('../features/seminars/check-in-page'),
  ]);

/** How long after the first page the others are fetched, in milliseconds: never before what the person came for. */
const LATER = 1500;

/** Fetches those pages and what they show for a trainee when nothing else is to be done; the service worker keeps the files. */
export function useOfflinePages(viewer: SignedIn): void {
  const client = useQueryClient();
  const latest = useRef(viewer);
  latest.current = viewer;
  const trainee = viewer.places.length > 0;
  useEffect(() => {
    if (!trainee || !import.meta.env.PROD) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let left = false;
    const fetchAll = async (): Promise<void> => {
      const [{ fetchDataForOffline }] = await Promise.all([import('./offline-data'), fetchPages()]);
      if ('caches' in window) await keepLoadedFiles();
      if (!left) await fetchDataForOffline(client, latest.current);
    };
    void workerInCharge().then(() => {
      if (!left) timer = setTimeout(() => void fetchAll().catch(() => undefined), LATER);
    });
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [trainee, client]);
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
