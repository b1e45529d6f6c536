import { Search } from '@navikt/ds-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';

/** How long the typing rests before it is searched for, in milliseconds. */
const REST = 300;

/** A field that searches when the typing rests. `value` is what the address holds now, so that the back button changes the field too. */
export function SearchBox({ label, value, onSearch }: { label: string; value: string; onSearch: (text: string) => void }): ReactNode {
  const [typed, setTyped] = useState(value);
  const sent = useRef(value);
  const search = useRef(onSearch);
  search.current = onSearch;
  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setTyped(value);
  }, [value]);
  useEffect(() => {
    if (typed.trim() === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = typed.trim();
      search.current(typed.trim());
    }, REST);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <div className="search-box">
      <Search label={label} hideLabel={false} variant="simple" autoComplete="off" maxLength={100} value={typed} onChange={setTyped} />
    </div>
  );
}
