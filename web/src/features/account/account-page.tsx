import { Button } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '../../lib/use-data';
import { useViewer } from '../../lib/viewer';
import { Page, Section } from '../../ui/page';
import { Facts } from '../../ui/prose';
import { Screen } from '../../ui/screen';
import { useSignOut } from '../../ui/sign-out';
import { capital, useTerm } from '../../ui/tags';
import { accountDocument } from './account.graphql';
import './account.css';
import { DataSection } from './data-section';
import { PasswordSection } from './password-section';
import { SessionsSection } from './sessions-section';
import { SettingsSection } from './settings-section';
import { TokensSection } from './tokens-section';

/** One's own account: how the product looks, the password, where one is signed in, keys, one's own data. */
export function AccountPage(): ReactNode {
  const { t } = useTranslation('account');
  const app = useTranslation('app').t;
  const { person, roles } = useViewer();
  const query = useData(accountDocument, {});
  const say = useTerm();
  const { ask, dialog } = useSignOut();
  return (
    <Page title={app('account')}>
      {dialog}
      <Facts
        items={[
          { label: t('facts.name'), value: person.name },
          { label: t('facts.email'), value: person.email },
          { label: t('facts.roles'), value: capital(roles.map((role) => say('role', role)).join(', ')) },
        ]}
      />
      <p className="hint">{t('facts.wrong')}</p>
      <SettingsSection />
      <PasswordSection />
      <Screen query={query}>
        {({ mySessions, myAccessTokens }) => (
          <>
            <SessionsSection sessions={mySessions} />
            <TokensSection tokens={myAccessTokens} />
          </>
        )}
      </Screen>
      <DataSection />
      <Section title={app('signOut')} id="sign-out">
        <p className="hint">{t('signOut.text')}</p>
        <div>
          <Button variant="secondary" onClick={ask}>
            {t('signOut.go')}
          </Button>
        </div>
      </Section>
    </Page>
  );
}
