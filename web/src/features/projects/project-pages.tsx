import type { ReactNode } from 'react';
import { Page } from '../../ui/page';

/** Not written yet. */
export function ProjectPage(): ReactNode {
  return <Page title="ProjectPage">…</Page>;
}
