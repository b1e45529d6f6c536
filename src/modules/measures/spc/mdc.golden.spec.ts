import { describe, expect, it } from '@jest/globals';
import { goldenCases } from '../../../../test/setup/spc-golden.js';
import { drawMdcChart, type Direction, type MdcPoint, type MdcResult } from './mdc.js';

interface Golden {
  case: string;
  ruleset: string;
  data: { x_type: 'date' | 'index'; x: string[]; y: (number | null)[] };
  options: {
    improvement_direction: Direction;
    target: number | null;
    rebase_at: number[] | null;
    fix_after_n: number | null;
    screen_mr: boolean;
  };
  expected: {
    points: Record<string, unknown[]>;
    variation_icon: string;
    assurance: string | null;
    short_phase_warning: boolean;
    nhse2023?: Record<string, unknown> & { variation_icon: string };
  };
  not_binding?: string[];
}

const NAMES: Record<string, [string, string]> = {
  OUTSIDE: ['Above UCL', 'Below LCL'],
  TREND: ['7 Point Trend (Increasing)', '7 Point Trend (Decreasing)'],
  TWO_IN_THREE: ['2 in 3 Above CL', '2 in 3 Below CL'],
  SHIFT: ['7 Points Above CL', '7 Points Below CL'],
};
const typeOf = (point: MdcPoint): string => (point.signal ? (NAMES[point.signal]?.[point.way === 1 ? 0 : 1] ?? '') : 'Common Cause');
function pointType({ way }: MdcPoint, direction: Direction): string {
  if (way === 0) return 'common_cause';
  if (direction === 'neutral') return `special_cause_neutral_${way === 1 ? 'high' : 'low'}`;
  return (direction === 'increase') === (way === 1) ? 'special_cause_improvement' : 'special_cause_concern';
}
const close = (got: unknown, want: unknown): boolean =>
  typeof got === 'number' && typeof want === 'number' ? Math.abs(got - want) <= 1e-9 + 1e-9 * Math.abs(want) : got === want;

function columns(result: MdcResult, direction: Direction): Record<string, unknown[]> {
  const of = (read: (point: MdcPoint) => unknown): unknown[] => result.points.map(read);
  return {
    y: of((p) => p.y),
    phase: of((p) => p.phase),
    cl: of((p) => p.cl),
    lcl: of((p) => p.lcl),
    ucl: of((p) => p.ucl),
    outside_limits: of((p) => p.outside),
    side: of((p) => p.side),
    close_to_limits: of((p) => p.closeToLimit),
    trend: of((p) => p.trend !== 0),
    shift: of((p) => p.shift !== 0),
    two_in_three: of((p) => p.twoInThree),
    special_cause_type: of(typeOf),
    point_type: of((p) => pointType(p, direction)),
  };
}

function faultsOf(golden: Golden, definition: '2023' | 'earlier'): string[] {
  const { x_type: xType, x, y } = golden.data;
  const { improvement_direction: direction, target, rebase_at: rebaseAt, fix_after_n: fixAfterN, screen_mr: screenMr } = golden.options;
  const result = drawMdcChart({ xType, x, y }, { direction, target, rebaseAt, fixAfterN, screenMr, twoInThree: definition });
  const newer = definition === '2023' ? (golden.expected.nhse2023 ?? {}) : {};
  const want: Record<string, unknown> = { ...golden.expected.points, ...newer };
  const got = columns(result, direction);
  const faults: string[] = [];
  for (const [key, list] of Object.entries(got)) {
    if (golden.not_binding?.includes(`points.${key}`)) continue;
    (want[key] as unknown[]).forEach((value, index) => {
      if (!close(list[index], value)) faults.push(`${key}[${index}] ${String(list[index])} ≠ ${String(value)}`);
    });
  }
  const icon =
    definition === '2023' ? (golden.expected.nhse2023?.variation_icon ?? golden.expected.variation_icon) : golden.expected.variation_icon;
  if (result.variation.toLowerCase() !== icon) faults.push(`variation ${result.variation} ≠ ${String(icon)}`);
  if ((result.assurance?.toLowerCase() ?? null) !== golden.expected.assurance)
    faults.push(`assurance ${String(result.assurance)} ≠ ${String(golden.expected.assurance)}`);
  if (result.shortPhase !== golden.expected.short_phase_warning) faults.push(`shortPhase ${String(result.shortPhase)}`);
  return faults;
}

