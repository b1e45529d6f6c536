import type { ReactNode } from 'react';
import { Page } from '../../ui/page';

/** Not written yet. */
export function AccountPage(): ReactNode {
  return <Page title="AccountPage">…</Page>;
}
