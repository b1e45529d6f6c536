import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../../lib/use-address';
import { PlotFigure, useWidth, type PlotTable } from '../../ui/plot';
import { IntervalPlot, type PlotRow } from '../../ui/plot-intervals';
import type { Evaluation, Timing } from './evaluation.graphql';
import { largest, restsOnFew } from './figures';
import { useFigures, type Words } from './use-figures';

/** Which plots are shown as tables; kept in the address. */
export function usePlotTables(): { asTable: (id: string) => boolean; toggle: (id: string) => void } {
  const address = useAddress<'tables'>();
  const shown = address.get('tables').split('.').filter(Boolean);
  return {
    asTable: (id) => shown.includes(id),
    toggle: (id) => address.replace({ tables: (shown.includes(id) ? shown.filter((one) => one !== id) : [...shown, id]).join('.') }),
  };
}

/** The row of a plot for one milestone. */
export function timingRow(timing: Timing, words: Words, missing: string): Omit<PlotRow, 'key' | 'label'> {
  return {
    value: timing.medianDays.value,
    low: timing.lowerQuartileDays.value,
    high: timing.upperQuartileDays.value,
    text: timing.medianDays.value === null ? missing : words.days(timing.medianDays.value),
    hollow: restsOnFew(timing.n),
  };
}

/** The cells of a table for one milestone: n, reached, open, quartiles. */
export function timingCells(timing: Timing, words: Words): string[] {
  const quartile = (value: number | null): string => (value === null ? '–' : words.number(value));
  return [
    words.number(timing.n),
    words.number(timing.reached),
    words.number(timing.open),
    quartile(timing.lowerQuartileDays.value),
    quartile(timing.medianDays.value),
    quartile(timing.upperQuartileDays.value),
  ];
}

/** The heads of those cells. */
export function useTimingColumns(): PlotTable['columns'] {
  const { t } = useTranslation('evaluation');
  return (['n', 'reached', 'open', 'lower', 'median', 'upper'] as const).map((key) => ({ label: t(`timing.${key}`), number: true }));
}

/** The latest day that any of the milestones is drawn at. */
export const lastDay = (timings: readonly Timing[]): number =>
  largest(timings.flatMap((timing) => [timing.lowerQuartileDays.value, timing.medianDays.value, timing.upperQuartileDays.value]));

/** How long each milestone of one round took. */
export function TimingFigure({ evaluation }: { evaluation: Evaluation }): ReactNode {
  const { t } = useTranslation('evaluation');
  const words = useFigures();
  const tables = usePlotTables();
  const columns = useTimingColumns();
  const { ref, width } = useWidth();
  const timings = evaluation.timeToMilestone;
  const title = (timing: Timing): string => timing.milestone?.title ?? t('timing.unknown');
  const keyOf = (timing: Timing): string => timing.milestone?.id ?? title(timing);
  return (
    <PlotFigure
      id="timing"
      title={t('timing.title')}
      about={
        <>
          {t('timing.help')} {t('timing.lines')}
        </>
      }
      asTable={tables.asTable('timing')}
      onToggle={() => tables.toggle('timing')}
      table={{
        columns: [{ label: t('timing.milestone') }, ...columns],
        rows: timings.map((timing) => ({ key: keyOf(timing), cells: [title(timing), ...timingCells(timing, words)] })),
      }}
    >
      <div ref={ref}>
        <IntervalPlot
          rows={timings.map((timing) => {
            const row = timingRow(timing, words, t('timing.notHalf'));
            const reached = t('timing.reachedOf', { count: timing.reached, of: timing.n });
            return { ...row, key: keyOf(timing), label: title(timing), text: `${row.text} · ${reached}` };
          })}
          width={width}
          max={lastDay(timings)}
          tick={words.number}
          layout="named"
          labelledBy="timing-title timing-about"
        />
      </div>
      <p className="hint">{t('timing.axis')}</p>
    </PlotFigure>
  );
}
