import { Heading } from '@navikt/ds-react';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PlotFigure, useWidth } from '../../ui/plot';
import { IntervalPlot } from '../../ui/plot-intervals';
import { Letters } from './compared-cohorts';
import type { Evaluation } from './evaluation.graphql';
import { letterOf } from './figures';
import { byMilestone, type ComparedMilestone } from './milestones';
import { lastDay, timingCells, timingRow, usePlotTables, useTimingColumns } from './timing';
import { useFigures } from './use-figures';

/** Days to each milestone: a small plot for each, all on the same axis, a row for each cohort whose plan has it. */
export function MilestonePanels({ evaluations }: { evaluations: readonly Evaluation[] }): ReactNode {
  const { t } = useTranslation('evaluation');
  const words = useFigures();
  const tables = usePlotTables();
  const columns = useTimingColumns();
  const all = byMilestone(evaluations);
  const begun = all.filter((milestone) => milestone.timings.some(({ timing }) => timing.lowerQuartileDays.value !== null));
  const waiting = all.filter((milestone) => !begun.includes(milestone));
  const max = lastDay(begun.flatMap((milestone) => milestone.timings.map(({ timing }) => timing)));
  if (all.length === 0) return null;
  return (
    <PlotFigure
      id="milestones"
      title={t('timing.title')}
      about={
        <>
          {t('timing.help')} {t('timing.lines')} {t('timing.sameAxis')}
        </>
      }
      asTable={tables.asTable('milestones')}
      onToggle={() => tables.toggle('milestones')}
      table={{
        columns: [{ label: t('timing.milestone') }, { label: t('columns.cohort') }, ...columns],
        rows: all.flatMap(({ key, title, timings }) =>
          timings.map(({ index, timing }) => ({
            key: `${key}${index}`,
            cells: [title, letterOf(index), ...timingCells(timing, words)],
          })),
        ),
      }}
    >
      <Letters evaluations={evaluations} />
      <div className="plot-panels">
        {begun.map((milestone) => (
          <Panel key={milestone.key} milestone={milestone} max={max} />
        ))}
      </div>
      <p className="hint">{t('timing.axis')}</p>
      {waiting.length > 0 && <p className="hint">{t('timing.waiting', { list: waiting.map(({ title }) => title).join(', ') })}</p>}
    </PlotFigure>
  );
}

function Panel({ milestone: { title, track, timings }, max }: { milestone: ComparedMilestone; max: number }): ReactNode {
  const { t } = useTranslation('evaluation');
  const words = useFigures();
  const { ref, width } = useWidth();
  const id = `panel${useId()}`;
  return (
    <div className="plot-panel">
      <Heading level="3" size="xsmall" id={id}>
        {title}
      </Heading>
      <div ref={ref}>
        <IntervalPlot
          rows={timings.map(({ index, timing }) => {
            const row = timingRow(timing, words, '–');
            const median = timing.medianDays.value;
            return {
              ...row,
              key: String(index),
              mark: letterOf(index),
              label: letterOf(index),
              text: t(median === null ? 'timing.panelNotHalf' : 'timing.panelText', {
                median: words.number(median ?? 0),
                reached: timing.reached,
                n: timing.n,
              }),
              shape: track === 'RESEARCH' ? 'diamond' : 'circle',
            };
          })}
          width={width}
          max={max}
          tick={words.number}
          layout="inline"
          labelledBy={`${id} milestones-about`}
        />
      </div>
    </div>
  );
}
