import { Button, Modal } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, send } from '../lib/api';
import { useOutbox } from '../lib/outbox';
import { forgetOwner, keptKeys } from '../lib/storage';
import { signOutDocument } from '../lib/viewer.graphql';
import { useNotice } from './notice';

/**
 * Signing out: ends the session and erases what this browser keeps of the person, so that the next one at the computer sees nothing.
 * Asks first when something would be lost.
 */
export function useSignOut(): { ask: () => void; dialog: ReactNode } {
  const { t } = useTranslation('app');
  const notice = useNotice();
  const unsent = useOutbox();
  const [asking, setAsking] = useState(false);
  const go = (): void => {
    setAsking(false);
    void send(signOutDocument, {}, { mayAskToSignIn: false })
      .catch((error: unknown) => {
        if (!(error instanceof ApiError && error.failure === 'UNAUTHENTICATED')) throw error;
      })
      .then(
        () => {
          forgetOwner();
          // Not a step in the history: the way back must not lead to the person's page.
          location.replace('/sign-in');
        },
        // The session goes on at the server: to look signed out would be a lie to whoever leaves the computer.
        () => notice(t('signOutFailed')),
      );
  };
  const ask = (): void => {
    if (unsent.length > 0 || keptKeys('draft.').length > 0) setAsking(true);
    else go();
  };
  const dialog = asking && (
    <Modal open onClose={() => setAsking(false)} header={{ heading: t('signOutWarning.title') }} width={440} portal>
      <Modal.Body>{t('signOutWarning.text')}</Modal.Body>
      <Modal.Footer>
        <Button onClick={() => setAsking(false)}>{t('signOutWarning.stay')}</Button>
        <Button variant="secondary" data-color="danger" onClick={go}>
          {t('signOutWarning.go')}
        </Button>
      </Modal.Footer>
    </Modal>
  );
  return { ask, dialog };
}
