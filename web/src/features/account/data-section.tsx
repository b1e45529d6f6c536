import { Button, InlineMessage } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { send } from '../../lib/api';
import { saveFile } from '../../lib/download';
import { messageOf } from '../../lib/use-submit';
import { useNotice } from '../../ui/notice';
import { Section } from '../../ui/page';
import { myDataDocument } from './my-data.graphql';

/** A copy of everything that is kept about oneself. */
export function DataSection(): ReactNode {
  const { t } = useTranslation('account');
  const common = useTranslation('common').t;
  const notice = useNotice();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState('');
  const go = async (): Promise<void> => {
    setBusy(true);
    setFailed('');
    try {
      const { myData } = await send(myDataDocument, {});
      saveFile(myData);
      notice(t('data.done'));
    } catch (error) {
      setFailed(messageOf(error, common));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Section title={t('data.title')} id="data">
      <p className="hint">
        {t('data.text')} <Link to="/about#privacy">{t('data.more')}</Link>
      </p>
      <div role="alert">{failed && <InlineMessage status="error">{failed}</InlineMessage>}</div>
      <div>
        <Button variant="secondary" loading={busy} onClick={() => void go()}>
          {t('data.get')}
        </Button>
      </div>
    </Section>
  );
}
