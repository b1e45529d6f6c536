import { Select } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Choice } from './choices';

/** One filter with choices; not shown where there is nothing to choose between. */
export function ChoiceFilter({
  label,
  choices,
  value,
  onChoice,
}: {
  label: string;
  choices: readonly Choice[];
  value: string;
  onChoice: (id: string) => void;
}): ReactNode {
  const { t } = useTranslation('common');
  if (choices.length < 2 && value === '') return null;
  return (
    <Select size="small" className="filter" label={label} value={value} onChange={(event) => onChoice(event.target.value)}>
      <option value="">{t('all')}</option>
      {choices.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}
