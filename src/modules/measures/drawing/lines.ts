import { crisp, edgeOf, round, xOf, yOf, type Frame } from './frame.js';
import { lineOf, valueOf, type DrawnPoint, type PartRole, type PathPart, type PictureInput, type PointPlace } from './picture.js';
import { placeOf } from './scale.js';

type Points = readonly DrawnPoint[];

/** Where the points with a value lie. */
export function placesOf(points: Points, frame: Frame): PointPlace[] {
  return points.flatMap((point, index) => {
    const value = valueOf(point);
    return value === null ? [] : [{ index, x: round(xOf(frame, index)), y: round(yOf(frame, value)) }];
  });
}

/** Points closer than this, in px, have no rim. */
const CLOSE = 8;

/** All lines and shapes of a chart, one path a role; roles without anything to draw are left out. */
export function linesOf(input: PictureInput, frame: Frame, places: readonly PointPlace[]): PathPart[] {
  const { points, target } = input;
  const { left, right, top, bottom, axis } = frame;
  const radius = Math.max(1.25, Math.min(4, frame.slot * 0.34));
  const pick = (role: (point: DrawnPoint) => boolean): PointPlace[] => places.filter(({ index }) => role(points[index] as DrawnPoint));
  const paths: [PartRole, string][] = [
    ['GRID', axis.ticks.map((tick) => `M${left} ${crisp(yOf(frame, tick))}H${right}`).join('')],
    ['AXIS', `M${left} ${crisp(bottom)}H${right}`],
    ['LIMIT', `${stepsOf(points, 'lcl', frame)}${stepsOf(points, 'ucl', frame)}`],
    [
      'PHASE_BORDER',
      bordersOf(points)
        .map((index) => `M${crisp(edgeOf(frame, index))} ${top}V${bottom}`)
        .join(''),
    ],
    [
      'ANNOTATION',
      annotationsOf(input, frame)
        .map((x) => `M${crisp(x)} ${top}V${bottom}`)
        .join(''),
    ],
    ['TARGET', target === null || !Number.isFinite(target) ? '' : `M${left} ${crisp(yOf(frame, target))}H${right}`],
    ['COMPARISON', (input.comparisons ?? []).map((values) => comparisonOf(values, frame)).join('')],
    ['CENTRE', stepsOf(points, 'cl', frame)],
    ['DATA', dataOf(places)],
    [
      frame.slot < CLOSE ? 'DOT' : 'POINT',
      pick(({ excluded, signal }) => !excluded && !signal)
        .map((place) => circle(place, radius))
        .join(''),
    ],
    [
      'EXCLUDED',
      pick(({ excluded, signal }) => excluded && !signal)
        .map((place) => circle(place, radius))
        .join(''),
    ],
    [
      'SIGNAL',
      pick(({ signal }) => signal)
        .map((place) => diamond(place, radius * 1.6 + 1))
        .join(''),
    ],
    ['MASKED', maskedOf(points, frame)],
  ];
  return paths.flatMap(([role, d]) => (d === '' ? [] : [{ role, kind: 'PATH' as const, d }]));
}

/** The first point of every phase but the first. */
export const bordersOf = (points: Points): number[] =>
  points.flatMap((point, index) => (index > 0 && point.part !== points[index - 1]?.part ? [index] : []));

/** Where the annotations stand that fall within the chart. */
export const annotationsOf = ({ annotations, points }: PictureInput, frame: Frame): number[] =>
  annotations.flatMap(({ on }) => {
    const place = placeOf(on, points);
    return place === null ? [] : [edgeOf(frame, place)];
  });

/** The data line, broken where there is no point. */
function dataOf(places: readonly PointPlace[]): string {
  return places
    .map(({ index, x, y }, at) => {
      const before = places[at - 1];
      const after = places[at + 1];
      if (before?.index === index - 1) return `L${x} ${y}`;
      return after?.index === index + 1 ? `M${x} ${y}` : '';
    })
    .join('');
}

/** A line that holds for whole periods: steps, never slopes, and a gap where it does not exist or the phase changes. */
function stepsOf(points: Points, line: 'cl' | 'lcl' | 'ucl', frame: Frame): string {
  let path = '';
  let open: { y: number; part: number } | null = null;
  points.forEach((point, index) => {
    const value = lineOf(point, line);
    const next = value === null ? null : { y: round(yOf(frame, value)), part: point.part };
    const x = round(edgeOf(frame, index));
    if (open && (!next || next.part !== open.part || next.y !== open.y)) path += `H${x}`;
    if (next && (!open || next.part !== open.part)) path += `M${x} ${next.y}`;
    else if (next && open && next.y !== open.y) path += `V${next.y}`;
    open = next;
  });
  return open ? `${path}H${round(frame.right)}` : path;
}

/** A line of published figures: level through each year, with a gap where there is none. */
function comparisonOf(values: readonly (number | null)[], frame: Frame): string {
  return values
    .flatMap((value, index) => {
      if (value === null || !Number.isFinite(value)) return [];
      const [from, to, y] = [round(edgeOf(frame, index)), round(edgeOf(frame, index + 1)), round(yOf(frame, value))];
      return values[index - 1] === value ? [`H${to}`] : [`M${from} ${y}H${to}`];
    })
    .join('');
}

const circle = ({ x, y }: PointPlace, r: number): string => {
  const radius = round(r);
  return `M${round(x - radius)} ${y}a${radius} ${radius} 0 1 0 ${round(2 * radius)} 0a${radius} ${radius} 0 1 0 ${round(-2 * radius)} 0z`;
};
const diamond = ({ x, y }: PointPlace, r: number): string =>
  `M${x} ${round(y - r)}L${round(x + r)} ${y}L${x} ${round(y + r)}L${round(x - r)} ${y}z`;

/** A dash just above the axis, whatever the value is. */
function maskedOf(points: Points, frame: Frame): string {
  const half = Math.max(1, Math.min(4, frame.slot * 0.3));
  return points
    .flatMap((point, index) => {
      if (point.status !== 'MASKED') return [];
      return [`M${round(xOf(frame, index) - half)} ${round(frame.bottom - 7)}h${round(2 * half)}`];
    })
    .join('');
}
