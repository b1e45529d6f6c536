import type { ReactNode } from 'react';
import { Page } from '../../ui/page';

/** Not written yet. */
export function SupportPage(): ReactNode {
  return <Page title="SupportPage">…</Page>;
}

/** Not written yet. */
export function NewSupportPage(): ReactNode {
  return <Page title="NewSupportPage">…</Page>;
}

/** Not written yet. */
export function SupportRequestPage(): ReactNode {
  return <Page title="SupportRequestPage">…</Page>;
}
