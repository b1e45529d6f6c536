import { useTranslation } from 'react-i18next';
import type { CharterField } from './charter-values';

/** What a field of the plan is called. */
export function useFieldLabel(): (field: CharterField) => string {
  const { t } = useTranslation('projects');
  return (field) => t(`charter.${field === 'programmeAreaId' ? 'programmeArea' : field}`);
}
