import type { ReactNode } from 'react';
import { Page } from '../../ui/page';

/** Not written yet. */
export function PeoplePage(): ReactNode {
  return <Page title="PeoplePage">…</Page>;
}

/** Not written yet. */
export function PersonPage(): ReactNode {
  return <Page title="PersonPage">…</Page>;
}
