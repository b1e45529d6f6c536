import type { ReactNode } from 'react';
import { Page } from '../../ui/page';

/** Not written yet. */
export function MyGoalsPage(): ReactNode {
  return <Page title="MyGoalsPage">…</Page>;
}

/** Not written yet. */
export function TraineeGoalsPage(): ReactNode {
  return <Page title="TraineeGoalsPage">…</Page>;
}

/** Not written yet. */
export function CertifyPage(): ReactNode {
  return <Page title="CertifyPage">…</Page>;
}
