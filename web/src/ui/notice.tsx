import { Button } from '@navikt/ds-react';
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../lib/i18n';

interface Notice {
  text: string;
  undo?: () => void;
  /** What the button that undoes it says; “Ångra” by default. */
  undoLabel?: string | undefined;
}

/** How long a notice stays, in milliseconds: long enough to change one's mind. */
const STAYS = 10_000;
type Tell = (text: string, undo?: () => void, undoLabel?: string) => void;
const NoticeContext = createContext<Tell>(() => undefined);

/** Tells what was done, `notice('Sparat')`, with a way to undo it where that is cheap. */
export const useNotice = (): Tell => useContext(NoticeContext);

/** The place at the foot of the window where notices are shown and read out. */
export function NoticeProvider({ children }: { children: ReactNode }): ReactNode {
  const { t } = useTranslation('common');
  const [notice, setNotice] = useState<Notice | null>(null);
  const [held, setHeld] = useState(false);
  const language = useLanguage();
  const tell = useCallback<Tell>((text, undo, undoLabel) => setNotice(undo ? { text, undo, undoLabel } : { text }), []);
  useEffect(() => {
    if (!notice || held) return;
    const timer = setTimeout(() => setNotice(null), STAYS);
    return () => clearTimeout(timer);
  }, [notice, held]);
  // Its words are of the language it was told in.
  useEffect(() => setNotice(null), [language]);
  const hold = useMemo(
    () => ({
      onFocus: () => setHeld(true),
      onBlur: () => setHeld(false),
      onMouseEnter: () => setHeld(true),
      onMouseLeave: () => setHeld(false),
    }),
    [],
  );
  return (
    <NoticeContext value={tell}>
      {children}
      <div className="notice-place">
        <div className={notice ? 'notice' : undefined} {...hold}>
          {/* Only the words are read out; the buttons stand beside them. */}
          <span role="status" aria-live="polite">
            {notice?.text}
          </span>
          {notice?.undo && (
            <Button
              size="small"
              variant="tertiary-neutral"
              onClick={() => {
                notice.undo?.();
                setNotice(null);
                setHeld(false);
              }}
            >
              {notice.undoLabel ?? t('undo')}
            </Button>
          )}
          {notice && (
            <Button
              size="small"
              variant="tertiary-neutral"
              onClick={() => {
                setNotice(null);
                setHeld(false);
              }}
            >
              {t('close')}
            </Button>
          )}
        </div>
      </div>
    </NoticeContext>
  );
}
