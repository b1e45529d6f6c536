import { Button, InlineMessage, LocalAlert, Radio, RadioGroup } from '@navikt/ds-react';
import type { ResultOf } from 'gql.tada';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '../../lib/use-data';
import { useSubmit } from '../../lib/use-submit';
import { Refused } from '../../ui/form';
import { Section } from '../../ui/page';
import { Screen } from '../../ui/screen';
import { FaultTable } from './fault-table';
import type { Imported } from './roster-done';
import { sent, type RosterFile } from './roster-file';
import type { RosterCohort } from './roster-page';
import { RosterRows } from './roster-rows';
import { importRosterDocument, rosterPreviewDocument } from './roster.graphql';

/** What reading a list would do. */
export type Preview = ResultOf<typeof rosterPreviewDocument>['rosterPreview'];
type Mode = 'ALL_OR_NOTHING' | 'GOOD_ROWS';

/** What reading the list would do, row by row, and the faults by line and column. Nothing is written until one says so. */
export function RosterPreview({
  cohort,
  file,
  onImported,
}: {
  cohort: RosterCohort;
  file: RosterFile;
  onImported: (imported: Imported) => void;
}): ReactNode {
  const query = useData(rosterPreviewDocument, { input: { cohortId: cohort.id, ...sent(file) } });
  return (
    <Screen query={query}>
      {({ rosterPreview }) => <Found cohort={cohort} file={file} preview={rosterPreview} onImported={onImported} />}
    </Screen>
  );
}

function Found({
  cohort,
  file,
  preview,
  onImported,
}: {
  cohort: RosterCohort;
  file: RosterFile;
  preview: Preview;
  onImported: (imported: Imported) => void;
}): ReactNode {
  const { t } = useTranslation('roster');
  const [mode, setMode] = useState<Mode>('ALL_OR_NOTHING');
  const load = useSubmit(importRosterDocument);
  const place = useRef<HTMLDivElement>(null);
  // The answer stands below the file that was chosen; whoever does not see that is led to it.
  useEffect(() => place.current?.focus(), []);
  const { rows, newClinics, newSupervisors, faults, ignoredColumns, rowCount, canCommit } = preview;
  const created = rows.filter(({ action }) => action === 'CREATE').length;
  const faulty = rowCount - rows.length;
  const mayRead = canCommit || (mode === 'GOOD_ROWS' && created > 0);
  const go = async (): Promise<void> => {
    const done = await load.submit({ input: { cohortId: cohort.id, expectedVersion: cohort.version, mode, ...sent(file) } });
    if (!done) return;
    onImported({ created: done.created ?? 0, alreadyThere: done.alreadyThere ?? 0, faults: done.faults ?? [], fileName: file.fileName });
  };
  return (
    <div ref={place} tabIndex={-1} className="roster-found">
      <Section title={t('found.title')} id="found">
        <p role="status">
          {[
            t('found.rows', { count: rowCount }),
            t('found.created', { count: created }),
            rows.length > created && t('found.there', { count: rows.length - created }),
            faulty > 0 && t('found.faulty', { count: faulty }),
          ]
            .filter(Boolean)
            .join(' ')}
        </p>
        {newClinics.length > 0 && (
          <InlineMessage status="warning">
            {t('found.newClinics', { count: newClinics.length, names: newClinics.join('; ') })}
          </InlineMessage>
        )}
        {newSupervisors.length > 0 && (
          <InlineMessage status="info">
            {t('found.newSupervisors', { count: newSupervisors.length, names: newSupervisors.join(', ') })}
          </InlineMessage>
        )}
        {ignoredColumns.length > 0 && (
          <p className="hint">{t('found.ignored', { columns: ignoredColumns.map((name) => name || t('found.nameless')).join(', ') })}</p>
        )}
        {faults.length > 0 && (
          <>
            <LocalAlert status="warning" as="div">
              <LocalAlert.Header>
                <LocalAlert.Title as="h3">{t('faults.title', { count: faults.length })}</LocalAlert.Title>
              </LocalAlert.Header>
              <LocalAlert.Content>{t(file.pasted ? 'faults.pasted' : 'faults.text')}</LocalAlert.Content>
            </LocalAlert>
            <FaultTable faults={faults} />
          </>
        )}
        {rows.length > 0 && <RosterRows rows={rows} />}
      </Section>
      {rows.length > 0 && (
        <div className="form">
          <Refused submit={load} />
          {faults.length > 0 && created > 0 && (
            <RadioGroup legend={t('mode.legend')} value={mode} onChange={(value: Mode) => setMode(value)}>
              <Radio value="ALL_OR_NOTHING">{t('mode.all')}</Radio>
              <Radio value="GOOD_ROWS">{t('mode.good', { count: created, faulty })}</Radio>
            </RadioGroup>
          )}
          <div>
            <Button type="button" loading={load.busy} disabled={!mayRead} onClick={() => void go()}>
              {mode === 'GOOD_ROWS' || canCommit ? t('import', { count: created }) : t('importAll')}
            </Button>
            {!mayRead && <p className="hint">{t(created > 0 ? 'mode.notYet' : 'mode.noneRight')}</p>}
          </div>
        </div>
      )}
    </div>
  );
}
