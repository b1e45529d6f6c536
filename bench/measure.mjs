import { send } from './client.mjs';

const WARM_UP = 0.3;

/** How often each kind of operation is repeated in a full run and in a smoke run. */
const REPEATS = { read: { full: 100, smoke: 3 }, heavy: { full: 20, smoke: 2 }, write: { full: 40, smoke: 3 } };

/**
 * Measures one operation as one client would use it, one request after the other. Throws when an answer is an error or is not
 * what the operation expects: a fast wrong answer is worth nothing.
 */
export async function measure(bench, operation, smoke) {
  const n = REPEATS[operation.kind][smoke ? 'smoke' : 'full'];
  const warmUp = Math.max(1, Math.round(n * WARM_UP));
  const inputs = await operation.inputs(bench, n + warmUp);
  const times = [];
  const statements = [];
  const sizes = [];
  for (const [i, variables] of inputs.entries()) {
    bench.statements.length = 0;
    const answer = await send(bench.address, { query: operation.document, variables, cookie: bench.cookies[operation.as] });
    if (answer.problem) throw new Error(`${operation.name}: ${answer.problem}`);
    if (i === 0) expectContent(operation, JSON.parse(answer.text).data, bench);
    if (i < warmUp) continue;
    times.push(answer.milliseconds);
    statements.push(bench.statements.length);
    sizes.push(answer.bytes);
  }
  const total = times.reduce((sum, t) => sum + t, 0);
  return {
    operation: operation.name,
    n: times.length,
    median: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    perSecond: (1000 * times.length) / total,
    statements: quantile(statements, 0.5),
    bytes: quantile(sizes, 0.5),
  };
}

function expectContent(operation, data, bench) {
  const found = operation.rows?.(data);
  const wanted = operation.atLeast?.(bench) ?? 1;
  if (found !== undefined && found < wanted) throw new Error(`${operation.name}: ${found} rows instead of at least ${wanted}`);
}

/** The value below which the share `q` of all values lies (nearest rank). */
export function quantile(values, q) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)];
}
