import { PlusIcon, TrashIcon } from '@navikt/aksel-icons';
import { Button, Checkbox, Select, TextField } from '@navikt/ds-react';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useLanguage } from '../../lib/i18n';
import { today } from '../../lib/now';
import { useChecks } from '../../lib/use-checks';
import { useDraft } from '../../lib/use-draft';
import { useSubmit } from '../../lib/use-submit';
import { DayField, DraftNote, Form } from '../../ui/form';
import { useNotice } from '../../ui/notice';
import { askedOf, atRow, emptyRow, handFaults, handPoints, numberName, type HandRow } from './hand-values';
import { recordMeasurementsDocument } from './measure-changes.graphql';
import type { FilledMeasure } from './measure.graphql';
import { nextPeriod, periodName, recentPeriods } from './periods';

/** At most as many rows as one writes in a sitting; more is pasted. */
const MOST_ROWS = 60;

/** Values written by hand, a row a period; the next period stands there already. */
export function ByHand({ measure }: { measure: FilledMeasure }): ReactNode {
  const { t } = useTranslation('measures');
  const navigate = useNavigate();
  const notice = useNotice();
  const record = useSubmit(recordMeasurementsDocument);
  const recorded = measure.chart.points.flatMap(({ measurement, startsOn }) => (measurement && startsOn ? [startsOn] : []));
  const draft = useDraft(`points.hand.${measure.id}`, {
    rows: [emptyRow(nextPeriod(measure.period, recorded, today()))],
    replace: false,
  });
  const { replace } = draft.values;
  // What was kept before a number was asked for has no place for it.
  const rows = draft.values.rows.map((row) => ({ ...emptyRow(row.startsOn), ...row }));
  const sent = useRef<number[]>([]);
  // What the server says of the points that were sent is shown at the rows they came from.
  const errors = useMemo(() => record.errors.map((error) => atRow(error, sent.current)), [record.errors]);
  const checks = useChecks({ errors });
  const added = useRef(false);
  useEffect(() => {
    if (!added.current) return;
    added.current = false;
    document.getElementById(`row-${rows.length - 1}-${askedOf(measure)[0] ?? 'value'}`)?.focus();
  }, [rows.length, measure]);

  const set = (next: HandRow[]): void => draft.set('rows', next);
  const change = (at: number, part: Partial<HandRow>): void => set(rows.map((row, index) => (index === at ? { ...row, ...part } : row)));
  const add = (): void => {
    added.current = true;
    set([...rows, emptyRow(nextPeriod(measure.period, [...recorded, ...rows.map(({ startsOn }) => startsOn)], today()))]);
  };
  const go = async (): Promise<void> => {
    const { points, rows: places } = handPoints(rows, measure);
    const found = handFaults(rows, measure).map(({ path, fault }) => ({ path, message: t(`fault.${fault}`) }));
    const nothing = points.length === 0 ? [{ path: 'nothing', message: t('fault.nothing') }] : [];
    if (!checks.passes([...found, ...nothing])) return;
    sent.current = places;
    const duplicates = replace ? ('REPLACE' as const) : ('REFUSE' as const);
    const done = await record.submit({ input: { measureId: measure.id, expectedVersion: measure.version, points, duplicates } });
    if (!done) return;
    draft.forget();
    void navigate(`/measures/${measure.id}`);
    notice(t('enter.recorded', { count: points.length }));
  };
  const duplicate = checks.errors.some(({ code }) => code === 'DUPLICATE_PERIOD');
  return (
    <Form onSubmit={() => void go()} submit={checks} fields={fieldIds(rows.length)}>
      <div className="hand-rows">
        {rows.map((row, index) => (
          <Row
            key={index}
            index={index}
            row={row}
            measure={measure}
            at={(field) => checks.at(`points.${index}.${field}`)}
            onChange={(part) => change(index, part)}
            {...(rows.length > 1 ? { onRemove: () => set(rows.filter((_, other) => other !== index)) } : {})}
          />
        ))}
      </div>
      {rows.length < MOST_ROWS && (
        <div>
          <Button type="button" size="small" variant="secondary" icon={<PlusIcon aria-hidden />} onClick={add}>
            {t('enter.addRow')}
          </Button>
        </div>
      )}
      {(duplicate || replace) && (
        <Checkbox checked={replace} onChange={(event) => draft.set('replace', event.target.checked)} description={t('enter.replaceHint')}>
          {t('enter.replace')}
        </Checkbox>
      )}
      <div className="row">
        <Button type="submit" loading={record.busy}>
          {t('enter.save')}
        </Button>
        <DraftNote draft={draft} />
      </div>
    </Form>
  );
}

const CELLS = ['startsOn', 'numerator', 'denominator', 'value', 'deviation'] as const;

/** The paths of the cells and the ids of their fields. */
const fieldIds = (rows: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: rows }, (_, index) => index).flatMap((index) =>
      CELLS.map((field): [string, string] => [`points.${index}.${field}`, `row-${index}-${field}`]),
    ),
  );

function Row({
  index,
  row,
  measure,
  at,
  onChange,
  onRemove,
}: {
  index: number;
  row: HandRow;
  measure: FilledMeasure;
  at: (field: string) => string | undefined;
  onChange: (part: Partial<HandRow>) => void;
  onRemove?: () => void;
}): ReactNode {
  const { t } = useTranslation('measures');
  const language = useLanguage();
  const { form, period } = measure;
  const name = row.startsOn === '' ? t('enter.rowNumber', { number: index + 1 }) : periodName(period, row.startsOn, language);
  const choices = recentPeriods(period, today());
  // A period from before those that are offered stays chosen.
  const offered = row.startsOn === '' || choices.includes(row.startsOn) ? choices : [...choices, row.startsOn];
  const when = { id: `row-${index}-startsOn`, label: t('points.period'), error: at('startsOn') };
  return (
    <div className="hand-row" role="group" aria-label={name}>
      {period === 'DAY' ? (
        <DayField {...when} value={row.startsOn} onDay={(startsOn) => onChange({ startsOn })} />
      ) : (
        <Select {...when} value={row.startsOn} onChange={(event) => onChange({ startsOn: event.target.value })}>
          <option value="">{t('enter.choosePeriod')}</option>
          {offered.map((start) => (
            <option key={start} value={start}>
              {periodName(period, start, language)}
            </option>
          ))}
        </Select>
      )}
      {askedOf(measure).map((field) => (
        <TextField
          key={field}
          id={`row-${index}-${field}`}
          label={t(`number.${numberName(form, field)}`)}
          value={row[field]}
          error={at(field)}
          inputMode="decimal"
          autoComplete="off"
          onChange={(event) => onChange({ [field]: event.target.value })}
        />
      ))}
      {onRemove && (
        <Button
          type="button"
          variant="tertiary"
          data-color="neutral"
          icon={<TrashIcon title={t('enter.removeRow', { name })} />}
          className="hand-remove"
          onClick={onRemove}
        />
      )}
    </div>
  );
}
