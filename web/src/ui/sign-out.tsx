import { Button, Modal } from '@navikt/ds-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../lib/api';
import { emptyOutbox, useOutbox } from '../lib/outbox';
import { eraseOwn, keptKeys } from '../lib/storage';
import { signOutDocument } from '../lib/viewer.graphql';

/**
 * Signing out: ends the session and erases what this browser keeps of the person, so that the next one at the computer sees nothing.
 * Asks first when something would be lost.
 */
export function useSignOut(): { ask: () => void; dialog: ReactNode } {
  const { t } = useTranslation('app');
  const client = useQueryClient();
  const unsent = useOutbox();
  const [asking, setAsking] = useState(false);
  const go = (): void => {
    void send(signOutDocument, {}, { mayAskToSignIn: false })
      .catch(() => undefined)
      .then(() => {
        emptyOutbox();
        eraseOwn();
        client.clear();
        location.assign('/sign-in');
      });
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
