import { useEffect, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../lib/format';
import { useLanguage } from '../lib/i18n';
import { today } from '../lib/now';

/** The last line of every page on paper: the day it was printed, and by whom. Nothing on a screen. */
export function Printed({ by }: { by: string }): ReactNode {
  const { t } = useTranslation('app');
  const language = useLanguage();
  const [day, setDay] = useState(today);
  useEffect(() => {
    // The page is printed as it stands when the event ends.
    const ask = (): void => flushSync(() => setDay(today()));
    window.addEventListener('beforeprint', ask);
    return () => window.removeEventListener('beforeprint', ask);
  }, []);
  return <p className="printed">{t('printed', { day: formatDay(day, language), name: by })}</p>;
}
