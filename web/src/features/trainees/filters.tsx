import { Search, Select } from '@navikt/ds-react';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Choice } from './choices';

/** How long to wait with a search while someone types, in milliseconds. */
const PAUSE = 350;

/** A search by name or address: sent when the typing pauses, or at once with Enter. */
export function SearchFilter({ value, onSearch }: { value: string; onSearch: (text: string) => void }): ReactNode {
  const { t } = useTranslation('trainees');
  const [text, setText] = useState(value);
  // The address may change from elsewhere: the back button, or the filters cleared.
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text.trim() === value) return;
    const timer = setTimeout(() => onSearch(text.trim()), PAUSE);
    return () => clearTimeout(timer);
    // Only typing starts the clock.
  }, [text]);
  return (
    <Search
      size="small"
      variant="simple"
      label={t('filter.search')}
      hideLabel={false}
      htmlSize={22}
      maxLength={100}
      value={text}
      onChange={setText}
      onClear={() => onSearch('')}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onSearch(text.trim());
      }}
    />
  );
}

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
