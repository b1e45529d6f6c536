import { Button, Checkbox, InlineMessage, LocalAlert, ReadMore, Select, TextField } from '@navikt/ds-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { formatList } from '../../lib/format';
import { useLanguage } from '../../lib/i18n';
import { useData } from '../../lib/use-data';
import { useSubmit } from '../../lib/use-submit';
import { Refused } from '../../ui/form';
import { useNotice } from '../../ui/notice';
import { Section } from '../../ui/page';
import { Screen } from '../../ui/screen';
import { ColumnMapper } from './column-mapper';
import { needsSpread, numberName } from './hand-values';
import {
  chosenColumns,
  hasPersons,
  isOfPersons,
  lackingNumbers,
  otherLength,
  seriesChoice,
  seriesKey,
  type Meanings,
} from './import-choices';
import { importMeasurementsDocument, importPreviewDocument, type ImportPreview } from './import.graphql';
import { FaultTable, ImportFaults } from './import-faults';
import { ImportPoints } from './import-points';
import type { FilledMeasure } from './measure.graphql';
import { ReferenceLists, type ReferenceList } from './reference-lists';

/** What reading a file or pasted cells would do: columns, series, points, faults by line and column. Nothing is written until one says so. */
export function ImportView({
  measure,
  contentBase64,
  source,
  sourceLabel,
  onClean,
  onDone,
}: {
  measure: FilledMeasure;
  contentBase64: string;
  source: 'PASTE' | 'FILE';
  sourceLabel: string | null;
  /** Called when nothing in it points at persons. */
  onClean?: () => void;
  onDone?: () => void;
}): ReactNode {
  const { t } = useTranslation('measures');
  const navigate = useNavigate();
  const notice = useNotice();
  const load = useSubmit(importMeasurementsDocument);
  const [meanings, setMeanings] = useState<Meanings>({});
  const [series, setSeries] = useState('');
  const [period, setPeriod] = useState('');
  const [replace, setReplace] = useState(false);
  const [lists, setLists] = useState<readonly ReferenceList[]>([]);
  // What the columns mean is chosen among the headings of the first look.
  const seen = useRef<ImportPreview['columns']>([]);
  const columns = chosenColumns(seen.current, meanings);
  const input = {
    measureId: measure.id,
    contentBase64,
    duplicates: replace ? ('REPLACE' as const) : ('REFUSE' as const),
    ...seriesChoice(series),
    ...(columns ? { columns } : {}),
    ...(period ? { period } : {}),
    ...(lists.length > 0 ? { lists: lists.map(({ contentBase64: list }) => ({ contentBase64: list })) } : {}),
  };
  const query = useData(importPreviewDocument, { input }, { smooth: true });
  const preview = query.data?.measurementImportPreview;
  if (preview && seen.current.length === 0) seen.current = preview.columns;
  const clean = preview !== undefined && preview.pointCount > 0 && !hasPersons(preview);
  useEffect(() => {
    if (clean) onClean?.();
    // Told once for what was looked through.
  }, [clean]);
  const go = async (): Promise<void> => {
    const done = await load.submit({
      input: { ...input, expectedVersion: measure.version, source, ...(sourceLabel ? { sourceLabel } : {}) },
    });
    if (!done) return;
    onDone?.();
    void navigate(`/measures/${measure.id}`);
    notice(t('enter.recorded', { count: done.recorded ?? 0 }));
  };
  return (
    <>
      {/* Outside: a list that cannot be read is taken away again here. */}
      {(preview?.format === 'SKDE' || lists.length > 0) && <ReferenceLists lists={lists} onLists={setLists} />}
      <Screen query={query}>
        {(data) =>
          // Rows about persons are refused whatever the columns mean: that is all there is to say about them.
          hasPersons(data.measurementImportPreview) ? (
            <PersonRows preview={data.measurementImportPreview} />
          ) : (
            <Found
              measure={measure}
              preview={data.measurementImportPreview}
              fetching={query.isPlaceholderData}
              choices={{ meanings, series, period, replace }}
              onMeanings={setMeanings}
              onSeries={setSeries}
              onPeriod={setPeriod}
              onReplace={setReplace}
              load={load}
              onRead={() => void go()}
            />
          )
        }
      </Screen>
    </>
  );
}

