import { scaleLinear } from 'd3-scale';
import { symbol, symbolCircle, symbolDiamond2 } from 'd3-shape';
import type { ReactNode } from 'react';
import { linesOf, textWidth } from './plot-text';

/** One row of a plot: a value with the interval around it. */
export interface PlotRow {
  key: string;
  /** A letter or two that stands for the row elsewhere too. */
  mark?: string;
  label: string;
  /** What stands after the label, as “pågår”. */
  note?: string | null;
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
/** From one line of a label to the next. */
const LINE = 19;
/** From this width on there is room for the labels beside the rows. */
const WIDE = 640;
const POINT = { circle: symbol(symbolCircle, 110)(), diamond: symbol(symbolDiamond2, 120)() };

/**
 * Points with intervals on one axis, a row each. `named` writes the label beside its row, or above it where there is no room; `inline`
 * the mark only, for small multiples. Everything is drawn in CSS pixels for `width`: text keeps its size.
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
  /** The largest value; the axis begins at 0 and ends here or, without `ticks`, at the next round number. */
  max: number;
  /** A number on the axis in words. */
  tick: (value: number) => string;
  /** The numbers on the axis; round numbers when left out. */
  ticks?: readonly number[];
  layout: 'named' | 'inline';
  labelledBy: string;
}): ReactNode {
  if (width < 80 || rows.length === 0) return null;
  const stacked = layout === 'named' && width < WIDE;
  const aside = stacked ? 0 : Math.max(...rows.map((row) => textWidth(row.text, SIZE))) + GAP;
  const indent = rows.some((row) => row.mark) ? MARK : 0;
  const names = layout === 'named' ? Math.min(Math.max(...rows.map((row) => textWidth(nameOf(row), SIZE))), width * 0.35) + GAP : 0;
  const left = EDGE + (stacked ? 0 : indent + names);
  const right = width - aside - EDGE;
  const plain = scaleLinear([0, max], [left, right]);
  const x = ticks ? plain : plain.nice();
  const marks = ticks ?? x.ticks(Math.max(2, Math.floor((right - left) / 80)));
  // Beside the rows the labels share a column; above its row a label may take what the value leaves.
  const labels = rows.map((row) => {
    if (layout === 'inline') return [];
    const room = stacked ? width - indent - textWidth(row.text, SIZE) - GAP : names - GAP + 1;
    return linesOf(nameOf(row), Math.max(room, 80), SIZE);
  });
  // A row with nothing to draw needs no more than its text.
  const heights = rows.map((row, i) => (stacked ? (drawn(row) ? 56 : 30) : 32) + LINE * Math.max(0, (labels[i]?.length ?? 1) - 1));
  const bottom = heights.reduce((sum, height) => sum + height, 0);
  let top = 0;
  return (
    <svg className="plot-image" role="img" aria-labelledby={labelledBy} width={width} height={bottom + AXIS}>
      {rows.map((row, i) => {
        const height = heights[i] ?? 0;
        const y = top;
        const lines = labels[i] ?? [];
        const more = LINE * Math.max(0, lines.length - 1);
        top += height;
        return (
          <g key={row.key} transform={`translate(0 ${y})`}>
            <RowText
              row={row}
              lines={lines}
              width={width}
              indent={indent}
              y={stacked ? 18 : (height - more) / 2 + 5}
              middle={stacked ? 18 : height / 2 + 5}
            />
            {(!stacked || drawn(row)) && (
              <Track row={row} x={x} y={stacked ? 38 + more : height / 2} marks={marks} reach={stacked ? 14 : height} />
            )}
          </g>
        );
      })}
      <g transform={`translate(0 ${bottom})`} className="plot-axis">
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

/** The label with its note: `Omgång 2026 – pågår`. */
const nameOf = ({ label, note }: PlotRow): string => (note ? `${label} – ${note}` : label);

/** True when there is a point or a line to draw. */
const drawn = (row: PlotRow): boolean => row.value !== null || typeof row.low === 'number';

/** The numbers at the ends of the axis stay within the plot. */
const anchorOf = (at: number, left: number, right: number): 'start' | 'middle' | 'end' =>
  at - left < 1 ? 'start' : right - at < 1 ? 'end' : 'middle';

function RowText({
  row: { mark, text },
  lines,
  width,
  indent,
  y,
  middle,
}: {
  row: PlotRow;
  /** The label, broken to its room. */
  lines: readonly string[];
  width: number;
  indent: number;
  /** Where the first line stands. */
  y: number;
  /** Where the value stands. */
  middle: number;
}): ReactNode {
  return (
    <>
      {mark && (
        <text x={0} y={y} fontSize={SIZE} className="plot-mark">
          {mark}
        </text>
      )}
      {lines.map((line, i) => (
        <text key={i} x={indent} y={y + i * LINE} fontSize={SIZE}>
          {line}
        </text>
      ))}
      <text x={width} y={middle} fontSize={SIZE} textAnchor="end" className="plot-value">
        {text}
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
