import type { ReactNode } from 'react';
import { Page } from '../../ui/page';

/** Not written yet. */
export function WritePage(): ReactNode {
  return <Page title="WritePage">…</Page>;
}
