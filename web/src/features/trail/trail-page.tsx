import type { ReactNode } from 'react';
import { Page } from '../../ui/page';

/** Not written yet. */
export function TrailPage(): ReactNode {
  return <Page title="TrailPage">…</Page>;
}