// `missing-value` alone binds nothing: the reference has no answer to gaps.
const all = goldenCases<Golden>().filter(([, one]) => one.ruleset === 'mdc' && !one.not_binding?.includes('all'));

describe('Making Data Count', () => {
  it.each(all.map(([file, one]) => [file, one.case, one] as const))('%s %s', (_file, _name, golden) => {
    expect(faultsOf(golden, 'earlier').slice(0, 5)).toEqual([]);
    if (golden.expected.nhse2023) expect(faultsOf(golden, '2023').slice(0, 5)).toEqual([]);
  });
});

describe('a missing point', () => {
  const y = [20, 22, 19, 21, 23, 20, 18, 22, 19, 20, 22, 21, 20, 15, 14, 16, null, 15, 13, 16, 14, 15];
  const x = y.map((_, index) => String(index + 1));

  it('keeps its place and neither breaks nor lengthens a shift', () => {
    const { points } = drawMdcChart({ xType: 'index', x, y }, { direction: 'increase' });
    expect(points.map((point) => point.shift).slice(13)).toEqual([-1, -1, -1, 0, -1, -1, -1, -1, -1]);
  });

  it('is not the last word of the chart', () => {
    const values = [5, 6, 5, 6, 5, 6, 5, 1, 1, 1, 1, 1, 1, 1, null];
    const places = values.map((_, index) => String(index + 1));
    const seen = drawMdcChart({ xType: 'index', x: places, y: values }, { direction: 'increase' });
    const known = drawMdcChart({ xType: 'index', x: places.slice(0, -1), y: values.slice(0, -1) }, { direction: 'increase' });
    expect(seen.variation).toBe(known.variation);
    expect(seen.variation).toBe('CONCERN_LOW');
  });

  it('is no bridge for moving ranges', () => {
    const one = drawMdcChart({ xType: 'index', x: ['1', '2', '3', '4'], y: [1, 2, null, 9] }, { direction: 'neutral', screenMr: false });
    expect(one.points[0]?.ucl).toBeCloseTo(4 + 2.66 * 1, 9);
  });
});

describe('an excluded point', () => {
  const y = [10, 11, 10, 11, 10, 100, 11, 10, 11, 10, 11, 10];
  const x = y.map((_, index) => String(index + 1));

  it('is out of mean, limits and rules, and tested against the limits all the same', () => {
    const { points, variation } = drawMdcChart({ xType: 'index', x, y }, { direction: 'increase', screenMr: false, exclude: [6] });
    const without = [...y.slice(0, 5), ...y.slice(6)];
    const bridged = drawMdcChart({ xType: 'index', x: x.slice(0, -1), y: without }, { direction: 'increase', screenMr: false });
    expect(points[0]).toMatchObject({ cl: bridged.points[0]?.cl, lcl: bridged.points[0]?.lcl, ucl: bridged.points[0]?.ucl });
    expect(points[5]).toMatchObject({ outside: true, included: false });
    expect(variation).toBe('COMMON_CAUSE');
  });

  it('does not speak for the chart when it is the last', () => {
    const { variation } = drawMdcChart(
      { xType: 'index', x, y: [...y.slice(0, 5), ...y.slice(6), 100] },
      { direction: 'increase', exclude: [12] },
    );
    expect(variation).toBe('COMMON_CAUSE');
  });
});

describe('a limit that is met exactly', () => {
  const draw = (y: number[], options: Partial<Parameters<typeof drawMdcChart>[1]>): MdcResult =>
    drawMdcChart({ xType: 'index', x: y.map((_, index) => String(index + 1)), y }, { direction: 'decrease', ...options });

  it('counts among two of three by the newer definition only', () => {
    const y = [10, 12, 10, 12, 10, 12, 16.32, 16, 12];
    const flagged = (twoInThree: '2023' | 'earlier'): boolean[] =>
      draw(y, { fixAfterN: 6, screenMr: false, twoInThree }).points.map((point) => point.twoInThree);
    expect(flagged('2023').slice(6)).toEqual([true, true, false]);
    expect(flagged('earlier').slice(6)).toEqual([false, false, false]);
  });

  it('by a target, is neither met nor missed each time', () => {
    expect(draw([0, 0.7, 0, 0.7, 0, 0.7], { target: 2.212 }).assurance).toBe('INCONSISTENT');
  });
});
