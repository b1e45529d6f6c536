import { Button, Modal, TextField } from '@navikt/ds-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { send } from '../lib/api';
import { registerSignInDialog } from '../lib/session';
import { owner, type Owner } from '../lib/storage';
import { messageOf } from '../lib/use-submit';
import { signInDocument } from '../lib/viewer.graphql';

/** The pages where one signs in anyway. */
const DOORS = ['/sign-in', '/invitation'];

/**
 * Asks for the password over the page when the session has ended, so that what was typed stays where it is; the request that met the
 * ended session is then sent once more. Somebody else signs in on the sign-in page, and starts from the first page.
 */
export function SessionDialog(): ReactNode {
  const { t } = useTranslation('app');
  const common = useTranslation('common').t;
  const client = useQueryClient();
  const navigate = useNavigate();
  const [person, setPerson] = useState<Owner | null>(null);
  const [password, setPassword] = useState('');
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const answer = useRef<(again: boolean) => void>(() => undefined);

  useEffect(
    () =>
      registerSignInDialog(() => {
        const last = owner();
        // Who stands at the door is asked there; a request that was under way when the page was left is not worth a question.
        if (!last || DOORS.includes(location.pathname)) return Promise.resolve(false);
        setPerson(last);
        setPassword('');
        setError('');
        return new Promise((resolve) => {
          answer.current = resolve;
        });
      }),
    [],
  );

  const close = (again: boolean): void => {
    setPerson(null);
    setPassword('');
    answer.current(again);
  };
  const refused = (message: string): void => {
    setError(message);
    field.current?.select();
  };
  // The address is known and stands above: only the password can be wrong.
  const refusal = (why: { code: string; message: string } | undefined): string =>
    why?.code === 'WRONG_CREDENTIALS' ? t('session.wrong') : (why?.message ?? '');
  const go = (event: FormEvent): void => {
    event.preventDefault();
    if (!person || busy) return;
    setBusy(true);
    setError('');
    send(signInDocument, { input: { email: person.email, password } }, { mayAskToSignIn: false })
      .then(({ signIn }) => {
        if (signIn.viewer) close(true);
        else refused(refusal(signIn.userErrors[0]));
      })
      .catch((failure: unknown) => refused(messageOf(failure, common as never)))
      .finally(() => setBusy(false));
  };
  const leave = (): void => {
    // Not before the page is gone: it would fetch anew what was forgotten, and meet the ended session again.
    void Promise.resolve(navigate('/sign-in')).then(() => {
      client.clear();
      close(false);
    });
  };

  if (!person) return null;
  return (
    // Esc would throw away what was typed behind it: leaving is a button of its own.
    <Modal
      open
      onBeforeClose={() => false}
      onCancel={(event) => event.preventDefault()}
      onClose={leave}
      header={{ heading: t('session.title'), closeButton: false }}
      width={440}
      portal
    >
      <form onSubmit={go} noValidate>
        <Modal.Body>
          <div className="form">
            <p className="session-text">{t('session.text', { email: person.email })}</p>
            <input type="hidden" name="username" autoComplete="username" value={person.email} readOnly />
            <TextField
              ref={field}
              label={t('session.password')}
              type="password"
              autoComplete="current-password"
              value={password}
              onChange={(event) => setPassword(event.target.value)}
              error={error}
            />
          </div>
        </Modal.Body>
        <Modal.Footer>
          <Button type="submit" loading={busy}>
            {t('session.go')}
          </Button>
          <Button type="button" variant="secondary" onClick={leave}>
            {t('session.leave')}
          </Button>
        </Modal.Footer>
      </form>
    </Modal>
  );
}
