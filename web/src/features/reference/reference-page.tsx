import { LinkCard } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Page } from '../../ui/page';
import { PARTS } from './parts';

/** The reference data of the installation, part by part. */
export function ReferencePage(): ReactNode {
  const { t } = useTranslation('reference');
  return (
    <Page title={t('title')} lead={t('lead')} width="wide">
      <ul className="plain-list reference-parts">
        {PARTS.map((part) => (
          <li key={part}>
            <LinkCard>
              <LinkCard.Title as="h2">
                <LinkCard.Anchor asChild>
                  <Link to={`/reference/${part}`}>{t(`parts.${part}.title`)}</Link>
                </LinkCard.Anchor>
              </LinkCard.Title>
              <LinkCard.Description>{t(`parts.${part}.about`)}</LinkCard.Description>
            </LinkCard>
          </li>
        ))}
      </ul>
    </Page>
  );
}
