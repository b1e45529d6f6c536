import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';

/** Whose project the measures belong to. */
export const TRAINEE = 'st@demo.example';
/** The cells of a spreadsheet: period, numerator and denominator, as they are copied. */
export const CELLS = readFileSync('test/fixtures/series/project_series.csv', 'utf8')
  .trim()
  .split(/\r?\n/)
  .map((line) => line.split(';').slice(2).join('\t'))
  .join('\n');

/** A heading by its words. */
export const heading = (page: Page, name: string | RegExp): Locator => page.getByRole('heading', { name });

/** To the measures of one's project, from the first page. */
export async function toMeasures(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Projekt', exact: true }).first().click();
  await page.getByRole('navigation', { name: 'Delar av projektet' }).getByRole('link', { name: 'Mått' }).click();
  await heading(page, 'Mått').waitFor();
}

/** Defines a share and comes to its page. */
export async function defineShare(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Nytt mått' }).first().click();
  await page.getByLabel('Vad måttet heter').fill(name);
  await page.getByRole('radio', { name: /Resultatmått/ }).check();
  await page.getByRole('radio', { name: /Andel patienter/ }).check();
  await page.getByLabel('Täljare i ord').fill('HbA1c under 52 vid senaste besöket i månaden');
  await page.getByLabel('Nämnare i ord').fill('Alla med typ 2-diabetes som besökte mottagningen');
  await page.getByRole('radio', { name: 'Högre är bättre', exact: true }).check();
  await page.getByRole('button', { name: 'Skapa måttet' }).click();
  await heading(page, name).waitFor();
}

/** Pastes cells and looks them through, until the answer stands there. */
export async function paste(page: Page, cells: string, answer = 'Det här läses in'): Promise<void> {
  await page.getByLabel('Klistra in från kalkylbladet').fill(cells);
  await page.getByRole('button', { name: 'Titta igenom' }).click();
  await heading(page, answer).waitFor();
}
