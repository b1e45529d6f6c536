import { scaleLinear } from 'd3-scale';
import { symbol, symbolCircle, symbolDiamond2 } from 'd3-shape';
import type { ReactNode } from 'react';
import { fitText, textWidth } from './plot-text';

/** One row of a plot: a value with the interval around it. */
export interface PlotRow {
  key: string;
  /** A letter or two that stands for the row elsewhere too. */
  mark?: string;
  label: string;
  /** Null draws nothing; `text` then says why. */
  value: number | null;
  low?: number | null;
  /** Null beside a `low` is an interval that goes on beyond the plot, drawn dashed. */
  high?: number | null;
  /** The value in words, as in the table. */
  text: string;
  shape?: 'circle' | 'diamond';
  /** Drawn hollow: it rests on few. */
  hollow?: boolean;
}

const SIZE = 15;
const GAP = 14;
/** Room at both sides, so that a point at the edge is whole. */
const EDGE = 10;
const MARK = 26;
const AXIS = 30;
const POINT = { circle: symbol(symbolCircle, 110)(), diamond: symbol(symbolDiamond2, 120)() };

/**
 * Points with intervals on one axis, a row each. `stacked` writes the label above its row, for long names; `inline` the mark beside it,
 * for small multiples. Everything is drawn in CSS pixels for `width`: text keeps its size.
 */
export function IntervalPlot({
  rows,
  width,
  max,
  tick,
  ticks,
  layout,
  labelledBy,
}: {
  rows: readonly PlotRow[];
  width: number;
  /** Where the axis ends; it begins at 0. */
  max: number;
  /** A number on the axis in words. */
  tick: (value: number) => string;
  /** The numbers on the axis; round numbers when left out. */
  ticks?: readonly number[];
  layout: 'stacked' | 'inline';
  labelledBy: string;
}): ReactNode {
  if (width < 80) return null;
  const stacked = layout === 'stacked';
  const rowHeight = stacked ? 56 : 30;
  const aside = stacked ? 0 : Math.max(...rows.map((row) => textWidth(row.text, SIZE))) + GAP;
  const left = stacked ? EDGE : MARK + EDGE;
  const right = width - aside - EDGE;
  const x = scaleLinear([0, max], [left, right]);
  const height = rows.length * rowHeight + AXIS;
  const marks = ticks ?? x.ticks(Math.max(2, Math.floor((right - left) / 80)));
  return (
    <svg className="plot-image" role="img" aria-labelledby={labelledBy} width={width} height={height}>
      {rows.map((row, i) => (
        <g key={row.key} transform={`translate(0 ${i * rowHeight})`}>
          {stacked ? <StackedLabel row={row} width={width} /> : <InlineLabel row={row} width={width} y={rowHeight / 2} />}
          <Track row={row} x={x} y={stacked ? 38 : rowHeight / 2} marks={marks} reach={stacked ? 14 : rowHeight} />
        </g>
      ))}
      <g transform={`translate(0 ${height - AXIS})`} className="plot-axis">
        <line x1={left} x2={right} y1={0.5} y2={0.5} />
        {marks.map((value) => (
          <text key={value} x={x(value)} y={20} fontSize={SIZE - 1} textAnchor={anchorOf(x(value), left, right)}>
            {tick(value)}
          </text>
        ))}
      </g>
    </svg>
  );
}

/** The numbers at the ends of the axis stay within the plot. */
const anchorOf = (at: number, left: number, right: number): 'start' | 'middle' | 'end' =>
  at - left < 1 ? 'start' : right - at < 1 ? 'end' : 'middle';

function StackedLabel({ row, width }: { row: PlotRow; width: number }): ReactNode {
  const indent = row.mark ? MARK : 0;
  const room = width - indent - textWidth(row.text, SIZE) - GAP;
  return (
    <>
      {row.mark && (
        <text x={0} y={18} fontSize={SIZE} className="plot-mark">
          {row.mark}
        </text>
      )}
      <text x={indent} y={18} fontSize={SIZE} className="plot-label">
        {fitText(row.label, room, SIZE)}
      </text>
      <text x={width} y={18} fontSize={SIZE} textAnchor="end" className="plot-value">
        {row.text}
      </text>
    </>
  );
}

function InlineLabel({ row, width, y }: { row: PlotRow; width: number; y: number }): ReactNode {
  return (
    <>
      <text x={0} y={y + 5} fontSize={SIZE} className="plot-mark">
        {row.mark}
      </text>
      <text x={width} y={y + 5} fontSize={SIZE} textAnchor="end" className="plot-value">
        {row.text}
      </text>
    </>
  );
}

function Track({
  row: { value, low, high, shape = 'circle', hollow },
  x,
  y,
  marks,
  reach,
}: {
  row: PlotRow;
  x: ReturnType<typeof scaleLinear<number, number>>;
  y: number;
  marks: readonly number[];
  /** The height of the lines of the axis behind the row. */
  reach: number;
}): ReactNode {
  const [first = 0, last = 0] = x.range();
  const from = low ?? value;
  const to = high ?? value ?? low;
  return (
    <g transform={`translate(0 ${y})`}>
      <line x1={first} x2={last} y1={0.5} y2={0.5} className="plot-track" />
      {marks.map((mark) => (
        <line key={mark} x1={x(mark)} x2={x(mark)} y1={-reach / 2} y2={reach / 2} className="plot-grid" />
      ))}
      {from !== null && to !== null && to !== undefined && to > from && (
        <line x1={x(from)} x2={x(to)} y1={0} y2={0} className="plot-range" />
      )}
      {low !== null && low !== undefined && high === null && (
        <line x1={x(to ?? low)} x2={last} y1={0} y2={0} className="plot-range plot-range-open" />
      )}
      {value !== null && (
        <path
          d={POINT[shape] ?? ''}
          transform={`translate(${x(value)} 0)`}
          className={hollow ? 'plot-point plot-point-hollow' : 'plot-point'}
        />
      )}
    </g>
  );
}

/** What the shapes of the points mean, beside the plots. */
export function PlotKey({
  shape,
  hollow = false,
  children,
}: {
  shape: 'circle' | 'diamond';
  hollow?: boolean;
  children: string;
}): ReactNode {
  return (
    <span className="plot-key">
      <svg width={18} height={18} aria-hidden>
        <path d={POINT[shape] ?? ''} transform="translate(9 9)" className={hollow ? 'plot-point plot-point-hollow' : 'plot-point'} />
      </svg>
      {children}
    </span>
  );
}
