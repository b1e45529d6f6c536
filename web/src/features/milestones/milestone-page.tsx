import type { ReactNode } from 'react';
import { Page } from '../../ui/page';

/** Not written yet. */
export function MilestonePage(): ReactNode {
  return <Page title="MilestonePage">…</Page>;
}
