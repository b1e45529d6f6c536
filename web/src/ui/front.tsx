import { Select } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LANGUAGES, type Language } from '../lib/format';
import { showLanguage, useLanguage } from '../lib/i18n';
import { Footer } from './footer';

const NAMES: Record<Language, string> = { sv: 'Svenska', en: 'English', nb: 'Norsk bokmål' };

/** The frame of the pages that are open to everyone: the name of the product, and the language. `text` gives room for reading. */
export function Front({ width = 'form', children }: { width?: 'form' | 'text'; children: ReactNode }): ReactNode {
  const { t } = useTranslation('app');
  const language = useLanguage();
  return (
    <div className={`front front-${width}`}>
      <header className="top">
        <Link to="/" className="brand">
          <img src="/favicon.svg" alt="" width={28} height={28} />
          <span>Delmål</span>
        </Link>
        <Select
          label={t('language')}
          hideLabel
          size="small"
          value={language}
          onChange={(event) => void showLanguage(event.target.value as Language)}
        >
          {LANGUAGES.map((code) => (
            <option key={code} value={code} lang={code}>
              {NAMES[code]}
            </option>
          ))}
        </Select>
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <Footer />
    </div>
  );
}
