import { Button, CopyButton, LocalAlert } from '@navikt/ds-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** A secret that is shown now and never again, with a button that copies it. Takes focus when it appears. */
export function ShownOnce({ title, secret, children }: { title: string; secret: string; children: ReactNode }): ReactNode {
  const { t } = useTranslation('common');
  const place = useRef<HTMLDivElement>(null);
  const [put, setPut] = useState<string | null>(null);
  useEffect(() => place.current?.focus(), [secret]);
  // On a screen that others see it stands no longer than it is needed.
  if (put === secret) return null;
  return (
    <div ref={place} tabIndex={-1} className="shown-once">
      <LocalAlert status="announcement" as="div" role="status">
        <LocalAlert.Header>
          <LocalAlert.Title as="h3">{title}</LocalAlert.Title>
        </LocalAlert.Header>
        <LocalAlert.Content>
          <div className="shown-once-content">
            <div>{children}</div>
            <code className="secret">{secret}</code>
            <div className="row">
              <CopyButton copyText={secret} text={t('copy')} activeText={t('copied')} size="small" data-color="accent" />
              <Button type="button" size="small" variant="tertiary" data-color="neutral" onClick={() => setPut(secret)}>
                {t('hide')}
              </Button>
            </div>
          </div>
        </LocalAlert.Content>
      </LocalAlert>
    </div>
  );
}
