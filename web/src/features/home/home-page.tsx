import type { ReactNode } from 'react';
import { Page } from '../../ui/page';

/** Not written yet. */
export function HomePage(): ReactNode {
  return <Page title="HomePage">…</Page>;
}
