import { DownloadIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../../lib/api';
import { saveFile } from '../../lib/download';
import { messageOf } from '../../lib/use-submit';
import { useNotice } from '../../ui/notice';
import { cohortBoardFileDocument } from './board.graphql';

const FORMATS = ['CSV', 'XLSX'] as const;

/** Takes the whole board out, whatever the filter: to a spreadsheet or as plain rows. */
export function BoardFiles({ cohortId }: { cohortId: string }): ReactNode {
  const { t } = useTranslation('cohorts');
  const { t: common } = useTranslation('common');
  const notice = useNotice();
  const [busy, setBusy] = useState<string | null>(null);
  const fetchFile = async (format: (typeof FORMATS)[number]): Promise<void> => {
    setBusy(format);
    try {
      const { cohortBoardFile } = await send(cohortBoardFileDocument, { id: cohortId, format });
      saveFile(cohortBoardFile);
      notice(t('board.saved', { name: cohortBoardFile.fileName }));
    } catch (error) {
      notice(messageOf(error, common));
    } finally {
      setBusy(null);
    }
  };
  return FORMATS.map((format) => {
    const key = format === 'CSV' ? 'csv' : 'xlsx';
    return (
      <Button
        key={format}
        type="button"
        size="small"
        variant="tertiary"
        loading={busy === format}
        icon={<DownloadIcon aria-hidden />}
        aria-label={t(`board.${key}Label`)}
        onClick={() => void fetchFile(format)}
      >
        {t(`board.${key}`)}
      </Button>
    );
  });
}
