import { Search, Select } from '@navikt/ds-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNarrow } from '../../lib/use-narrow';
import type { Choice } from './choices';

/** How long to wait with a search while someone types, in milliseconds. */
const PAUSE = 350;

/** A search by name or address: sent when the typing pauses, or at once with Enter. */
export function SearchFilter({ value, onSearch }: { value: string; onSearch: (text: string) => void }): ReactNode {
  const { t } = useTranslation('trainees');
  const [text, setText] = useState(value);
  const sent = useRef(value);
  const send = (): void => {
    sent.current = text.trim();
    onSearch(sent.current);
  };
  // The address may change from elsewhere: the back button, or the filters cleared.
  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setText(value);
  }, [value]);
  useEffect(() => {
    if (text.trim() === sent.current) return;
    const timer = setTimeout(send, PAUSE);
    return () => clearTimeout(timer);
    // Only typing starts the clock.
  }, [text]);
  return (
    <div className="filter-search">
      <Search
        size="small"
        variant="simple"
        label={t('filter.search')}
        hideLabel={false}
        autoComplete="off"
        maxLength={100}
        value={text}
        onChange={setText}
        onKeyDown={(event) => {
          if (event.key === 'Enter') send();
        }}
      />
    </div>
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

/** Filters beside the search; folded in a narrow window, where the list is what matters. `used` says how many of them are set. */
export function MoreFilters({ used, children }: { used: number; children: ReactNode }): ReactNode {
  const { t } = useTranslation('trainees');
  if (!useNarrow()) return children;
  return (
    <details className="fold">
      <summary>{used > 0 ? t('filter.moreUsed', { count: used }) : t('filter.more')}</summary>
      <div className="filters filters-narrow">{children}</div>
    </details>
  );
}
