import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useInstallation } from '../lib/use-installation';
import { OutLink } from './prose';

/** How those who run the installation are reached; nothing where they have not said. */
export function Contact(): ReactNode {
  const { t } = useTranslation('common');
  const told = useInstallation();
  if (!told?.contactEmail && !told?.contactUrl) return null;
  return (
    <p className="contact">
      {told.organisation && <strong>{told.organisation}</strong>}
      {told.contactEmail && (
        <span>
          {t('contact.write')} <a href={`mailto:${told.contactEmail}`}>{told.contactEmail}</a>
        </span>
      )}
      {told.contactUrl && <OutLink href={told.contactUrl}>{t('contact.page')}</OutLink>}
    </p>
  );
}
