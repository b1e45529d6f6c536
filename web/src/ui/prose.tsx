import type { ReactNode } from 'react';

/** Text that someone wrote: its paragraphs and line breaks, never as markup. */
export function Prose({ children }: { children: string }): ReactNode {
  return <div className="prose">{children}</div>;
}

/** Terms and what they hold, for facts about one thing. Empty values are left out. */
export function Facts({ items }: { items: readonly { label: string; value: ReactNode }[] }): ReactNode {
  return (
    <dl className="facts">
      {items
        .filter(({ value }) => value !== null && value !== undefined && value !== '')
        .map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** A link out of the product; only http and https are followed. */
export function OutLink({ href, children }: { href: string; children?: ReactNode }): ReactNode {
  if (!/^https?:\/\//i.test(href)) return <span>{children ?? href}</span>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" className="out-link">
      {children ?? href}
    </a>
  );
}
