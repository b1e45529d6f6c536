import type { ReactNode } from 'react';
import { Page } from '../../ui/page';

/** Not written yet. */
export function SeminarsPage(): ReactNode {
  return <Page title="SeminarsPage">…</Page>;
}

/** Not written yet. */
export function SeminarPage(): ReactNode {
  return <Page title="SeminarPage">…</Page>;
}

/** Not written yet. */
export function CohortSeminarsPage(): ReactNode {
  return <Page title="CohortSeminarsPage">…</Page>;
}
