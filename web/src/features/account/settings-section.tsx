import { Radio, RadioGroup } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Language } from '../../lib/format';
import { showLanguage, useLanguage } from '../../lib/i18n';
import { chooseTheme, THEMES, useThemeChoice, type ThemeChoice } from '../../lib/theme';
import { useSubmit } from '../../lib/use-submit';
import { Refused } from '../../ui/form';
import { Section } from '../../ui/page';
import { changeLanguageDocument } from './account.graphql';

/** Each language in its own words, so that it is found by those who read it. */
const NAMES: Record<Language, string> = { sv: 'Svenska', en: 'English', nb: 'Norsk bokmål' };

/** The language one reads, kept with the person, and the appearance, kept in this browser. Both are shown at once. */
export function SettingsSection(): ReactNode {
  const { t } = useTranslation('account');
  const app = useTranslation('app').t;
  const language = useLanguage();
  const theme = useThemeChoice();
  const change = useSubmit(changeLanguageDocument);
  // What was chosen is marked while the server is told.
  const [chosen, setChosen] = useState<Language | null>(null);
  const choose = async (next: Language): Promise<void> => {
    setChosen(next);
    const done = await change.submit({ input: { language: next } });
    if (done) await showLanguage(next);
    setChosen(null);
  };
  return (
    <Section title={t('settings.title')} id="settings">
      <Refused submit={change} />
      <div className="form-row">
        <RadioGroup
          legend={app('language')}
          description={t('settings.language')}
          value={chosen ?? language}
          onChange={(value: Language) => void choose(value)}
        >
          {LANGUAGES.map((code) => (
            <Radio key={code} value={code} lang={code}>
              {NAMES[code]}
            </Radio>
          ))}
        </RadioGroup>
        <RadioGroup
          legend={app('theme.label')}
          description={t('settings.theme')}
          value={theme}
          onChange={(value: ThemeChoice) => chooseTheme(value)}
        >
          {THEMES.map((choice) => (
            <Radio key={choice} value={choice}>
              {app(`theme.${choice}`)}
            </Radio>
          ))}
        </RadioGroup>
      </div>
    </Section>
  );
}
