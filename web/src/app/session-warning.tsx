import { Button, Modal } from '@navikt/ds-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { now } from '../lib/now';
import { sessionUsedAt, standingAt, type Standing } from '../lib/session-end';
import type { SignedIn } from '../lib/viewer';

/** How often it is looked at; also after a computer has slept, when no timer can be trusted. */
const EVERY = 5_000;
/** Whoever has typed or tapped so lately is not away: the session goes on without a question. */
const ACTIVE = 180_000;

/**
 * Warns two minutes before the session ends (WCAG 2.2.1), with one tap to go on. `refresh` asks the server anew, which makes the session
 * last; when it has ended, the same question leads to the password.
 */
export function SessionWarning({
  viewer: { sessionIdleSeconds: idle, sessionSecondsLeft: left },
  answeredAt,
  refresh,
}: {
  viewer: SignedIn;
  /** When the server told how much is left; 0 when nobody is signed in any more, and for an answer that was kept from an earlier visit. */
  answeredAt: number;
  refresh: () => Promise<unknown>;
}): ReactNode {
  const { t } = useTranslation('app');
  const [standing, setStanding] = useState<Standing>('on');
  const [noted, setNoted] = useState(false);
  const [busy, setBusy] = useState(false);
  const touchedAt = useRef(0);

  useEffect(() => {
    const touch = (): void => void (touchedAt.current = now().getTime());
    const kinds = ['keydown', 'pointerdown'] as const;
    for (const kind of kinds) window.addEventListener(kind, touch, { passive: true });
    return () => kinds.forEach((kind) => window.removeEventListener(kind, touch));
  }, []);

  useEffect(() => {
    if (typeof idle !== 'number' || typeof left !== 'number' || answeredAt === 0) return setStanding('on');
    let asked = false;
    const look = (): void => {
      const at = now().getTime();
      const usedAt = Math.max(sessionUsedAt(), answeredAt);
      const next = standingAt(at, { usedAt, idle: idle * 1000, endsAt: answeredAt + left * 1000 });
      if (next === 'on') setNoted(false);
      const away = at - touchedAt.current > ACTIVE;
      setStanding((before) => (next === 'idle' && before === 'on' && !away ? 'on' : next));
      if ((next === 'idle' && !away) || next === 'over') {
        if (!asked) void refresh();
        asked = true;
      } else asked = false;
    };
    look();
    const timer = setInterval(look, EVERY);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [idle, left, answeredAt, refresh]);

  const shown = standing === 'idle' || (standing === 'last' && !noted);
  if (!shown) return null;
  const goOn = (): void => {
    if (standing === 'last') return setNoted(true);
    setBusy(true);
    void refresh().finally(() => {
      setBusy(false);
      setStanding('on');
    });
  };
  return (
    <Modal open onClose={goOn} header={{ heading: t('ending.title'), closeButton: false }} width={440} portal>
      <Modal.Body>
        <p>{t(standing === 'last' ? 'ending.last' : 'ending.idle')}</p>
      </Modal.Body>
      <Modal.Footer>
        <Button type="button" loading={busy} onClick={goOn}>
          {t(standing === 'last' ? 'ending.understood' : 'ending.stay')}
        </Button>
      </Modal.Footer>
    </Modal>
  );
}
