import type { ReactNode } from 'react';
import { Page } from '../../ui/page';

/** Not written yet. */
export function ReviewQueuePage(): ReactNode {
  return <Page title="ReviewQueuePage">…</Page>;
}

/** Not written yet. */
export function ReviewPage(): ReactNode {
  return <Page title="ReviewPage">…</Page>;
}
