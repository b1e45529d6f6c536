import type { ReactNode } from 'react';
import { Page } from '../../ui/page';

/** Not written yet. */
export function InvitationPage(): ReactNode {
  return <Page title="InvitationPage">…</Page>;
}
