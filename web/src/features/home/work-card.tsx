import { ChevronRightIcon } from '@navikt/aksel-icons';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** A kind of work that waits, with its first rows; the heading leads to the page that has them all. Nothing when there is none. */
export function WorkCard({
  to,
  title,
  note,
  text,
  count,
  rows = [],
  hidden = count - rows.length,
}: {
  to: string;
  title: string;
  /** What is urgent, beside the heading. */
  note?: string | undefined;
  text?: string;
  count: number;
  rows?: { id: string; to: string; text: string; more: ReactNode }[];
  /** How many there are beside the rows shown. */
  hidden?: number;
}): ReactNode {
  const { t } = useTranslation('home');
  const id = useId();
  if (count === 0) return null;
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id} className="home-card-title">
        <Link to={to}>
          {title}
          <ChevronRightIcon aria-hidden />
        </Link>
      </h2>
      {note && (
        <p className="home-due" data-overdue>
          {note}
        </p>
      )}
      {text && <p className="hint">{text}</p>}
      {rows.length > 0 && (
        <ul className="plain-list home-rows">
          {rows.map((row) => (
            <li key={row.id}>
              <Link to={row.to}>{row.text}</Link>
              <span className="hint">{row.more}</span>
            </li>
          ))}
        </ul>
      )}
      {rows.length > 0 && hidden > 0 && (
        <Link to={to} className="home-more">
          {t('more', { count: hidden })}
        </Link>
      )}
    </section>
  );
}
