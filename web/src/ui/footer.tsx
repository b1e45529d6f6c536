import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** The foot of every page. */
export function Footer(): ReactNode {
  const { t } = useTranslation('app');
  return (
    <footer className="foot">
      <span>{t('footer.noPatients')}</span>
      <Link to="/about">{t('footer.about')}</Link>
      <Link to="/accessibility">{t('footer.accessibility')}</Link>
    </footer>
  );
}
