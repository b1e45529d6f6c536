import { drawChart } from '../dist/src/modules/measures/spc/chart.js';
import { Random } from './data/random.mjs';
import { naiveChart } from './naive.mjs';

const CHARTS = ['run', 'i', 'p', 'u', 'c'];
const LENGTHS = [24, 120];
const MILLISECONDS = { full: 1000, smoke: 20 };
const SAME = 1e-9;

/**
 * Points a second of the engine, and of a naive reference that must give the same numbers: throws when it does not. Drawn are charts of
 * two and ten years of months.
 */
export function measureEngine(smoke) {
  const random = new Random(2013);
  return LENGTHS.flatMap((length) =>
    CHARTS.map((chart) => {
      const n = Array.from({ length }, () => 60 + random.int(60));
      const y = n.map((of) => Math.round(of * (0.3 + random.int(40) / 100)));
      const series = { xType: 'index', x: y.map((_, i) => String(i + 1)), y, ...(['p', 'u'].includes(chart) && { n }) };
      const engine = () => drawChart(series, { chart, screenMr: true });
      const naive = () => naiveChart(chart, y, n);
      compare(chart, engine(), naive());
      const time = MILLISECONDS[smoke ? 'smoke' : 'full'];
      return { chart, points: length, engine: perSecond(engine, length, time), naive: perSecond(naive, length, time) };
    }),
  );
}

/** A Markdown table. */
export function printEngine(results) {
  const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
  console.log('| Chart | Points | Engine, points/s | Naive, points/s | Times as fast |\n| --- | --: | --: | --: | --: |');
  for (const { chart, points, engine, naive } of results)
    console.log(`| ${chart} | ${points} | ${whole.format(engine)} | ${whole.format(naive)} | ${(engine / naive).toFixed(1)} |`);
  console.log('');
}

function perSecond(draw, points, milliseconds) {
  const until = (end) => {
    let drawn = 0;
    while (performance.now() < end) {
      draw();
      drawn++;
    }
    return drawn;
  };
  until(performance.now() + milliseconds / 4);
  const begun = performance.now();
  const drawn = until(begun + milliseconds);
  return (1000 * drawn * points) / (performance.now() - begun);
}

function compare(chart, { points, parts: [part] }, naive) {
  const differs = (a, b) => (a === null || b === null ? a !== b : Math.abs(a - b) > SAME * Math.max(1, Math.abs(a)));
  naive.points.forEach((expected, i) => {
    for (const line of ['y', 'cl', 'lcl', 'ucl'])
      if (differs(points[i][line], expected[line]))
        throw new Error(`${chart}: ${line} of point ${i + 1} is ${points[i][line]}, naively ${expected[line]}`);
  });
  const runs = [part.longestRun, part.longestRunMax, part.nCrossings, part.nCrossingsMin];
  const expected = [naive.longestRun, naive.longestRunMax, naive.crossings, naive.crossingsMin];
  if (runs.join() !== expected.join()) throw new Error(`${chart}: runs are ${runs}, naively ${expected}`);
}
