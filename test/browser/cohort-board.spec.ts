import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { sql } from '../../src/platform/database/sql.js';
import { DEMO_COHORT_ID } from '../../src/demo/index.js';
import { axeFaults, faultsOf, scrollsSideways, startJourney, tabTo, thereAre, type Journey } from './setup.js';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney();
});
afterAll(() => journey.stop());

const BOARD = `/cohorts/${DEMO_COHORT_ID}`;
/** The names on the board, as they stand. */
const names = (page: Page): Promise<string[]> => page.getByRole('table').getByRole('rowheader').getByRole('link').allTextContents();

it('reminds those who were chosen on the board', async () => {
  const page = await journey.visit({ as: 'kansli@demo.example', path: BOARD });
  await page.getByRole('button', { name: /^Försenad \d/ }).click();
  await page.waitForURL('**?flag=OVERDUE');
  const late = await names(page);
  expect(late.length).toBeGreaterThan(1);
  await page.getByLabel('Välj alla som visas').check();
  await page.getByText(`${late.length} valda`).waitFor();
  await page.getByLabel(`Välj ${late[1] ?? ''}`).uncheck();
  await page.getByRole('button', { name: 'Påminn' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/Egna ord/).fill('Hör av dig om det kör ihop sig.');
  await dialog.getByText('Hör av dig om det kör ihop sig.').nth(1).waitFor();
  await thereAre(late.length - 1, dialog.getByRole('listitem'));
  expect(await dialog.getByText(late[0] ?? '').count()).toBeGreaterThan(0);
  expect(await axeFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: /^Skicka/ }).click();
  await page
    .getByText(/påminnelse(?:n|r) är skickad/)
    .first()
    .waitFor();
  await thereAre(0, page.getByText(/\d valda?$/));
  const kept = await journey.app.db.select<{ text: string }>(sql`select text from nudge`);
  expect(kept).toHaveLength(late.length - 1);
  expect(kept[0]?.text).toContain('Hör av dig om det kör ihop sig.');
  // The reminder names what it is about, and the board shows who has been reminded.
  for (const { text } of kept) expect(text).toMatch(/försenade?, .*: \S/);
  await page.getByText('Påmind 21 nov.').first().waitFor();
  await thereAre(late.length - 1, page.getByText('Påmind 21 nov.'));
  expect(faultsOf(page)).toEqual([]);
});

it('says the same of the next step as the page of the trainee, and asks nothing of those who have left', async () => {
  const page = await journey.visit({ as: 'kansli@demo.example', path: BOARD });
  const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: 'Nadia Skissberg' }) });
  await row.getByText('Första PDSA-cykeln').waitFor();
  await row.getByText(/skulle ha varit klar/).waitFor();
  const left = page.getByRole('row').filter({ has: page.getByRole('link', { name: 'Peter Provrud' }) });
  await thereAre(0, left.getByText(/vara klar|varit klar/));
  await row.getByRole('link', { name: 'Nadia Skissberg' }).click();
  await page.getByRole('region', { name: 'Just nu' }).getByRole('link', { name: 'Första PDSA-cykeln' }).waitFor();
  await page.getByText(/^\d+ av 18 obligatoriska godkända$/).waitFor();
  await page.getByText('Inte obligatorisk').waitFor();
  expect(faultsOf(page)).toEqual([]);
});

it('keeps the filters of the board through a reload and the back button', async () => {
  const page = await journey.visit({ as: 'kansli@demo.example', path: BOARD });
  await page.getByRole('button', { name: /^Tyst \d/ }).click();
  await page.getByRole('button', { name: 'ST-läkare' }).click();
  await page.waitForURL('**?flag=SILENT&sort=name');
  const silent = await names(page);
  await page.reload();
  await page.getByRole('table').waitFor();
  expect(await names(page)).toEqual(silent);
  await page.getByRole('table').getByRole('link').first().click();
  await page.waitForURL('**/trainees/**');
  await page.goBack();
  await page.getByRole('table').waitFor();
  expect(await names(page)).toEqual(silent);
  await page.getByRole('button', { name: 'Rensa filter' }).click();
  await page.getByText(/^(\d+) av \1 ST-läkare visas$/).waitFor();
  expect(faultsOf(page)).toEqual([]);
});

