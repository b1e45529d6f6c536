import { ArrowLeftIcon } from '@navikt/aksel-icons';
import { BodyLong, Heading } from '@navikt/ds-react';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ApiError } from '../lib/api';
import { ClosedPage, closedBy } from './closed';
import { WithinPage } from './within-page';

/** What every page has: its name in the window and as the heading that takes focus after navigation, and where it leads back to. */
export interface PageProps {
  title: string;
  /** One or two sentences under the heading. */
  lead?: ReactNode;
  /** Where the page stands: the page above it. */
  back?: { to: string; label: string };
  /** Buttons beside the heading. */
  actions?: ReactNode;
  /** `wide` for tables and boards; text is kept to a readable width otherwise. */
  width?: 'text' | 'wide';
  /** The pages beside this one, under the head. */
  nav?: ReactNode;
  /** What the page is about. When it may not be seen or does not exist, nothing of the page is shown but that. */
  query?: { data: unknown; error: ApiError | null };
  children: ReactNode;
}

/** A page of the application. */
export function Page({ title, lead, back, actions, width = 'text', nav, query, children }: PageProps): ReactNode {
  const { t } = useTranslation('common');
  const closed = query?.data === undefined ? closedBy(query?.error) : null;
  useEffect(() => {
    document.title = `${title} – ${t('product')}`;
  }, [title, t]);
  if (closed) return <ClosedPage why={closed} />;
  return (
    <WithinPage value>
      <div className={`page page-${width}`}>
        {back && (
          <Link to={back.to} className="page-back">
            <ArrowLeftIcon aria-hidden fontSize="1.25rem" />
            {back.label}
          </Link>
        )}
        <div className="page-head">
          <Heading level="1" size="large" tabIndex={-1} id="page-heading">
            {title}
          </Heading>
          {actions && <div className="page-actions">{actions}</div>}
        </div>
        {lead && (
          <BodyLong className="page-lead" as="div">
            {lead}
          </BodyLong>
        )}
        {nav}
        {children}
      </div>
    </WithinPage>
  );
}

/** A part of a page with a heading of its own. */
export function Section({
  title,
  actions,
  children,
  level = '2',
  id,
}: {
  title: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  level?: '2' | '3';
  id?: string;
}): ReactNode {
  return (
    <section className="section" aria-labelledby={id ? `${id}-heading` : undefined} id={id}>
      <div className="page-head">
        <Heading level={level} size={level === '2' ? 'small' : 'xsmall'} id={id ? `${id}-heading` : undefined}>
          {title}
        </Heading>
        {actions && <div className="page-actions">{actions}</div>}
      </div>
      {children}
    </section>
  );
}

/** A calm box for one thing. `tone` colours its edge when it asks for something. */
export function Card({
  children,
  tone,
  as: Tag = 'div',
}: {
  children: ReactNode;
  tone?: 'danger' | 'warning' | 'success' | 'accent';
  as?: 'div' | 'li' | 'article';
}): ReactNode {
  return (
    <Tag className="card" data-tone={tone}>
      {children}
    </Tag>
  );
}
