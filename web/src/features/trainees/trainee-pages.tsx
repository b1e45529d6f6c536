import type { ReactNode } from 'react';
import { Page } from '../../ui/page';

/** Not written yet. */
export function TraineesPage(): ReactNode {
  return <Page title="TraineesPage">…</Page>;
}

/** Not written yet. */
export function TraineePage(): ReactNode {
  return <Page title="TraineePage">…</Page>;
}
