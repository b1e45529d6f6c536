import { DownloadIcon, PrinterSmallIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../lib/download';
import { messageOf } from '../lib/use-submit';
import { useNotice } from './notice';

/** What is shown, to take along: one button for each kind of file, and one for paper. */
export function FileButtons<Format extends string>({
  label,
  saved,
  formats,
  fetchFile,
}: {
  label: string;
  /** What is said when a file has been saved. */
  saved: string;
  formats: readonly { format: Format; text: string }[];
  fetchFile: (format: Format) => Promise<Parameters<typeof saveFile>[0]>;
}): ReactNode {
  const { t } = useTranslation('common');
  const notice = useNotice();
  const [busy, setBusy] = useState<Format | null>(null);
  const save = async (format: Format): Promise<void> => {
    setBusy(format);
    try {
      saveFile(await fetchFile(format));
      notice(saved);
    } catch (error) {
      notice(messageOf(error, t));
    } finally {
      setBusy(null);
    }
  };
  return (
    <div className="row no-print" role="group" aria-label={label}>
      {formats.map(({ format, text }) => (
        <Button
          key={format}
          type="button"
          size="small"
          variant="secondary"
          data-color="neutral"
          icon={<DownloadIcon aria-hidden />}
          loading={busy === format}
          onClick={() => void save(format)}
        >
          {text}
        </Button>
      ))}
      <Button
        type="button"
        size="small"
        variant="tertiary"
        data-color="neutral"
        icon={<PrinterSmallIcon aria-hidden />}
        onClick={() => window.print()}
      >
        {t('print')}
      </Button>
    </div>
  );
}
