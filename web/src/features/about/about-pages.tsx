import type { ReactNode } from 'react';
import { Page } from '../../ui/page';

/** Not written yet. */
export function AccessibilityPage(): ReactNode {
  return <Page title="AccessibilityPage">…</Page>;
}

/** Not written yet. */
export function AboutPage(): ReactNode {
  return <Page title="AboutPage">…</Page>;
}
