import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { drawChart } from './chart.js';
import { ChartRefused, type Chart, type Series } from './types.js';

const FOLDER = process.env['SPC_GOLDEN'] ?? 'test/fixtures/spc-golden';

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

const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));
describe.each(
  files.filter((file) =>
    (JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as { cases?: Golden[] }).cases?.some((one) => one.ruleset !== 'mdc'),
  ),
)('%s', (file) => {
  const { cases = [] } = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as { cases?: Golden[] };
  const binding = cases.filter((one) => one.ruleset === 'anhoej+3sigma' && !one.not_binding?.includes('all'));
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
      expect(() => drawChart({ xType, ...data } as Series, options)).toThrow(ChartRefused);
      return;
    }
    if (golden.not_binding?.includes('points') && golden.not_binding.includes('parts')) return;
    const result = drawChart({ xType, ...data } as Series, options);
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
