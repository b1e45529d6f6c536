import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../../lib/api';
import { FileButtons } from '../../ui/file-buttons';
import { measureFileDocument } from './measure.graphql';

const FORMATS = ['SVG', 'PNG', 'CSV', 'XLSX'] as const;

/** The chart to take along: as a picture, as a table, on paper. What is shown here is what stands in the file. */
export function ChartFiles({ measureId, audience }: { measureId: string; audience: 'OFFICE' | null }): ReactNode {
  const { t } = useTranslation('measures');
  return (
    <FileButtons
      label={t('files.label')}
      saved={t('files.saved')}
      formats={FORMATS.map((format) => ({ format, text: t(`files.${format}`) }))}
      fetchFile={async (format) => (await send(measureFileDocument, { id: measureId, format, audience })).measureChartFile}
    />
  );
}
