import type { ReactNode } from 'react';
import { Page } from '../../ui/page';

/** Not written yet. */
export function NewCohortPage(): ReactNode {
  return <Page title="NewCohortPage">…</Page>;
}

/** Not written yet. */
export function EditCohortPage(): ReactNode {
  return <Page title="EditCohortPage">…</Page>;
}
