import { BodyLong, Checkbox, Tag, TextField } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../../lib/graphql';
import { now } from '../../lib/now';
import { useSubmit } from '../../lib/use-submit';
import { AskButton } from '../../ui/ask';
import { FormWindow, OpenButton } from '../../ui/form-dialog';
import { useNotice } from '../../ui/notice';
import { Section } from '../../ui/page';
import { ShownOnce } from '../../ui/shown-once';
import { Day, Instant } from '../../ui/time';
import { dayIn } from '../../lib/format';
import { createAccessTokenDocument, revokeAccessTokenDocument, type accountDocument } from './account.graphql';

type AccessToken = ResultOf<typeof accountDocument>['myAccessTokens'][number];

/** Keys for other systems: never mightier than the person, with an end, shown once. */
export function TokensSection({ tokens }: { tokens: readonly AccessToken[] }): ReactNode {
  const { t } = useTranslation('account');
  const [secret, setSecret] = useState<string | null>(null);
  return (
    <Section
      title={t('tokens.title')}
      id="tokens"
      actions={
        <OpenButton label={t('tokens.new')}>
          {(close) => (
            <NewToken
              close={close}
              onMade={(made) => {
                close();
                setSecret(made);
              }}
            />
          )}
        </OpenButton>
      }
    >
      <BodyLong className="hint">{t('tokens.hint')}</BodyLong>
      {secret && (
        <ShownOnce title={t('tokens.made')} secret={secret}>
          {t('tokens.once')}
        </ShownOnce>
      )}
      {tokens.length === 0 ? (
        <p>{t('tokens.none')}</p>
      ) : (
        <ul className="plain-list lines">
          {tokens.map((token) => (
            <TokenRow key={token.id} token={token} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function TokenRow({ token }: { token: AccessToken }): ReactNode {
  const { t } = useTranslation('account');
  const notice = useNotice();
  const revoke = useSubmit(revokeAccessTokenDocument);
  const ended = token.revokedAt !== null || new Date(token.expiresAt) <= now();
  return (
    <li className="row row-apart">
      <div>
        <div className="row">
          <span>{token.name}</span>
          <Tag size="small" variant="moderate" data-color={ended ? 'neutral' : token.mayWrite ? 'warning' : 'info'}>
            {t(ended ? 'tokens.ended' : token.mayWrite ? 'tokens.writes' : 'tokens.reads')}
          </Tag>
        </div>
        <div className="hint">
          {token.revokedAt ? t('tokens.revokedOn') : t('tokens.lasts')} <Day on={dayIn(token.revokedAt ?? token.expiresAt)} /> ·{' '}
          {token.lastUsedAt ? (
            <>
              {t('tokens.used')} <Instant at={token.lastUsedAt} />
            </>
          ) : (
            t('tokens.neverUsed')
          )}
        </div>
      </div>
      {!ended && (
        <AskButton
          label={t('tokens.revoke')}
          title={t('tokens.revokeTitle', { name: token.name })}
          text={t('tokens.revokeText')}
          action={t('tokens.revoke')}
          button={{ 'aria-label': t('tokens.revokeTitle', { name: token.name }) }}
          submit={revoke}
          onConfirm={async () => {
            const done = await revoke.submit({ input: { accessTokenId: token.id } });
            if (done) notice(t('tokens.revoked'));
            return done !== null;
          }}
        />
      )}
    </li>
  );
}

function NewToken({ close, onMade }: { close: () => void; onMade: (secret: string) => void }): ReactNode {
  const { t } = useTranslation('account');
  const create = useSubmit(createAccessTokenDocument);
  const [name, setName] = useState('');
  const [days, setDays] = useState('90');
  const [mayWrite, setMayWrite] = useState(false);
  const go = async (): Promise<void> => {
    const done = await create.submit({ input: { name: name.trim(), days: Number.parseInt(days, 10) || 0, mayWrite } });
    if (done?.secret) onMade(done.secret);
  };
  return (
    <FormWindow
      title={t('tokens.new')}
      action={t('tokens.create')}
      submit={create}
      fields={{ name: 'token-name', days: 'token-days' }}
      onSend={() => void go()}
      onClose={close}
    >
      <TextField
        id="token-name"
        label={t('tokens.name')}
        description={t('tokens.nameHint')}
        autoComplete="off"
        maxLength={80}
        value={name}
        onChange={(event) => setName(event.target.value)}
        error={create.at('name')}
      />
      <TextField
        id="token-days"
        label={t('tokens.days')}
        description={t('tokens.daysHint')}
        inputMode="numeric"
        autoComplete="off"
        htmlSize={6}
        value={days}
        onChange={(event) => setDays(event.target.value)}
        error={create.at('days')}
      />
      <Checkbox checked={mayWrite} description={t('tokens.mayWriteHint')} onChange={(event) => setMayWrite(event.target.checked)}>
        {t('tokens.mayWrite')}
      </Checkbox>
    </FormWindow>
  );
}
