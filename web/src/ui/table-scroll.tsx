import { useCallback, useRef, useState, type ReactNode } from 'react';

/** A place for a table that may be wider than the window: it scrolls by itself, with the keyboard too when there is something to scroll. */
export function TableScroll({
  label,
  wider,
  children,
}: {
  label: string;
  /** What is said above the table when there is more of it beside what is seen. */
  wider?: string | undefined;
  children: ReactNode;
}): ReactNode {
  const [scrolls, setScrolls] = useState(false);
  const observer = useRef<ResizeObserver | null>(null);
  const ref = useCallback((element: HTMLElement | null) => {
    observer.current?.disconnect();
    if (!element) return;
    const look = (): void => setScrolls(element.scrollWidth > element.clientWidth);
    observer.current = new ResizeObserver(look);
    observer.current.observe(element);
    if (element.firstElementChild) observer.current.observe(element.firstElementChild);
  }, []);
  return (
    <>
      {scrolls && wider && <p className="hint no-print">{wider}</p>}
      <div ref={ref} className="table-scroll" role="region" aria-label={label} {...(scrolls && { tabIndex: 0 })}>
        {children}
      </div>
    </>
  );
}
