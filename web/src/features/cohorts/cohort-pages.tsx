import type { ReactNode } from 'react';
import { Page } from '../../ui/page';

/** Not written yet. */
export function CohortsPage(): ReactNode {
  return <Page title="CohortsPage">…</Page>;
}

/** Not written yet. */
export function CohortPage(): ReactNode {
  return <Page title="CohortPage">…</Page>;
}

/** Not written yet. */
export function CohortPeoplePage(): ReactNode {
  return <Page title="CohortPeoplePage">…</Page>;
}
