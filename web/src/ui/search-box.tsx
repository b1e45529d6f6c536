import { Search } from '@navikt/ds-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';

/** How long the typing rests before it is searched for, in milliseconds. */
const REST = 300;

/** A field that searches when the typing rests, or at once with Enter. `value` is what the address holds now, so that the back button changes the field too. */
export function SearchBox({
  label,
  value,
  onSearch,
  size = 'medium',
}: {
  label: string;
  value: string;
  onSearch: (text: string) => void;
  size?: 'medium' | 'small';
}): ReactNode {
  const [typed, setTyped] = useState(value);
  const sent = useRef(value);
  const search = useRef(onSearch);
  search.current = onSearch;
  const send = (text: string): void => {
    if (text === sent.current) return;
    sent.current = text;
    search.current(text);
  };
  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setTyped(value);
  }, [value]);
  useEffect(() => {
    if (typed.trim() === sent.current) return;
    const timer = setTimeout(() => send(typed.trim()), REST);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <div className="search-box">
      <Search
        label={label}
        hideLabel={false}
        size={size}
        variant="simple"
        autoComplete="off"
        maxLength={100}
        value={typed}
        onChange={setTyped}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          // Enter searches; it does not send the form that the field stands in.
          event.preventDefault();
          send(typed.trim());
        }}
      />
    </div>
  );
}
