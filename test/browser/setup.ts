import { existsSync } from 'node:fs';
import axe from 'axe-core';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { DEMO_PASSWORD, loadDemo } from '../../src/demo/index.js';
import { startApp, type TestApp, type TestAppOptions } from '../setup/app.js';

/** The sizes of window that every journey is made in. */
export const SIZES = { phone: { width: 375, height: 812 }, desktop: { width: 1280, height: 900 } } as const;
export type Size = keyof typeof SIZES;

/** How a visitor comes. */
export interface Visit {
  /** The address of a demo sign-in; left out for someone who has not signed in. */
  as?: string;
  size?: Size;
  theme?: 'light' | 'dark';
  /** The browser's language; `sv-SE` by default. */
  locale?: string;
  /** Where the visit begins; the first page by default. */
  path?: string;
}

/** The built application with demo data, as in production (strict policy, listed documents only), and a browser. */
export interface Journey {
  app: TestApp;
  /** Opens a window of its own. */
  visit(visit?: Visit): Promise<Page>;
  stop(): Promise<void>;
}

const CHROMIUM = '/usr/bin/chromium';
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What went wrong in a window: errors in its console, breaches of the content policy, exceptions, requests to other hosts. */
const faults = new WeakMap<Page, string[]>();

/** Starts the application and the browser. Call `stop` in `afterAll`. */
export async function startJourney(options: TestAppOptions = {}): Promise<Journey> {
  if (!existsSync('dist/web/index.html')) throw new Error('The web application is not built: npm run build:web');
  const app = await startApp({ ...options, env: { TRUSTED_DOCUMENTS: 'true', ...options.env } });
  await loadDemo(app.db, app.clock);
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: QUIET });
  return {
    app,
    visit: (visit = {}) => open(app, browser, visit),
    stop: async () => {
      await browser.close();
      await app.stop();
    },
  };
}

async function open(
  app: TestApp,
  browser: Browser,
  { as, size = 'desktop', theme = 'light', locale = 'sv-SE', path = '/' }: Visit,
): Promise<Page> {
  const context = await browser.newContext({
    viewport: SIZES[size],
    colorScheme: theme,
    locale,
    baseURL: app.address,
    hasTouch: size === 'phone',
    timezoneId: 'Europe/Stockholm',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(15_000);
  await context.clock.setFixedTime(app.clock.now().toString());
  if (as) await signIn(app, context, as);
  const page = await context.newPage();
  watch(page, app.address);
  await page.goto(path);
  return page;
}

/** Signs in as the page would, without typing: the cookie is the same. */
export async function signIn(app: TestApp, context: BrowserContext, email: string): Promise<void> {
  const answer = await context.request.post('/graphql', {
    headers: { origin: app.address },
    data: {
      documentId: await documentId('SignIn'),
      variables: { input: { email, password: DEMO_PASSWORD } },
    },
  });
  const body = await answer.text();
  if (!body.includes('"person"')) throw new Error(`${email} could not sign in: ${body}`);
}

/** The id of a document of the application, by the name of its operation. */
async function documentId(name: string): Promise<string> {
  const { readFile } = await import('node:fs/promises');
  const list = JSON.parse(await readFile('dist/operations.json', 'utf8')) as Record<string, string>;
  const found = Object.entries(list).find(([, text]) => new RegExp(`^(?:query|mutation) ${name}\\b`).test(text));
  if (!found) throw new Error(`No document ${name} in dist/operations.json`);
  return found[0];
}

function watch(page: Page, address: string): void {
  const list: string[] = [];
  faults.set(page, list);
  page.on('pageerror', (error) => list.push(`exception: ${error.message}`));
  page.on('console', (message) => {
    // A browser writes every refused or interrupted request to its console; what the page makes of it is what is tested.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) list.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !/^(?:blob|data):/.test(request.url()))
      list.push(`request to another host: ${request.url()}`);
  });
}

/** What went wrong in this window so far; a journey ends with `expect(faultsOf(page)).toEqual([])`. */
export const faultsOf = (page: Page): string[] => faults.get(page) ?? [];

/** Every rule of WCAG 2.2 A and AA that axe knows, on the page as it stands: one line for each fault. */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: runner } = window as unknown as { axe: typeof axe };
    const { violations } = await runner.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.flatMap((violation) =>
      violation.nodes.map((node) => `${violation.id} (${violation.impact ?? ''}): ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
    );
  });
}

/** True when the page is wider than its window: a phone would scroll sideways. */
export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

/** Presses Tab until the element with this role and name has the focus, as someone without a mouse does. */
export async function tabTo(page: Page, role: Parameters<Page['getByRole']>[0], name: string | RegExp, most = 80): Promise<void> {
  const wanted = page.getByRole(role, { name }).first();
  await wanted.waitFor();
  for (let pressed = 0; pressed < most; pressed++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${most} presses of Tab did not reach ${role} ${String(name)}`);
}
