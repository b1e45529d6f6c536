import { CopyButton, LocalAlert } from '@navikt/ds-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** A secret that is shown now and never again, with a button that copies it. Takes focus when it appears. */
export function ShownOnce({ title, secret, children }: { title: string; secret: string; children: ReactNode }): ReactNode {
  const { t } = useTranslation('common');
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), [secret]);
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
            <CopyButton copyText={secret} text={t('copy')} activeText={t('copied')} size="small" data-color="accent" />
          </div>
        </LocalAlert.Content>
      </LocalAlert>
    </div>
  );
}
