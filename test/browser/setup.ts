import { existsSync } from 'node:fs';
import { expect } from '@jest/globals';
import axe from 'axe-core';
import { chromium, type Browser, type BrowserContext, type Locator, type Page, type Request } from 'playwright-core';
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

/** Debian's Chromium: the part without windows where it is there, for it needs half the work. */
const CHROMIUM = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find((path) => existsSync(path)) ?? 'chromium';
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
/** What a window has asked for and not got yet. */
const underWay = new WeakMap<Page, Set<Request>>();

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
  const open = new Set<Request>();
  underWay.set(page, open);
  page.on('pageerror', (error) => list.push(`exception: ${error.message}`));
  page.on('console', (message) => {
    // A browser writes every refused or interrupted request to its console; what the page makes of it is what is tested.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) list.push(`console: ${message.text()}`);
  });
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
  page.on('response', (response) => {
    // A new document comes: what the one before still asked for may be dropped without a word.
    if (response.request().isNavigationRequest() && response.frame() === page.mainFrame()) open.clear();
  });
  page.on('request', (request) => {
    // What the page's code asked for; a script that was fetched ahead may be dropped as well.
    if (request.resourceType() === 'fetch') open.add(request);
    if (!request.url().startsWith(address) && !/^(?:blob|data):/.test(request.url()))
      list.push(`request to another host: ${request.url()}`);
  });
}

/** What went wrong in this window so far; a journey ends with `expect(faultsOf(page)).toEqual([])`. */
export const faultsOf = (page: Page): string[] => faults.get(page) ?? [];

/** The page has come to rest: a heading, every answer it asked for has come and been drawn. */
export async function settled(page: Page): Promise<void> {
  const waiting = (): string[] => [...(underWay.get(page) ?? [])].map((request) => request.url());
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  for (let looks = 0, still = false; !still; looks++) {
    if (looks === 500) throw new Error(`No answer came from ${waiting().join(', ')}`);
    await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
    const before = waiting().length;
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    still = before + waiting().length === 0;
  }
}

/** Every rule of WCAG 2.2 A and AA that axe knows (or only these rules), on the page as it stands: one line for each fault. */
export async function axeFaults(page: Page, rules?: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (only) => {
    const { axe: runner } = window as unknown as { axe: typeof axe };
    const { violations } = await runner.run(document, {
      runOnly: only ?? ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
    });
    return violations.flatMap((violation) =>
      violation.nodes.map((node) => `${violation.id} (${violation.impact ?? ''}): ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
    );
  }, rules);
}

/**
 * Looks at a screen as it stands: nothing that a screen reader stumbles over, contrast enough in both themes (all that a theme can change),
 * and no scrolling sideways. Leaves the light theme on.
 */
export async function isSound(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await axeFaults(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await axeFaults(page, ['color-contrast'])).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
}

/** True when the page is wider than its window: a phone would scroll sideways. */
export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

/** Waits until there are exactly so many of these: what a list says changes a moment after the notice of it. */
export async function thereAre(count: number, them: Locator): Promise<void> {
  if (count > 0) await them.nth(count - 1).waitFor({ state: 'attached' });
  await them.nth(count).waitFor({ state: 'detached' });
}

/** Waits until something has the focus. */
export async function focusIsAt(place: Locator): Promise<void> {
  await place.waitFor();
  const handle = await place.elementHandle();
  await place.page().waitForFunction((element) => element === document.activeElement, handle);
}

/** Waits until one can type: a field has the focus. */
export const readyToType = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => document.activeElement?.matches('input, textarea'));
};

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

/** Goes to a list of choices and presses the arrow until the choice that begins so is the chosen one; typing its letters needs a quick machine. */
export async function chooseByKeys(page: Page, name: string, start: string): Promise<void> {
  await tabTo(page, 'combobox', name);
  const chosen = page.getByRole('combobox', { name }).locator('option:checked');
  for (let pressed = 0; pressed < 60; pressed++) {
    if ((await chosen.innerText()).startsWith(start)) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`${name} has no choice that begins with ${start}`);
}
