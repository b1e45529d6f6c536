import type { ReactNode } from 'react';
import { Page } from '../../ui/page';

/** Not written yet. */
export function RosterPage(): ReactNode {
  return <Page title="RosterPage">…</Page>;
}
