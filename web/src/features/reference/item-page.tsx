import type { ComponentType, ReactNode } from 'react';
import { useParams } from 'react-router';
import { ApiError } from '../../lib/api';
import { Failed } from '../../ui/screen';
import { CentrePage } from './centre-page';
import './reference.css';
import { RegisterPage } from './register-page';
import { RegulationPage } from './regulation-page';
import { TemplatePage } from './template-page';

const PAGES: Record<string, ComponentType<{ id: string }>> = {
  registers: RegisterPage,
  centres: CentrePage,
  regulations: RegulationPage,
  templates: TemplatePage,
};

/** One thing of the reference data that has a page of its own. */
export function ReferenceItemPage(): ReactNode {
  const { part = '', itemId = '' } = useParams();
  const Shown = PAGES[part];
  return Shown ? <Shown key={itemId} id={itemId} /> : <Failed error={new ApiError('NOT_FOUND', '')} />;
}
