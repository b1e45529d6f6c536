import { Button } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useSubmit } from '../../lib/use-submit';
import { Contact } from '../../ui/contact';
import { Form } from '../../ui/form';
import { Front } from '../../ui/front';
import { NewPassword } from '../../ui/new-password';
import { Page } from '../../ui/page';
import { Empty } from '../../ui/screen';
import { acceptInvitationDocument } from './invitation.graphql';
import { useEntered } from './use-entered';

/**
 * Choosing a password with a one-time link. Its secret stands in the fragment of the address, which browsers send to no server, so that
 * it is in no log; when it has been used the address is replaced.
 */
export function InvitationPage(): ReactNode {
  const { t } = useTranslation('sign-in');
  const invitationToken = useLocation().hash.slice(1);
  const entered = useEntered();
  const [newPassword, setNew] = useState('');
  const accept = useSubmit(acceptInvitationDocument);
  const go = async (): Promise<void> => {
    const done = await accept.submit({ input: { invitationToken, newPassword } });
    if (done?.viewer) await entered(done.viewer.person, done.viewer.person.email ?? '', '/');
  };
  return (
    <Front>
      <Page title={t('invitation.title')} lead={invitationToken ? t('invitation.lead') : undefined}>
        {invitationToken ? (
          <Form submit={accept} fields={{ newPassword: 'new-password' }} onSubmit={() => void go()}>
            <NewPassword id="new-password" value={newPassword} onChange={setNew} error={accept.at('newPassword')} />
            <Button type="submit" loading={accept.busy}>
              {t('invitation.go')}
            </Button>
          </Form>
        ) : (
          <Empty title={t('invitation.incomplete')}>
            <p>{t('invitation.incompleteText')}</p>
            <Contact />
          </Empty>
        )}
        <p className="hint">
          {t('invitation.already')} <Link to="/sign-in">{t('title')}</Link>
        </p>
      </Page>
    </Front>
  );
}
