import { Button, TextField } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '../../lib/use-submit';
import { useViewer } from '../../lib/viewer';
import { Form } from '../../ui/form';
import { NewPassword } from '../../ui/new-password';
import { useNotice } from '../../ui/notice';
import { Section } from '../../ui/page';
import { changePasswordDocument } from './account.graphql';

/** Changing the password; what ends with it is told before. */
export function PasswordSection(): ReactNode {
  const { t } = useTranslation('account');
  const notice = useNotice();
  const { person } = useViewer();
  const change = useSubmit(changePasswordDocument);
  const [currentPassword, setCurrent] = useState('');
  const [newPassword, setNew] = useState('');
  const go = async (): Promise<void> => {
    const done = await change.submit({ input: { currentPassword, newPassword } });
    if (!done) return;
    setCurrent('');
    setNew('');
    notice(t('password.changed'));
  };
  return (
    <Section title={t('password.title')} id="password">
      <Form submit={change} fields={{ currentPassword: 'current-password', newPassword: 'new-password' }} onSubmit={() => void go()}>
        <p className="hint">{t('password.ends')}</p>
        <input type="hidden" name="username" autoComplete="username" value={person.email ?? ''} readOnly />
        <div className="password-fields">
          <TextField
            id="current-password"
            label={t('password.current')}
            type="password"
            autoComplete="current-password"
            value={currentPassword}
            onChange={(event) => setCurrent(event.target.value)}
            error={change.at('currentPassword')}
          />
          <NewPassword id="new-password" value={newPassword} onChange={setNew} error={change.at('newPassword')} />
        </div>
        <div>
          <Button type="submit" loading={change.busy}>
            {t('password.change')}
          </Button>
        </div>
      </Form>
    </Section>
  );
}
