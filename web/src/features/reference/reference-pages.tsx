import type { ReactNode } from 'react';
import { Page } from '../../ui/page';

/** Not written yet. */
export function ReferencePage(): ReactNode {
  return <Page title="ReferencePage">…</Page>;
}

/** Not written yet. */
export function ReferencePartPage(): ReactNode {
  return <Page title="ReferencePartPage">…</Page>;
}
