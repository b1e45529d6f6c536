import { Button } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../../lib/graphql';
import { useSubmit } from '../../lib/use-submit';
import { AskButton } from '../../ui/ask';
import { Refused } from '../../ui/form';
import { useNotice } from '../../ui/notice';
import { Section } from '../../ui/page';
import { Instant } from '../../ui/time';
import { endOtherSessionsDocument, endSessionDocument, type accountDocument } from './account.graphql';
import { browserName } from './browser-name';

type Session = ResultOf<typeof accountDocument>['mySessions'][number];

/** How many other sign-ins are shown before the rest is folded. */
const SHOWN = 5;

/** Where one is signed in, this browser first; each can be ended, as when a computer was left signed in. */
export function SessionsSection({ sessions }: { sessions: readonly Session[] }): ReactNode {
  const { t } = useTranslation('account');
  const notice = useNotice();
  const end = useSubmit(endSessionDocument);
  const endOthers = useSubmit(endOtherSessionsDocument);
  const name = useBrowserName();
  const here = sessions.filter(({ isCurrent }) => isCurrent);
  const others = sessions.filter(({ isCurrent }) => !isCurrent);
  const line = (session: Session): ReactNode => (
    <li key={session.id} className="row row-apart">
      <div>
        <div>
          {name(session.agent)}
          {session.isCurrent && ` (${t('sessions.this')})`}
        </div>
        <div className="hint">
          {t('sessions.seen')} <Instant at={session.lastSeenAt} /> · {t('sessions.since')} <Instant at={session.createdAt} />
        </div>
      </div>
      {!session.isCurrent && (
        <Button
          type="button"
          size="small"
          variant="secondary"
          disabled={end.busy}
          aria-label={t('sessions.endOne', { name: name(session.agent) })}
          onClick={() =>
            void end.submit({ input: { sessionId: session.id } }).then((done) => {
              if (done) notice(t('sessions.ended'));
            })
          }
        >
          {t('sessions.end')}
        </Button>
      )}
    </li>
  );
  return (
    <Section
      title={t('sessions.title')}
      id="sessions"
      actions={
        sessions.length > 1 && (
          <AskButton
            label={t('sessions.endOthers')}
            title={t('sessions.endOthers')}
            text={t('sessions.endOthersText')}
            action={t('sessions.endOthersGo')}
            submit={endOthers}
            onConfirm={async () => {
              const done = await endOthers.submit({});
              if (done) notice(t('sessions.othersEnded'));
              return done !== null;
            }}
          />
        )
      }
    >
      <p className="hint">{t('sessions.hint')}</p>
      <Refused submit={end} />
      <ul className="plain-list lines">{[...here, ...others.slice(0, SHOWN)].map(line)}</ul>
      {others.length > SHOWN && (
        <details>
          <summary>{t('sessions.more', { count: others.length - SHOWN })}</summary>
          <ul className="plain-list lines">{others.slice(SHOWN).map(line)}</ul>
        </details>
      )}
    </Section>
  );
}

/** A browser in words. */
function useBrowserName(): (agent: string) => string {
  const { t } = useTranslation('account');
  return (agent) => {
    const { browser, system } = browserName(agent);
    if (browser && system) return t('sessions.browser', { browser, system });
    return browser ?? system ?? (agent.slice(0, 60) || t('sessions.unknown'));
  };
}
