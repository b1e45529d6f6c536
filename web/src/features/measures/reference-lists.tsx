import { Button, FileUpload, type FileObject } from '@navikt/ds-react';
import { UploadIcon } from '@navikt/aksel-icons';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { packedFile } from '../../lib/packed-file';
import { Section } from '../../ui/page';

/** A list that the rows of a file are checked against: its name, and its bytes as they are sent. */
export interface ReferenceList {
  name: string;
  contentBase64: string;
}

/** One of organisations and one of indicators. */
const MOST = 2;

/** SKDE's own lists, for those who have them: without them a Norwegian upload file is checked for all but its organisations and indicators. */
export function ReferenceLists({
  lists,
  onLists,
}: {
  lists: readonly ReferenceList[];
  onLists: (lists: readonly ReferenceList[]) => void;
}): ReactNode {
  const { t } = useTranslation('measures');
  const common = useTranslation('common').t;
  const [unreadable, setUnreadable] = useState(false);
  const add = async (files: readonly File[]): Promise<void> => {
    try {
      const more = await Promise.all(files.map(async (file) => ({ name: file.name, contentBase64: await packedFile(file) })));
      onLists([...lists, ...more].slice(-MOST));
      setUnreadable(false);
    } catch {
      setUnreadable(true);
    }
  };
  return (
    <Section title={t('import.lists')} id="lists">
      <p className="measure-note">{t(lists.length === 0 ? 'import.listsNone' : 'import.listsText')}</p>
      {lists.length > 0 && (
        <ul aria-label={t('import.lists')}>
          {lists.map((list, index) => (
            <li key={`${index} ${list.name}`}>
              {list.name}{' '}
              <Button
                type="button"
                size="small"
                variant="tertiary"
                data-color="neutral"
                aria-label={`${common('remove')}: ${list.name}`}
                onClick={() => onLists(lists.filter((one) => one !== list))}
              >
                {common('remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {unreadable && <p role="alert">{t('import.unreadable')}</p>}
      {lists.length < MOST && (
        <div>
          <FileUpload.Trigger
            multiple
            accept=".csv,.txt,.tsv,text/csv"
            onSelect={(files: FileObject[]) => void add(files.map(({ file }) => file))}
          >
            <Button type="button" variant="secondary" icon={<UploadIcon aria-hidden />}>
              {t('import.listsAdd')}
            </Button>
          </FileUpload.Trigger>
        </div>
      )}
    </Section>
  );
}
