import { Search } from '@navikt/ds-react';
import { useEffect, useState, type ReactNode } from 'react';

/** How long after the last key the list is fetched, in milliseconds. */
const PAUSE = 300;

/** A search field whose text reaches the address when one has stopped typing, so that the list does not jump at every key. */
export function SearchField({ label, value, onSearch }: { label: string; value: string; onSearch: (text: string) => void }): ReactNode {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text.trim() === value) return;
    const timer = setTimeout(() => onSearch(text.trim()), PAUSE);
    return () => clearTimeout(timer);
    // Only typing starts the clock; the function is new at every rendering.
  }, [text]);
  return (
    <Search
      label={label}
      hideLabel={false}
      size="small"
      variant="simple"
      value={text}
      maxLength={100}
      onChange={setText}
      onClear={() => onSearch('')}
    />
  );
}
