import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { pathOf } from './milestones.js';
import { faultsOf, isSound, startJourney, thereAre, type Journey } from './setup.js';

/* The connection goes on the way down to the basement: what was fetched stands, the rest says so and comes when it is back. */

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney();
});
afterAll(() => journey.stop());

/** Opens Sara's first page and waits until the browser keeps what it shall hold without a connection. */
async function readyForTheBasement(): Promise<Page> {
  const page = await journey.visit({ as: 'st@demo.example', size: 'phone' });
  await page.getByRole('heading', { name: 'Hej Sara' }).waitFor();
  const ready = (): Promise<boolean> =>
    page.evaluate(async () => {
      const files = (await (await caches.open('delmal-1')).keys()).map(({ url }) => url);
      const answers = Object.keys(localStorage);
      return (
        ['submit-page', 'milestone-page', 'project-pages', 'favicon'].every((part) => files.some((url) => url.includes(part))) &&
        ['"Viewer"', '"Project"', '"ProjectLog"', '"GoalsMine"', '"MySeminars"'].every((name) => answers.some((key) => key.includes(name)))
      );
    });
  while (!(await ready())) await page.waitForTimeout(200);
  return page;
}

const tab = (page: Page, name: string) => page.getByRole('navigation', { name: 'Huvudmeny' }).getByRole('link', { name, exact: true });
const lost = (page: Page) => page.getByRole('heading', { level: 1, name: 'Sidan kunde inte hämtas' });

it('a trainee finds the own pages without a connection, though they were never opened', async () => {
  const page = await readyForTheBasement();
  await page.context().setOffline(true);
  await tab(page, 'Projekt').click();
  await page.getByRole('link', { name: 'Minst tre PDSA-cykler' }).waitFor();
  await page.getByRole('link', { name: /^Logg/ }).click();
  await page.getByText(/\d anteckningar/).waitFor();
  await tab(page, 'Delmål').click();
  await page.getByRole('heading', { level: 1, name: 'Delmål' }).waitFor();
  await page.getByText('Det här saknas').first().waitFor();
  await tab(page, 'Seminarier').click();
  await page.getByRole('heading', { level: 1, name: 'Seminarier' }).waitFor();
  await thereAre(0, page.getByText('Det gick inte'));
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Seminarier' }).waitFor();
  const logo = page.locator('.brand img');
  expect(await logo.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0)).toBe(true);
  expect(faultsOf(page)).toEqual([]);
});

it('a page that was not fetched says so, and comes by itself with the connection', async () => {
  const page = await readyForTheBasement();
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Mer' }).click();
  await tab(page, 'Projektstöd').click();
  await lost(page).waitFor();
  await page.getByText(/^Ingen kontakt med servern/).waitFor();
  await isSound(page);
  await page.getByRole('button', { name: 'Försök igen' }).click();
  await lost(page).waitFor();
  await tab(page, 'Hem').click();
  await page.getByRole('heading', { name: 'Hej Sara' }).waitFor();
  await page.goBack();
  await lost(page).waitFor();
  await page.context().setOffline(false);
  await page.getByRole('heading', { level: 1, name: 'Projektstöd' }).waitFor();
  expect(faultsOf(page)).toEqual([]);
});

it('the page to hand in on is not blank without a connection, and comes by itself', async () => {
  const page = await readyForTheBasement();
  await page.context().setOffline(true);
  await page.goto(`${await pathOf(journey, 'Sara Testlund', 'qi-hallbarhet')}/submit`);
  await page.getByText(/^Ingen kontakt med servern/).waitFor();
  await page.context().setOffline(false);
  await page.getByLabel('Reflektion').waitFor();
  expect(faultsOf(page)).toEqual([]);
});

it('pages of an office are not fetched ahead, nor those of a trainee for staff', async () => {
  const page = await journey.visit({ as: 'handledare@demo.example' });
  await page.getByRole('heading', { level: 1, name: /^Hej / }).waitFor();
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.waitForTimeout(4000);
  expect(fetched.filter((url) => /submit-page|write-page|project-pages/.test(url))).toEqual([]);
});
