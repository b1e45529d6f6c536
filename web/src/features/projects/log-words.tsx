import { Heading } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMonth, formatNumber } from '../../lib/format';
import { useLanguage } from '../../lib/i18n';
import { capital } from '../../ui/tags';

/** The month over its entries: `November 2026`. */
export function MonthHeading({ month }: { month: string }): ReactNode {
  return (
    <Heading level="3" size="xsmall" className="log-month-name">
      {capital(formatMonth(month, useLanguage()))}
    </Heading>
  );
}

/** Time spent in words: `45 min`, `2 tim`, `1 tim 45 min`. */
export function useSpent(): (minutes: number) => string {
  const { t } = useTranslation('projects');
  const language = useLanguage();
  return (minutes) => {
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
    const words = [hours > 0 && t('log.hours', { hours: formatNumber(hours, language) }), rest > 0 && t('log.length', { count: rest })];
    return words.filter(Boolean).join(' ') || t('log.length', { count: 0 });
  };
}