function Found({
  measure,
  preview,
  fetching,
  choices: { meanings, series, period, replace },
  onMeanings,
  onSeries,
  onPeriod,
  onReplace,
  load,
  onRead,
}: {
  measure: FilledMeasure;
  preview: ImportPreview;
  fetching: boolean;
  choices: { meanings: Meanings; series: string; period: string; replace: boolean };
  onMeanings: (meanings: Meanings) => void;
  onSeries: (key: string) => void;
  onPeriod: (period: string) => void;
  onReplace: (replace: boolean) => void;
  load: Parameters<typeof Refused>[0]['submit'] & { busy: boolean };
  onRead: () => void;
}): ReactNode {
  const { t } = useTranslation('measures');
  const common = useTranslation('common').t;
  const language = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  // The answer stands below what was pasted; whoever does not see that is led to it.
  useEffect(() => place.current?.focus(), []);
  const there = preview.points.filter(({ recorded }) => recorded).length;
  const lacksPeriod = period !== '' || preview.faults.some(({ code, line }) => code === 'MISSING_COLUMN' && line <= 1);
  const lacking = preview.faultCount > 0 || needsSpread(measure) ? lackingNumbers(preview.columns, meanings, measure) : [];
  const mayRead = preview.canCommit && !fetching;
  const other = otherLength(preview.series, series, measure.period);
  const onlyShare = measure.form === 'SHARE' && lacking.length > 0;
  const perPeriod = (length: typeof measure.period): string => t(`period.${length}`).toLowerCase();
  return (
    <div ref={place} tabIndex={-1} className="import-found">
      <Section title={t('import.found')} id="found">
        <p role="status" className="measure-note">
          {[
            preview.format && preview.format !== 'PLAIN' && t(`format.${preview.format}`),
            preview.mustChoose ? t('import.mustChoose') : t('import.points', { count: preview.pointCount }),
            there > 0 && t('import.there', { count: there }),
            preview.faultCount > 0 && t('import.faults', { count: preview.faultCount }),
            preview.remembered && t('import.remembered'),
          ]
            .filter(Boolean)
            .join(' ')}
        </p>
        {preview.series.length > 1 && (
          <Select label={t('import.series')} value={series} onChange={(event) => onSeries(event.target.value)} className="import-series">
            <option value="">{common('chooseOne')}</option>
            {preview.series.map((one) => (
              <option key={seriesKey(one)} value={seriesKey(one)}>
                {[one.indicator, one.unit, one.periodLength && t(`period.${one.periodLength}`)].filter(Boolean).join(' · ')} (
                {t('import.pointsShort', { count: one.points })})
              </option>
            ))}
          </Select>
        )}
        {preview.columns.length > 0 && (
          <ColumnMapper columns={preview.columns} meanings={meanings} onMeanings={onMeanings} form={measure.form} />
        )}
        {lacking.length > 0 && (
          <InlineMessage status="warning">
            {t('import.lacking', {
              fields: formatList(
                lacking.map((field) => t(`number.${numberName(measure.form, field)}`).toLowerCase()),
                language,
              ),
            })}{' '}
            {onlyShare && t('import.onlyShare')}
          </InlineMessage>
        )}
        {other && (
          <InlineMessage status="warning">
            {t('import.otherLength', { wanted: perPeriod(measure.period), found: perPeriod(other) })}
          </InlineMessage>
        )}
        {lacksPeriod && (
          <TextField
            label={`${t('import.onePeriod')} (${common('optional')})`}
            description={t('import.onePeriodHint')}
            value={period}
            maxLength={40}
            className="measure-short"
            onChange={(event) => onPeriod(event.target.value)}
          />
        )}
        {(there > 0 || replace) && (
          <Checkbox checked={replace} description={t('enter.replaceHint')} onChange={(event) => onReplace(event.target.checked)}>
            {t('enter.replace')}
          </Checkbox>
        )}
        {preview.faults.length > 0 &&
          (lacking.length === 0 ? (
            <ImportFaults preview={preview} />
          ) : (
            // One choice above is what most rows want; they are told one by one to those who ask.
            <ReadMore header={t('import.faultShow', { count: preview.faultCount })}>
              <ImportFaults preview={preview} />
            </ReadMore>
          ))}
        {preview.points.length > 0 && <ImportPoints preview={preview} form={measure.form} />}
      </Section>
      <Refused submit={load} />
      <div>
        {preview.pointCount > 0 && (
          <Button type="button" loading={load.busy} disabled={!mayRead} onClick={onRead}>
            {t('import.read', { count: preview.pointCount })}
          </Button>
        )}
        {!mayRead && !fetching && <p className="hint">{t(preview.mustChoose ? 'import.chooseFirst' : 'import.notYet')}</p>}
      </div>
    </div>
  );
}

/** A file or cells with signs of single persons: what they are and where, and nothing else. */
function PersonRows({ preview }: { preview: ImportPreview }): ReactNode {
  const { t } = useTranslation('measures');
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} className="import-found">
      <Section title={t('import.persons')} id="found">
        <LocalAlert status="error" as="div" role="status">
          <LocalAlert.Header>
            <LocalAlert.Title as="h3">{t('import.personsTitle')}</LocalAlert.Title>
          </LocalAlert.Header>
          <LocalAlert.Content>{t('import.personsText')}</LocalAlert.Content>
        </LocalAlert>
        <FaultTable faults={preview.faults.filter(isOfPersons)} label={t('import.personsTitle')} />
      </Section>
    </div>
  );
}
