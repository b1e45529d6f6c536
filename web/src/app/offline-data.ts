import type { QueryClient } from '@tanstack/react-query';
import { myGoalsDocument } from '../features/goals/goals.graphql';
import { projectLogDocument, writeDocument } from '../features/projects/log.graphql';
import { FIRST_ENTRIES } from '../features/projects/log-values';
import { projectDocument } from '../features/projects/project.graphql';
import { mySeminarsDocument } from '../features/seminars/seminars.graphql';
import { fetchForOffline } from '../lib/use-data';
import { viewerDocument } from '../lib/viewer.graphql';
import { currentPlace, type SignedIn } from '../lib/viewer';

/** Fetches what a trainee's pages show, one after the other, so that they stand without a connection before they were opened. */
export async function fetchDataForOffline(client: QueryClient, viewer: SignedIn): Promise<void> {
  await fetchForOffline(client, viewerDocument, {});
  const id = currentPlace(viewer)?.project?.id;
  if (id) {
    await fetchForOffline(client, writeDocument, { id });
    await fetchForOffline(client, projectDocument, { id });
    await fetchForOffline(client, projectLogDocument, { id, first: FIRST_ENTRIES, after: null });
  }
  await fetchForOffline(client, myGoalsDocument, {});
  await fetchForOffline(client, mySeminarsDocument, {});
}
