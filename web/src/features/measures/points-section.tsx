import { Button, Table } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/i18n';
import { useSubmit } from '../../lib/use-submit';
import { AskButton } from '../../ui/ask';
import { useNotice } from '../../ui/notice';
import { Section } from '../../ui/page';
import { TableScroll } from '../../ui/table-scroll';
import { excludeMeasurementDocument, includeMeasurementDocument, removeMeasurementsDocument } from './measure-changes.graphql';
import { columnFormat } from './numbers';
import type { ChartPoint, Measure } from './measure.graphql';
import { usePointWords } from './point-words';

/** So many rows at first; more on request, and all of them in the file. */
const AT_FIRST = 120;

/** Every value behind the chart, newest first; on paper always open. */
export function PointsSection({ measure }: { measure: Measure }): ReactNode {
  const { t } = useTranslation('measures');
  const [open, setOpen] = useState(false);
  const [all, setAll] = useState(false);
  const { points } = measure.chart;
  const newestFirst = points.toReversed();
  const shown = all ? newestFirst : newestFirst.slice(0, AT_FIRST);
  return (
    <Section
      title={t('points.title')}
      id="points"
      actions={
        <Button
          type="button"
          size="small"
          variant="tertiary"
          aria-expanded={open}
          aria-controls="points-table"
          onClick={() => setOpen(!open)}
        >
          {t(open ? 'points.close' : 'points.open', { count: points.length })}
        </Button>
      }
    >
      <div id="points-table" className="points-table" data-open={open}>
        <PointsTable measure={measure} points={shown} />
        {shown.length < points.length && (
          <>
            {/* Paper has no button that would tell that there are more. */}
            <p className="hint">{t('points.latest', { shown: shown.length, count: points.length })}</p>
            <div className="no-print">
              <Button type="button" variant="secondary" onClick={() => setAll(true)}>
                {t('points.all', { count: points.length })}
              </Button>
            </div>
          </>
        )}
      </div>
    </Section>
  );
}

function PointsTable({ measure, points }: { measure: Measure; points: readonly ChartPoint[] }): ReactNode {
  const { t } = useTranslation('measures');
  const language = useLanguage();
  const words = usePointWords(measure);
  const { parts, audience } = measure.chart;
  const write = columnFormat(
    measure.chart.points.flatMap(({ value, centre, lower, upper }) => [value, centre, lower, upper]),
    language,
  );
  const line = (value: number | null): string => (value === null ? '–' : write(value));
  const limits = ({ lower, upper }: ChartPoint): string => (lower === null && upper === null ? '–' : `${line(lower)}–${line(upper)}`);
  const limited = points.some(({ lower, upper }) => lower !== null || upper !== null);
  const counted = points.some((point) => words.counted(point) !== '');
  const editable = measure.viewerCan.record && points.some(({ measurement }) => measurement !== null);
  return (
    <TableScroll label={t('points.table')}>
      <Table size="small" className="number-table">
        <Table.Header>
          <Table.Row>
            <Table.ColumnHeader scope="col">{t('points.period')}</Table.ColumnHeader>
            <Table.ColumnHeader scope="col" className="number">
              {t('points.valueIn', { unit: measure.unit })}
            </Table.ColumnHeader>
            {counted && (
              <Table.ColumnHeader scope="col">{t(audience === 'TEAM' ? 'points.counted' : 'points.countedToTens')}</Table.ColumnHeader>
            )}
            <Table.ColumnHeader scope="col" className="number">
              {t('parts.centre')}
            </Table.ColumnHeader>
            {limited && (
              <Table.ColumnHeader scope="col" className="number">
                {t('points.limits')}
              </Table.ColumnHeader>
            )}
            {parts.length > 1 && <Table.ColumnHeader scope="col">{t('parts.phase')}</Table.ColumnHeader>}
            <Table.ColumnHeader scope="col">{t('points.note')}</Table.ColumnHeader>
            {editable && (
              <Table.ColumnHeader scope="col" className="no-print">
                <span className="visually-hidden">{t('points.change')}</span>
              </Table.ColumnHeader>
            )}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {points.map((point) => (
            <Table.Row key={point.place}>
              <Table.HeaderCell scope="row">{point.label}</Table.HeaderCell>
              <Table.DataCell className="number">
                {point.status === 'OK' && point.value !== null ? write(point.value) : words.value(point)}
              </Table.DataCell>
              {counted && <Table.DataCell>{words.counted(point)}</Table.DataCell>}
              <Table.DataCell className="number">{line(point.centre)}</Table.DataCell>
              {limited && <Table.DataCell className="number">{limits(point)}</Table.DataCell>}
              {parts.length > 1 && <Table.DataCell>{parts[point.part - 1]?.title ?? t('parts.first')}</Table.DataCell>}
              <Table.DataCell className="points-note">
                {[
                  point.signal && t(`signal.${point.signal}`),
                  point.excludedReason && t('point.excluded', { reason: point.excludedReason }),
                ]
                  .filter(Boolean)
                  .join('. ')}
              </Table.DataCell>
              {editable && (
                <Table.DataCell className="no-print">
                  {point.measurement && <PointActions measure={measure} point={point} id={point.measurement.id} />}
                </Table.DataCell>
              )}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </TableScroll>
  );
}

/** Leaving a point out, with the reason, letting it count again, and taking it away for good. */
export function PointActions({
  measure: { id: measureId, version: expectedVersion },
  point: { label, excludedReason },
  id,
}: {
  measure: Measure;
  point: ChartPoint;
  id: string;
}): ReactNode {
  const { t } = useTranslation('measures');
  const common = useTranslation('common').t;
  const notice = useNotice();
  const exclude = useSubmit(excludeMeasurementDocument);
  const include = useSubmit(includeMeasurementDocument);
  const remove = useSubmit(removeMeasurementsDocument);
  const back = async (): Promise<void> => {
    const done = await include.submit({ input: { measurementId: id, expectedVersion } });
    notice(done ? t('points.included') : (include.errors[0]?.message ?? t('points.notChanged')));
  };
  return (
    <span className="point-actions">
      {excludedReason === null ? (
        <AskButton
          label={t('points.exclude')}
          title={t('points.excludeTitle', { period: label })}
          text={t('points.excludeText')}
          action={t('points.exclude')}
          reason={{ label: t('points.excludeReason'), description: t('points.excludeHint'), required: true }}
          submit={exclude}
          button={{ size: 'xsmall', variant: 'tertiary' }}
          onConfirm={async (reason) => {
            const done = await exclude.submit({ input: { measurementId: id, expectedVersion, reason } });
            if (done) notice(t('points.excluded'));
            return done !== null;
          }}
        />
      ) : (
        <Button type="button" size="xsmall" variant="tertiary" loading={include.busy} onClick={() => void back()}>
          {t('points.include')}
        </Button>
      )}
      <AskButton
        label={common('remove')}
        title={t('points.removeTitle', { period: label })}
        text={t('points.removeText')}
        action={common('remove')}
        submit={remove}
        button={{ size: 'xsmall', variant: 'tertiary', 'data-color': 'neutral' }}
        onConfirm={async () => {
          const done = await remove.submit({ input: { measureId, expectedVersion, measurementIds: [id] } });
          if (done) notice(t('points.removed'));
          return done !== null;
        }}
      />
    </span>
  );
}
