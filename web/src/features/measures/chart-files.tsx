import { DownloadIcon, PrinterSmallIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../../lib/api';
import { saveFile } from '../../lib/download';
import { messageOf } from '../../lib/use-submit';
import { useNotice } from '../../ui/notice';
import { measureFileDocument } from './measure.graphql';

const FORMATS = ['SVG', 'PNG', 'CSV', 'XLSX'] as const;
type Format = (typeof FORMATS)[number];

/** The chart to take along: as a picture, as a table, on paper. What is shown here is what stands in the file. */
export function ChartFiles({ measureId, audience }: { measureId: string; audience: 'OFFICE' | null }): ReactNode {
  const { t } = useTranslation('measures');
  const common = useTranslation('common').t;
  const notice = useNotice();
  const [busy, setBusy] = useState<Format | null>(null);
  const fetchFile = async (format: Format): Promise<void> => {
    setBusy(format);
    try {
      saveFile((await send(measureFileDocument, { id: measureId, format, audience })).measureChartFile);
      notice(t('files.saved'));
    } catch (error) {
      notice(messageOf(error, common));
    } finally {
      setBusy(null);
    }
  };
  return (
    <div className="row no-print" role="group" aria-label={t('files.label')}>
      {FORMATS.map((format) => (
        <Button
          key={format}
          type="button"
          size="small"
          variant="secondary"
          data-color="neutral"
          icon={<DownloadIcon aria-hidden />}
          loading={busy === format}
          onClick={() => void fetchFile(format)}
        >
          {t(`files.${format}`)}
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
        {common('print')}
      </Button>
    </div>
  );
}
