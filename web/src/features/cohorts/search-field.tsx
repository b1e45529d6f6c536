import { Search } from '@navikt/ds-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';

/** How long after the last key the list is fetched, in milliseconds. */
const PAUSE = 300;

/**
 * A search field whose text reaches the address when one has stopped typing, so that the list does not jump at every key. `value` is
 * what the address holds: the back button changes the field too.
 */
export function SearchField({ label, value, onSearch }: { label: string; value: string; onSearch: (text: string) => void }): ReactNode {
  const [text, setText] = useState(value);
  const sent = useRef(value);
  const search = useRef(onSearch);
  search.current = onSearch;
  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setText(value);
  }, [value]);
  useEffect(() => {
    if (text.trim() === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = text.trim();
      search.current(text.trim());
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <div className="filter-search">
      <Search label={label} hideLabel={false} size="small" variant="simple" value={text} maxLength={100} onChange={setText} />
    </div>
  );
}
