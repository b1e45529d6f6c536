import { BodyLong, Heading } from '@navikt/ds-react';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ApiError } from '../lib/api';
import { Contact } from './contact';

/** Why nothing of a page is shown; null for what may pass, as a lost connection. */
export function closedBy(error: ApiError | null | undefined): 'forbidden' | 'notFound' | null {
  return error?.failure === 'FORBIDDEN' ? 'forbidden' : error?.failure === 'NOT_FOUND' ? 'notFound' : null;
}

/** A page that one may not see, or that does not exist: that is all there is to say of it. */
export function ClosedPage({ why = 'forbidden' }: { why?: 'forbidden' | 'notFound' }): ReactNode {
  const { t } = useTranslation('common');
  const title = t(`${why}.title`);
  useEffect(() => {
    document.title = `${title} – ${t('product')}`;
  }, [title, t]);
  return (
    <div className="page page-text" data-failed={why}>
      <Heading level="1" size="large" tabIndex={-1} id="page-heading">
        {title}
      </Heading>
      <BodyLong>{t(`${why}.text`)}</BodyLong>
      {why === 'forbidden' && <Contact />}
      <div>
        <Link to="/">{t('notFound.home')}</Link>
      </div>
    </div>
  );
}
