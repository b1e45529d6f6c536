import type { ReactNode } from 'react';
import { Page } from '../../ui/page';

/** Not written yet. */
export function SubmitPage(): ReactNode {
  return <Page title="SubmitPage">…</Page>;
}