it('takes a filter back with the back button, and leads from a trainee back to the board as it stood', async () => {
  const page = await journey.visit({ as: 'kansli@demo.example', path: BOARD });
  await page.getByRole('button', { name: /^Tyst \d/ }).click();
  await page.waitForURL('**?flag=SILENT');
  const silent = await names(page);
  await page.getByRole('button', { name: /^Försenad \d/ }).click();
  await page.waitForURL('**?flag=OVERDUE');
  await page.goBack();
  await page.waitForURL('**?flag=SILENT');
  expect(await names(page)).toEqual(silent);
  // Typing is no step of its own.
  await page.getByLabel('Sök namn eller enhet').fill('a');
  await page.waitForURL('**?flag=SILENT&search=a');
  await page.goBack();
  await page.waitForURL((url) => url.search === '');
  await page.goForward();
  await page.waitForURL('**?flag=SILENT&search=a');
  await page.getByRole('table').getByRole('link').first().click();
  await page.waitForURL('**/trainees/**');
  await page.getByRole('link', { name: 'Tavla' }).click();
  await page.waitForURL(`**${BOARD}?flag=SILENT&search=a`);
  expect(faultsOf(page)).toEqual([]);
});

it('prints the board as a table on an upright sheet, without controls and addresses', async () => {
  const page = await journey.visit({ as: 'kansli@demo.example', size: 'phone', path: BOARD });
  await page.getByText('Filtrera och ordna').waitFor();
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 794, height: 1123 });
  const table = page.getByRole('table');
  await table.waitFor();
  expect(await scrollsSideways(page)).toBe(false);
  for (const kind of ['checkbox', 'combobox', 'searchbox', 'navigation'] as const)
    for (const one of await page.getByRole(kind, { includeHidden: true }).all()) expect(await one.isVisible()).toBe(false);
  const after = await table
    .getByRole('link')
    .first()
    .evaluate((link) => getComputedStyle(link, '::after').content);
  expect(after).toBe('none');
  expect(faultsOf(page)).toEqual([]);
});

it('takes the board out as rows', async () => {
  const page = await journey.visit({ as: 'kansli@demo.example', path: BOARD });
  await page.getByRole('table').waitFor();
  const shown = await names(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Ladda ner tavlan som CSV' }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
  for (const name of shown) expect(text).toContain(name);
  const [sheet] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Ladda ner tavlan till Excel' }).click(),
  ]);
  expect((await readFile(await sheet.path())).subarray(0, 2).toString()).toBe('PK');
  expect(faultsOf(page)).toEqual([]);
});

it('sorts and chooses with the keyboard only', async () => {
  const page = await journey.visit({ as: 'coach@demo.example', path: BOARD });
  await tabTo(page, 'button', 'ST-läkare');
  await page.keyboard.press('Enter');
  await page.waitForURL('**?sort=name');
  await page.locator('th[aria-sort=ascending]').getByText('ST-läkare').waitFor();
  const sorted = await names(page);
  expect(sorted).toEqual([...sorted].sort(new Intl.Collator('sv').compare));
  await tabTo(page, 'checkbox', `Välj ${sorted[0] ?? ''}`);
  await page.keyboard.press('Space');
  await page.getByText('1 vald', { exact: true }).waitFor();
  await tabTo(page, 'button', 'Påminn');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await thereAre(1, page.getByText('1 vald', { exact: true }));
  expect(faultsOf(page)).toEqual([]);
});

it('shows the board as cards on a phone, those to look at first', async () => {
  const page = await journey.visit({ as: 'kansli@demo.example', size: 'phone', path: BOARD });
  await page.getByText('Filtrera och ordna').click();
  await page.getByLabel('Sortera efter').waitFor();
  await thereAre(0, page.getByRole('table'));
  const first = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('checkbox') })
    .first();
  expect(await first.getByRole('listitem').count()).toBeGreaterThan(0);
  await first.getByRole('checkbox').check();
  await page.getByText('1 vald', { exact: true }).waitFor();
  expect(await scrollsSideways(page)).toBe(false);
  expect(faultsOf(page)).toEqual([]);
});
