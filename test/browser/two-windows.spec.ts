import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { sql } from '../../src/platform/database/sql.js';
import { DEMO_PASSWORD } from '../../src/demo/index.js';
import { faultsOf, startJourney, thereAre, type Journey } from './setup.js';

/* People use several windows, share computers and keep pages open while the server is upgraded. */

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney();
});
afterAll(() => journey.stop());

const entries = (text: string): Promise<number> =>
  journey.app.db.number(sql`select count(*) as n from log_entry e where e.text = ${text} and e.removed_at is null`);

async function writePage(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Skriv', exact: true }).click();
  await page.getByRole('textbox', { name: /Vad/ }).first().waitFor();
  return new URL(page.url()).pathname;
}

async function write(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: /Vad/ }).first().fill(text);
  await page.getByRole('button', { name: /^Spara/ }).click();
}

it('two windows without a connection lose nothing of each other', async () => {
  const one = await journey.visit({ as: 'st@demo.example' });
  const path = await writePage(one);
  const two = await one.context().newPage();
  await two.goto(path);
  await two.getByRole('textbox', { name: /Vad/ }).first().waitFor();
  await one.context().setOffline(true);
  await write(one, 'Skrivet i det första fönstret');
  await one.getByText('1 sak väntar på att skickas.').waitFor();
  await write(two, 'Skrivet i det andra fönstret');
  await two.getByText('2 saker väntar på att skickas.').waitFor();
  await two.close();
  await one.context().setOffline(false);
  await one.getByText(/väntar på att skickas/).waitFor({ state: 'detached' });
  expect(await entries('Skrivet i det första fönstret')).toBe(1);
  expect(await entries('Skrivet i det andra fönstret')).toBe(1);
  expect(faultsOf(one)).toEqual([]);
});

it('somebody else who signs in takes over every window; what waited is not sent as theirs', async () => {
  const sara = await journey.visit({ as: 'st@demo.example' });
  await writePage(sara);
  await sara.context().setOffline(true);
  await write(sara, 'Får inte bli någon annans');
  await sara.getByText('1 sak väntar på att skickas.').waitFor();
  const other = await sara.context().newPage();
  // Her session ends before the connection is back: her window tries to send at once.
  await sara.context().clearCookies();
  await sara.context().setOffline(false);
  await other.goto('/sign-in');
  await other.getByLabel('E-postadress').fill('st2021@demo.example');
  await other.getByLabel('Lösenord').fill(DEMO_PASSWORD);
  await other.getByRole('button', { name: 'Logga in' }).click();
  await other.getByRole('heading', { level: 1, name: /^Hej Amir/ }).waitFor();
  await sara.getByRole('heading', { level: 1, name: /^Hej Amir/ }).waitFor();
  await thereAre(0, sara.getByText(/väntar på att skickas/));
  expect(await entries('Får inte bli någon annans')).toBe(0);
});

it('a page that was open during an upgrade keeps what waits, and says that it must be reloaded', async () => {
  const page = await journey.visit({ as: 'st@demo.example' });
  await writePage(page);
  await page.route('**/graphql', (route) =>
    route.fulfill({
      status: 403,
      contentType: 'application/json',
      body: JSON.stringify({ errors: [{ message: 'Okänt dokument', extensions: { code: 'FORBIDDEN', problem: 'UNTRUSTED_DOCUMENT' } }] }),
    }),
  );
  await write(page, 'Skrivet under uppgraderingen');
  await page.getByText('1 sak väntar på att skickas.').waitFor();
  // A page that is not fetched ahead: it has to ask.
  await page.getByRole('link', { name: 'Projektstöd', exact: true }).first().click();
  await page.getByText(/Delmål har uppdaterats/).waitFor();
  await page.unroute('**/graphql');
  await page.getByRole('button', { name: 'Ladda om' }).click();
  await page.getByText('Skickat.').waitFor();
  expect(await entries('Skrivet under uppgraderingen')).toBe(1);
});

it('signing out without a connection does not look like signing out', async () => {
  const page = await journey.visit({ as: 'st@demo.example' });
  await page.getByRole('heading', { level: 1, name: /^Hej Sara/ }).waitFor();
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Logga ut' }).first().click();
  await page.getByText(/Du är fortfarande inloggad/).waitFor();
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Logga ut' }).first().click();
  await page.getByRole('heading', { name: 'Logga in' }).waitFor();
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('own') || key.includes('person')))).toEqual([]);
  await page.goto('/');
  await page.getByRole('heading', { name: 'Logga in' }).waitFor();
});
