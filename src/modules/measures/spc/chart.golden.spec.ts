import { describe, expect, it } from '@jest/globals';
import { goldenCases } from '../../../../test/setup/spc-golden.js';
import { drawChart } from './chart.js';
import { ChartRefused, type Chart, type Series } from './types.js';

interface Golden {
  case: string;
  chart: Chart;
  ruleset: string;
  data: { x_type: 'date' | 'index'; x: string[]; y?: (number | null)[]; n?: (number | null)[]; subgroups?: number[][] };
  options: Record<string, never>;
  expected: { error?: boolean; parts?: Record<string, unknown>[]; points?: Record<string, unknown[]> };
  not_binding?: string[];
}
const SNAKE: Record<string, string> = { in_baseline: 'inBaseline', sigma_signal: 'sigmaSignal' };
const camel = (key: string): string => SNAKE[key] ?? key.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

function close(got: unknown, want: unknown): boolean {
  if (typeof got === 'number' && typeof want === 'number') return Math.abs(got - want) <= 1e-9 + 1e-9 * Math.abs(want);
  return got === want;
}

/** Where the reference is wrong and says so: nothing of it binds, and what we do instead is said in a test of its own below. */
const UNBOUND = ['p-impossible-row', 'mr-exclude11'];

const all = goldenCases<Golden>();
const drawable = all.filter(([, one]) => one.ruleset === 'anhoej+3sigma');

describe.each([...new Set(drawable.map(([file]) => file))])('%s', (file) => {
  const binding = drawable.flatMap(([of, one]) => (of === file && !UNBOUND.includes(one.case) ? [one] : []));
  it.each(binding.map((one) => [one.case, one] as const))('%s', (_name, golden) => {
    const { x_type: xType, ...data } = golden.data;
    const options = {
      chart: golden.chart,
      freeze: golden.options['freeze'] ?? null,
      parts: golden.options['parts'] ?? null,
      exclude: golden.options['exclude'] ?? null,
      multiply: golden.options['multiply'] ?? 1,
      screenMr: golden.options['screen_mr'] ?? true,
      lclFloorZero: golden.options['lcl_floor_zero'] ?? false,
    };
    if (golden.expected.error) {
      expect(() => drawChart({ xType, ...data }, options)).toThrow(ChartRefused);
      return;
    }
    const result = drawChart({ xType, ...data }, options);
    const faults: string[] = [];
    const free = (path: string): boolean => golden.not_binding?.some((one) => one === path || one === path.split('.')[0]) ?? false;
    for (const [key, list] of Object.entries(golden.expected.points ?? {}))
      if (key !== 'target' && !free(`points.${key}`))
        list.forEach((want, index) => {
          const got = (result.points[index] as unknown as Record<string, unknown>)?.[camel(key)];
          if (!close(got, want)) faults.push(`points.${key}[${index}] ${String(got)} ≠ ${String(want)}`);
        });
    (golden.expected.parts ?? []).forEach((part, index) => {
      for (const [key, want] of Object.entries(part))
        if (!free(`parts.${key}`)) {
          const got = (result.parts[index] as unknown as Record<string, unknown>)?.[camel(key)];
          if (!close(got, want)) faults.push(`parts.${key}[${index}] ${String(got)} ≠ ${String(want)}`);
        }
    });
    expect(faults.slice(0, 5)).toEqual([]);
  });
});

const seriesOf = (name: string): Series => {
  const { x_type: xType, ...data } = drawable.find(([, one]) => one.case === name)?.[1].data as Golden['data'];
  return { xType, ...data };
};

describe('where the reference is not followed', () => {
  it('refuses events without a denominator on a p chart, with the row', () => {
    expect(() => drawChart(seriesOf('p-impossible-row'), { chart: 'p' })).toThrow(new ChartRefused('NUMERATOR_ABOVE_DENOMINATOR', 8));
  });

  it('leaves both ranges that touch an excluded point out of an MR chart', () => {
    const { points } = drawChart(seriesOf('mr-exclude11'), { chart: 'mr', exclude: [11] });
    const left = points.flatMap((point, index) => (point.included ? [] : [index + 1]));
    const kept = points.flatMap((point) => (point.included && point.y !== null ? [point.y] : []));
    expect(left).toEqual([11, 12]);
    expect(points[0]?.cl).toBeCloseTo(kept.reduce((total, range) => total + range, 0) / kept.length, 9);
  });

  it('is said of every case of which nothing binds', () => {
    const unbound = all.filter(
      ([, { not_binding: free = [] }]) => free.includes('all') || (free.includes('points') && free.includes('parts')),
    );
    expect(unbound.map(([, one]) => one.case).sort()).toEqual(['missing-value', ...UNBOUND].sort());
  });
});
