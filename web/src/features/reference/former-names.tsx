import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/page';
import { Day } from '../../ui/time';

/** The names that something had before, with their last day. */
export function FormerNames({ names }: { names: readonly { id: string; name: string; validTo: string }[] }): ReactNode {
  const { t } = useTranslation('reference');
  if (names.length === 0) return null;
  return (
    <Section title={t('formerNames')} id="former-names">
      <ul className="plain-list">
        {names.map((former) => (
          <li key={former.id}>
            <span lang="sv">{former.name}</span>{' '}
            <span className="hint">
              {t('until')} <Day on={former.validTo} long />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
