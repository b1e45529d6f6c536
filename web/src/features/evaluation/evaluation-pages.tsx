import type { ReactNode } from 'react';
import { Page } from '../../ui/page';

/** Not written yet. */
export function ComparePage(): ReactNode {
  return <Page title="ComparePage">…</Page>;
}

/** Not written yet. */
export function CohortEvaluationPage(): ReactNode {
  return <Page title="CohortEvaluationPage">…</Page>;
}
