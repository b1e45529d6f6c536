import type { ReactNode } from 'react';
import { Page } from '../../ui/page';

/** Not written yet. */
export function CharterPage(): ReactNode {
  return <Page title="CharterPage">…</Page>;
}
