import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PlotFigure, useWidth } from '../../ui/plot';
import { IntervalPlot, PlotKey, type PlotRow } from '../../ui/plot-intervals';
import type { Evaluation, Figure } from './evaluation.graphql';
import { FEW, hasBegun, intervalOf, largest, letterOf, restsOnFew } from './figures';
import { MEASURES } from './measures';
import { usePlotTables } from './timing';
import { useFigures } from './use-figures';

/** The measures that are drawn, in the order of a round. */
const DRAWN = ['completed', 'attended', 'contacts', 'firstAnswer', 'parts'] as const;
const SHARES = [0, 0.25, 0.5, 0.75, 1];

/** A plot for each of the main measures, a row for each cohort. */
export function ComparisonPlots({ evaluations }: { evaluations: readonly Evaluation[] }): ReactNode {
  const { t } = useTranslation('evaluation');
  const waiting = evaluations.flatMap(({ cohort }, i) => (hasBegun(cohort) ? [] : [`${letterOf(i)} ${cohort.name}`]));
  if (waiting.length === evaluations.length) return <p className="hint">{t('compare.noneBegun')}</p>;
  return (
    <>
      {waiting.length > 0 && <p className="hint">{t('compare.notBegun', { list: waiting.join(', ') })}</p>}
      <p className="plot-keys">
        <PlotKey shape="circle">{t('key.improvement')}</PlotKey>
        <PlotKey shape="diamond">{t('key.research')}</PlotKey>
        <PlotKey shape="circle" hollow>
          {t('key.few', { few: FEW })}
        </PlotKey>
      </p>
      <div className="report">
        {DRAWN.map((key) => (
          <MeasurePlot key={key} name={key} evaluations={evaluations} />
        ))}
      </div>
    </>
  );
}

function MeasurePlot({ name, evaluations }: { name: (typeof DRAWN)[number]; evaluations: readonly Evaluation[] }): ReactNode {
  const { t } = useTranslation('evaluation');
  const words = useFigures();
  const tables = usePlotTables();
  const { ref, width } = useWidth();
  const id = `plot${useId()}`;
  const measure = MEASURES.find(({ key }) => key === name);
  if (!measure) return null;
  const { kind, read } = measure;
  const isShare = kind === 'share' || kind === 'proportion';
  // A round that has not begun keeps its letter but has nothing to draw.
  const begun = evaluations.flatMap((evaluation, i) => (hasBegun(evaluation.cohort) ? [{ evaluation, letter: letterOf(i) }] : []));
  const rowOf = ({ evaluation, letter }: (typeof begun)[number]): PlotRow => {
    const figure = read(evaluation);
    const interval = kind === 'proportion' ? intervalOf(figure) : null;
    return {
      key: evaluation.cohort.id,
      mark: letter,
      label: evaluation.cohort.name,
      note: words.state(evaluation.cohort),
      value: figure.value,
      ...(interval ?? {}),
      text: valueText(figure),
      shape: evaluation.cohort.track === 'RESEARCH' ? 'diamond' : 'circle',
      hollow: restsOnFew(figure.n),
    };
  };
  const valueText = (figure: Figure): string =>
    figure.value === null ? words.value(figure, kind) : `${words.value(figure, kind)} (${words.base(figure, kind)})`;
  const figures = begun.map(({ evaluation }) => read(evaluation));
  return (
    <PlotFigure
      id={id}
      title={t(`plots.${name}.title`)}
      about={t(`plots.${name}.about`)}
      asTable={tables.asTable(name)}
      onToggle={() => tables.toggle(name)}
      table={{
        columns: [
          { label: t('columns.cohort') },
          { label: t(`measures.${name}`), number: true },
          { label: 'n', number: true },
          ...(kind === 'proportion' ? [{ label: t('columns.interval'), number: true }] : []),
        ],
        rows: begun.map(({ evaluation, letter }) => {
          const figure = read(evaluation);
          const state = words.state(evaluation.cohort);
          return {
            key: evaluation.cohort.id,
            cells: [
              `${letter} ${evaluation.cohort.name}${state ? ` – ${state}` : ''}`,
              kind === 'proportion' ? valueText(figure) : words.value(figure, kind),
              figure.n,
              ...(kind === 'proportion' ? [words.interval(figure) ?? '–'] : []),
            ],
          };
        }),
      }}
    >
      <div ref={ref}>
        <IntervalPlot
          rows={begun.map(rowOf)}
          width={width}
          max={isShare ? 1 : largest(figures.map(({ value }) => value))}
          {...(isShare ? { ticks: SHARES } : {})}
          tick={isShare ? words.share : words.number}
          layout="named"
          labelledBy={`${id}-title ${id}-about`}
        />
      </div>
    </PlotFigure>
  );
}
