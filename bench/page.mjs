import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DEMO_COHORT_ID } from '../dist/src/demo/demo.js';
import { openBrowser, signIn, startDemo } from './demo-app.mjs';
import { quantile } from './measure.mjs';

process.env.TZ = 'UTC';

/** A slow phone: its window, how much slower it computes than this machine, and its network. */
const PHONE = { width: 375, height: 812 };
const SLOWER = 4;
const KILOBIT = 1000 / 8;
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1600 * KILOBIT, uploadThroughput: 750 * KILOBIT };
/** A page is done when nothing has been asked for during this time. */
const STILL_MS = 1000;
const LONGEST_MS = 60_000;

/** What is measured. `shows` is there when the page shows what it is for. */
const PAGES = [
  { name: 'Trainee home', as: 'st@demo.example', path: '/', shows: 'main h1' },
  { name: 'Sign-in', as: null, path: '/sign-in', shows: 'input[type=password]' },
  { name: 'Review queue', as: 'handledare@demo.example', path: '/review', shows: 'main h1' },
  { name: 'Cohort page', as: 'kansli@demo.example', path: `/cohorts/${DEMO_COHORT_ID}`, shows: 'main h1' },
];

const { values: options } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, only: { type: 'string', default: '' } },
});
const runs = Number(options.runs);
if (!(runs >= 1)) throw new Error('--runs is a number from 1');
if (!existsSync('dist/web/index.html')) throw new Error('The web application is not built: npm run build:web');

const folder = mkdtempSync(join(tmpdir(), 'delmal-page-'));
let app, browser;
try {
  app = await startDemo(folder);
  browser = await openBrowser();
  const address = await app.getUrl();
  console.log(`${describeMachine(browser).join('\n')}\n`);
  const results = [];
  for (const page of PAGES.filter(({ name }) => name.includes(options.only))) {
    const visits = [];
    for (let i = 0; i < runs; i++) visits.push(await visit(browser, address, page));
    results.push({ page: page.name, visits });
  }
  print(results);
} finally {
  await browser?.close();
  await app?.close();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);

/** One visit in a window of its own, with nothing cached. */
async function visit(browser, address, { as, path, shows }) {
  const context = await browser.newContext({
    viewport: PHONE,
    locale: 'sv-SE',
    hasTouch: true,
    isMobile: true,
    baseURL: address,
    // What a service worker fetches is neither slowed down nor counted.
    serviceWorkers: 'block',
  });
  try {
    if (as) await signIn(context, address, as);
    const page = await context.newPage();
    await page.addInitScript(keepLargestPaint);
    const client = await context.newCDPSession(page);
    const sent = watch(client);
    await client.send('Network.enable');
    await client.send('Network.clearBrowserCache');
    await client.send('Network.emulateNetworkConditions', NETWORK);
    await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.goto(path, { timeout: LONGEST_MS });
    await page.locator(shows).first().waitFor({ timeout: LONGEST_MS });
    await sent.still();
    return { ...(await page.evaluate(() => globalThis.paints())), ...sent.bytes() };
  } finally {
    await context.close();
  }
}

/** Runs in the page: remembers the paints from the first on. */
function keepLargestPaint() {
  let largest = 0;
  const observer = new globalThis.PerformanceObserver((list) => {
    for (const entry of list.getEntries()) largest = entry.startTime;
  });
  observer.observe({ type: 'largest-contentful-paint', buffered: true });
  globalThis.paints = () => {
    for (const entry of observer.takeRecords()) largest = entry.startTime;
    const [first] = globalThis.performance.getEntriesByName('first-contentful-paint');
    return { largest, first: first?.startTime ?? 0 };
  };
}

/** Counts what comes over the network, as it comes: compressed, with headers. */
function watch(client) {
  const kinds = new Map();
  const sizes = { Script: 0, Stylesheet: 0, Font: 0, other: 0 };
  let requests = 0;
  let open = 0;
  let last = performance.now();
  const closed = () => {
    open--;
    last = performance.now();
  };
  client.on('Network.requestWillBeSent', ({ requestId, type, request, redirectResponse }) => {
    if (!request.url.startsWith('http') || redirectResponse) return;
    kinds.set(requestId, type);
    requests++;
    open++;
    last = performance.now();
  });
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    if (kind === undefined) return;
    sizes[kind in sizes ? kind : 'other'] += encodedDataLength;
    closed();
  });
  client.on('Network.loadingFailed', ({ requestId }) => kinds.has(requestId) && closed());
  return {
    bytes: () => ({ requests, script: sizes.Script, style: sizes.Stylesheet, font: sizes.Font, other: sizes.other }),
    still: async () => {
      const begun = performance.now();
      while (open > 0 || performance.now() - last < STILL_MS) {
        if (performance.now() - begun > LONGEST_MS) throw new Error('The page keeps asking the server');
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
  };
}

function describeMachine(browser) {
  return [
    `${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}`,
    `Node.js ${process.version}, Chromium ${browser.version()}`,
    `Load of the machine before measuring: ${loadavg()[0]?.toFixed(1)}`,
    `${PHONE.width} × ${PHONE.height}, computing ${SLOWER} times slower, 1.6 Mbit/s down, 750 kbit/s up, ${NETWORK.latency} ms, nothing cached`,
  ];
}

/** A Markdown table, so that it can be pasted into docs/performance.md. */
function print(results) {
  const head = [
    'Page',
    'n',
    'LCP median ms',
    'LCP worst ms',
    'FCP median ms',
    'FCP worst ms',
    'Script kB',
    'Style kB',
    'Font kB',
    'Requests',
  ];
  const rows = results.map(({ page, visits }) => {
    const all = (key) => visits.map((visit) => visit[key]);
    const kilobytes = (key) => (quantile(all(key), 0.5) / 1000).toFixed(0);
    const paint = (key) => [quantile(all(key), 0.5).toFixed(0), Math.max(...all(key)).toFixed(0)];
    return [
      page,
      String(visits.length),
      ...paint('largest'),
      ...paint('first'),
      kilobytes('script'),
      kilobytes('style'),
      kilobytes('font'),
      String(quantile(all('requests'), 0.5)),
    ];
  });
  const widths = head.map((title, i) => Math.max(3, title.length, ...rows.map((row) => row[i].length)));
  const line = (cells) => `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join(' | ')} |`;
  const rule = `| ${widths.map((w, i) => (i === 0 ? '-'.repeat(w) : `${'-'.repeat(w - 1)}:`)).join(' | ')} |`;
  console.log([line(head), rule, ...rows.map(line)].join('\n'));
}
