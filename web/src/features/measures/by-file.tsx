import { FileUpload, InlineMessage, type FileObject } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ImportView } from './import-view';
import type { FilledMeasure } from './measure.graphql';
import { isSheet, seriesContent } from './series-content';

/** A file from a register or a spreadsheet. It is not kept in this browser. */
export function ByFile({ measure }: { measure: FilledMeasure }): ReactNode {
  const { t } = useTranslation('measures');
  const [file, setFile] = useState<{ name: string; contentBase64: string } | null>(null);
  const [problem, setProblem] = useState<string | undefined>();
  const take = async (chosen: File): Promise<void> => {
    try {
      const bytes = new Uint8Array(await chosen.arrayBuffer());
      if (!isSheet(bytes)) {
        setProblem(t('import.notSheet'));
        setFile(null);
        return;
      }
      const content = await seriesContent(bytes);
      const sent = typeof content === 'string';
      setProblem(sent ? undefined : t(`import.${content.problem}`, { ...content }));
      setFile(sent ? { name: chosen.name.slice(-200), contentBase64: content } : null);
    } catch {
      setProblem(t('import.unreadable'));
      setFile(null);
    }
  };
  return (
    <>
      <div className="form enter-source">
        <FileUpload.Dropzone
          label={t('import.file')}
          description={t('import.fileHint')}
          accept=".csv,.txt,.tsv,text/csv"
          multiple={false}
          error={problem}
          fileLimit={{ max: 1, current: 0 }}
          onSelect={([first]: FileObject[]) => first && void take(first.file)}
        />
        {file && (
          <InlineMessage status="info" size="small">
            {t('import.chosen', { name: file.name })}
          </InlineMessage>
        )}
      </div>
      {file && (
        <ImportView key={file.contentBase64} measure={measure} contentBase64={file.contentBase64} source="FILE" sourceLabel={file.name} />
      )}
    </>
  );
}
