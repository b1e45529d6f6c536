import { Button } from '@navikt/ds-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Fills the screen before the view is opened, where the browser can; the view stands without it too. */
export async function fillScreen(): Promise<void> {
  try {
    await document.documentElement.requestFullscreen();
  } catch {
    // A phone, or a browser where it is switched off.
  }
}

/** A view over everything for the projector of the room; Escape and the button lead back. */
export function Projector({ label, onClose, children }: { label: string; onClose: () => void; children: ReactNode }): ReactNode {
  const { t } = useTranslation('seminars');
  const place = useRef<HTMLDialogElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    place.current?.showModal();
    // Escape first ends the full screen, without telling the page which key it was.
    const changed = (): void => {
      if (!document.fullscreenElement) close.current();
    };
    document.addEventListener('fullscreenchange', changed);
    return () => {
      document.removeEventListener('fullscreenchange', changed);
      if (document.fullscreenElement) void document.exitFullscreen();
    };
  }, []);
  return (
    <dialog ref={place} className="projector" aria-label={label} onClose={onClose}>
      {children}
      <Button className="projector-close" size="small" variant="secondary-neutral" onClick={onClose}>
        {t('code.smaller')}
      </Button>
    </dialog>
  );
}
