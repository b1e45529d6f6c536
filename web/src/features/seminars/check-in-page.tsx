import type { ReactNode } from 'react';
import { Page } from '../../ui/page';

/** Not written yet. */
export function CheckInPage(): ReactNode {
  return <Page title="CheckInPage">…</Page>;
}
