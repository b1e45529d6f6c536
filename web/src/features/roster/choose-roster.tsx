import { DownloadIcon } from '@navikt/aksel-icons';
import { Button, FileUpload, InlineMessage, ReadMore, Table, Tabs, Textarea, type FileObject } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../../lib/download';
import type { DraftForm } from '../../lib/use-draft';
import { DraftNote } from '../../ui/form';
import { COLUMNS, pastedRoster, rosterFileOf, rosterTemplate, type RosterFile } from './roster-file';

/** What is typed on the page. */
export interface PastedRows {
  pasted: string;
}

/** Where the list comes from: a file that is chosen or dropped, or rows that are pasted. */
export function ChooseRoster({
  chosen,
  draft,
  onFile,
}: {
  chosen: RosterFile | null;
  /** The rows that were pasted, kept until they are read in. */
  draft: DraftForm<PastedRows>;
  onFile: (file: RosterFile) => void;
}): ReactNode {
  const { t } = useTranslation('roster');
  const [problem, setProblem] = useState<string | undefined>();
  const { pasted } = draft.values;
  const take = (name: string, bytes: Uint8Array, fromPaste: boolean): void => {
    const file = rosterFileOf(name, bytes, fromPaste);
    setProblem(file ? undefined : t('tooLarge'));
    if (file) onFile(file);
  };
  const choose = ([first]: FileObject[]): void => {
    if (!first) return;
    void first.file.arrayBuffer().then(
      (buffer) => take(first.file.name, new Uint8Array(buffer), false),
      () => setProblem(t('unreadable')),
    );
  };
  return (
    <div className="form">
      <Format />
      <Tabs defaultValue={draft.restored ? 'paste' : 'file'} size="small">
        <Tabs.List>
          <Tabs.Tab value="file" label={t('fromFile')} />
          <Tabs.Tab value="paste" label={t('fromPaste')} />
        </Tabs.List>
        <Tabs.Panel value="file" className="roster-source">
          <FileUpload.Dropzone
            label={t('file')}
            description={t('fileHint')}
            accept=".csv,.txt,text/csv"
            multiple={false}
            error={problem}
            fileLimit={{ max: 1, current: 0 }}
            onSelect={choose}
          />
          {chosen && !chosen.pasted && (
            <InlineMessage status="info" size="small">
              {t('chosen', { name: chosen.fileName })}
            </InlineMessage>
          )}
        </Tabs.Panel>
        <Tabs.Panel value="paste" className="roster-source">
          <div className="form">
            <Textarea
              label={t('paste')}
              description={t('pasteHint')}
              minRows={6}
              maxRows={14}
              value={pasted}
              error={problem}
              onChange={(event) => draft.set('pasted', event.target.value)}
            />
            <DraftNote draft={draft} />
            <div>
              <Button type="button" disabled={pasted.trim() === ''} onClick={() => take(t('pastedName'), pastedRoster(pasted), true)}>
                {t('look')}
              </Button>
            </div>
          </div>
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}

/** What the list must hold, and an empty one to begin with. */
function Format(): ReactNode {
  const { t } = useTranslation('roster');
  const { t: common } = useTranslation('common');
  return (
    <div>
      <p className="page-lead roster-lead">{t('lead')}</p>
      <div className="row">
        <Button
          type="button"
          size="small"
          variant="secondary"
          icon={<DownloadIcon aria-hidden />}
          onClick={() => saveFile(rosterTemplate())}
        >
          {t('template')}
        </Button>
      </div>
      <ReadMore header={t('format.open')} className="roster-format">
        <div className="table-scroll">
          <Table size="small">
            <Table.Header>
              <Table.Row>
                <Table.ColumnHeader scope="col">{t('format.column')}</Table.ColumnHeader>
                <Table.ColumnHeader scope="col">{t('format.holds')}</Table.ColumnHeader>
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {COLUMNS.map(({ key, header, required }) => (
                <Table.Row key={key}>
                  <Table.HeaderCell scope="row" lang="sv">
                    {header}
                  </Table.HeaderCell>
                  <Table.DataCell>
                    {t(`format.${key}`)} {!required && `(${common('optional')})`}
                  </Table.DataCell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </div>
        <p className="hint">{t('format.more')}</p>
      </ReadMore>
    </div>
  );
}
