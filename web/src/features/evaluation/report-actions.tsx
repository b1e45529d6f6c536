import { DownloadIcon, PrinterSmallIcon } from '@navikt/aksel-icons';
import { Button, InlineMessage } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../../lib/api';
import { saveFile } from '../../lib/download';
import { messageOf } from '../../lib/use-submit';
import { evaluationFileDocument } from './evaluation.graphql';

const FORMATS = ['XLSX', 'CSV'] as const;
type Format = (typeof FORMATS)[number];

/** Saves the figures of cohorts as a file, or prints the page. */
export function ReportActions({ cohortIds }: { cohortIds: readonly string[] }): ReactNode {
  const { t } = useTranslation('evaluation');
  const { t: common } = useTranslation('common');
  const [busy, setBusy] = useState<Format | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const save = async (format: Format): Promise<void> => {
    setBusy(format);
    setFailed(null);
    try {
      saveFile((await send(evaluationFileDocument, { cohortIds: [...cohortIds], format })).evaluationFile);
    } catch (error) {
      setFailed(messageOf(error, common));
    } finally {
      setBusy(null);
    }
  };
  return (
    <>
      {FORMATS.map((format) => (
        <Button
          key={format}
          type="button"
          size="small"
          variant="secondary"
          loading={busy === format}
          icon={<DownloadIcon aria-hidden />}
          onClick={() => void save(format)}
        >
          {t(`file.${format}`)}
        </Button>
      ))}
      <Button type="button" size="small" variant="secondary" icon={<PrinterSmallIcon aria-hidden />} onClick={() => window.print()}>
        {common('print')}
      </Button>
      <div role="alert">{failed && <InlineMessage status="error">{failed}</InlineMessage>}</div>
    </>
  );
}
