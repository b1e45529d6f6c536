import { Button, TextField, VStack } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useSubmit } from '../../lib/use-submit';
import { signInDocument } from '../../lib/viewer.graphql';
import { Contact } from '../../ui/contact';
import { Form } from '../../ui/form';
import { Front } from '../../ui/front';
import { Page } from '../../ui/page';
import { useAlreadyIn } from './use-already-in';
import { useEntered } from './use-entered';

/** Signing in with address and password; leads back to the page that was asked for, with its draft. */
export function SignInPage(): ReactNode {
  const { t } = useTranslation('sign-in');
  const from = (useLocation().state as { from?: string } | null)?.from ?? '/';
  useAlreadyIn(from);
  const entered = useEntered();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const signIn = useSubmit(signInDocument);
  const go = async (): Promise<void> => {
    const done = await signIn.submit({ input: { email: email.trim(), password } });
    if (done?.viewer) await entered(done.viewer.person, email.trim(), from);
  };
  return (
    <Front>
      <Page title={t('title')} lead={t('lead')}>
        <Form onSubmit={() => void go()} submit={signIn} fields={{ email: 'email', password: 'password' }}>
          <VStack gap="space-20" align="stretch">
            <TextField
              id="email"
              label={t('email')}
              type="email"
              autoComplete="username"
              value={email}
              onChange={(event) => setEmail(event.target.value)}
              error={signIn.at('email')}
            />
            <TextField
              id="password"
              label={t('password')}
              type="password"
              autoComplete="current-password"
              value={password}
              onChange={(event) => setPassword(event.target.value)}
              error={signIn.at('password')}
            />
            <Button type="submit" loading={signIn.busy}>
              {t('go')}
            </Button>
          </VStack>
        </Form>
        <p className="hint">{t('noAccount')}</p>
        <Contact />
      </Page>
    </Front>
  );
}
