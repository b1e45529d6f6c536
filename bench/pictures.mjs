import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO_COHORT_ID } from '../dist/src/demo/demo.js';
import { openBrowser, signIn, startDemo } from './demo-app.mjs';

/*
 * Makes the pictures of the README anew, from the built application and the demonstration: `npm run pictures`.
 */

process.env.TZ = 'UTC';

const PHONE = { width: 375, height: 812 };
const DESKTOP = { width: 1280, height: 900 };

/** What is taken: a file name, who looks, where, how, and clicks on the way there. */
const PICTURES = [
  { file: 'trainee-home', as: 'st@demo.example', path: '/', window: PHONE },
  { file: 'project-dark', as: 'st@demo.example', path: '/', window: PHONE, theme: 'dark', follow: 'Se hela projektet' },
  { file: 'measure', as: 'st@demo.example', path: '/', window: DESKTOP, follow: /^Andel larm/ },
  { file: 'review', as: 'handledare@demo.example', path: '/review', window: DESKTOP, follow: /Orsaks- och riskanalys|Rapport|Mål|Plan/ },
  { file: 'charts', as: 'coach@demo.example', path: `/cohorts/${DEMO_COHORT_ID}/measures`, window: DESKTOP },
  { file: 'cohort-board', as: 'kansli@demo.example', path: `/cohorts/${DEMO_COHORT_ID}`, window: DESKTOP },
  { file: 'compare', as: 'utvardering@demo.example', path: '/evaluation', window: DESKTOP, press: /^Välj alla/, show: 'figure' },
  { file: 'goals', as: 'st2021@demo.example', path: '/goals', window: DESKTOP, theme: 'dark' },
];

if (!existsSync('dist/web/index.html')) throw new Error('The web application is not built: npm run build');
const folder = mkdtempSync(join(tmpdir(), 'delmal-pictures-'));
let app, browser;
try {
  app = await startDemo(folder);
  browser = await openBrowser();
  const address = await app.getUrl();
  for (const picture of PICTURES) await take(address, picture);
} finally {
  await browser?.close();
  await app?.close();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);

async function take(address, { file, as, path, window, theme = 'light', follow, press, show }) {
  const context = await browser.newContext({
    viewport: window,
    colorScheme: theme,
    locale: 'sv-SE',
    baseURL: address,
    reducedMotion: 'reduce',
    deviceScaleFactor: window === PHONE ? 2 : 1,
  });
  await signIn(context, address, as);
  const page = await context.newPage();
  await page.goto(path, { waitUntil: 'networkidle' });
  if (follow) {
    const before = page.url();
    await page.locator('main').getByRole('link', { name: follow }).first().click();
    await page.waitForURL((url) => url.href !== before);
    await page.waitForLoadState('networkidle');
  }
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
  if (press) {
    await page.getByRole('button', { name: press }).click();
    await page.waitForLoadState('networkidle');
  }
  if (show)
    await page
      .locator(show)
      .first()
      .evaluate((element) => element.scrollIntoView());
  await page.screenshot({ path: `docs/images/${file}.png` });
  console.log(`docs/images/${file}.png  ${page.url().replace(address, '')}`);
  await context.close();
}
