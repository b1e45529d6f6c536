import { useEffect, useRef, useState, type RefObject } from 'react';

/** A row that is moved sideways: brings what is chosen (`aria-current`) to its middle, and tells on which sides there is more. */
export function useMore<Row extends HTMLElement>(chosen: string): { ref: RefObject<Row | null>; more: string | undefined } {
  const ref = useRef<Row>(null);
  const [more, setMore] = useState<string>();
  useEffect(() => {
    const row = ref.current;
    if (!row) return;
    const look = (): void => {
      const before = row.scrollLeft > 1;
      const after = row.scrollLeft + row.clientWidth < row.scrollWidth - 1;
      setMore([before && 'before', after && 'after'].filter(Boolean).join(' ') || undefined);
    };
    const current = row.querySelector<HTMLElement>('[aria-current]');
    if (current)
      row.scrollLeft +=
        current.getBoundingClientRect().left - row.getBoundingClientRect().left - (row.clientWidth - current.offsetWidth) / 2;
    look();
    const observer = new ResizeObserver(look);
    observer.observe(row);
    row.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      row.removeEventListener('scroll', look);
    };
  }, [chosen]);
  return { ref, more };
}
