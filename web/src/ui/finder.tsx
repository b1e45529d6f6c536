import { Radio, RadioGroup } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchBox } from './search-box';

/** Something that can be chosen. */
export interface Found {
  id: string;
  name: string;
  /** A second line that tells two of the same name apart. */
  about?: string | null;
}

/** Chooses one of many by searching: a field, and what was found to choose among. */
export function Finder({
  id,
  label,
  legend,
  search,
  onSearch,
  found,
  chosen,
  onChoose,
  error,
}: {
  id: string;
  label: string;
  /** What the choice is called: “Omgång”. */
  legend: string;
  search: string;
  onSearch: (text: string) => void;
  /** Undefined while it is being fetched. */
  found: readonly Found[] | undefined;
  chosen: Found | null;
  onChoose: (one: Found) => void;
  error?: string | undefined;
}): ReactNode {
  const { t } = useTranslation('common');
  // What was chosen stays in sight when the next search does not find it.
  const shown = [...(chosen && !found?.some((one) => one.id === chosen.id) ? [chosen] : []), ...(found ?? [])];
  return (
    <div className="finder">
      <SearchBox label={label} value={search} onSearch={onSearch} />
      <RadioGroup
        id={id}
        tabIndex={-1}
        legend={legend}
        hideLegend={shown.length === 0}
        size="small"
        value={chosen?.id ?? ''}
        error={error}
        onChange={(value: string) => {
          const one = shown.find((other) => other.id === value);
          if (one) onChoose(one);
        }}
      >
        {shown.map((one) => (
          <Radio key={one.id} value={one.id} description={one.about ?? undefined}>
            {one.name}
          </Radio>
        ))}
      </RadioGroup>
      <p className="hint" role="status">
        {found && (found.length === 0 ? t('noneFound') : t('found', { count: found.length }))}
      </p>
    </div>
  );
}
