import { useCallback, useRef, useState, type ReactNode } from 'react';

/** A place for a table that may be wider than the window: it scrolls by itself, with the keyboard too when there is something to scroll. */
export function TableScroll({ label, children }: { label: string; children: ReactNode }): ReactNode {
  const [wider, setWider] = useState(false);
  const observer = useRef<ResizeObserver | null>(null);
  const ref = useCallback((element: HTMLElement | null) => {
    observer.current?.disconnect();
    if (!element) return;
    const look = (): void => setWider(element.scrollWidth > element.clientWidth);
    observer.current = new ResizeObserver(look);
    observer.current.observe(element);
    if (element.firstElementChild) observer.current.observe(element.firstElementChild);
  }, []);
  return (
    <div ref={ref} className="table-scroll" role="region" aria-label={label} {...(wider && { tabIndex: 0 })}>
      {children}
    </div>
  );
}
