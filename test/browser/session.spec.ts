import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../src/demo/index.js';
import { sql } from '../../src/platform/database/sql.js';
import { axeFaults, faultsOf, scrollsSideways, SIZES, startJourney, thereAre, type Journey, type Size } from './setup.js';

/* Sessions end while people are away; whoever comes back must get in, and lose nothing. */

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney();
});
afterAll(() => journey.stop());

async function signInAt(page: Page, email: string): Promise<void> {
  await page.getByRole('heading', { name: 'Logga in' }).waitFor();
  await page.getByLabel('E-postadress').fill(email);
  await page.getByLabel('Lösenord').fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Logga in' }).click();
}

describe('coming back after the session has ended', () => {
  it.each([
    ['st@demo.example', 'Hej Sara'],
    ['handledare@demo.example', /^Hej /],
  ])('lets %s in again, as often as it happens', async (email, greeting) => {
    const page = await journey.visit({ as: email, size: 'phone' });
    const greeted = page.getByRole('heading', { level: 1, name: greeting });
    await greeted.waitFor();
    for (const path of ['/', '/account']) {
      await page.context().clearCookies();
      await page.goto(path);
      await signInAt(page, email);
      await page.waitForURL(`**${path}`);
      await page.getByRole('navigation', { name: 'Huvudmeny' }).first().waitFor({ state: 'attached' });
      await page.goto('/');
      await greeted.waitFor();
    }
    expect(faultsOf(page)).toEqual([]);
  });

  it('lets in a browser that still keeps the answer that nobody was signed in', async () => {
    const page = await journey.visit({ as: 'st@demo.example' });
    await page.getByRole('heading', { name: 'Hej Sara' }).waitFor();
    // Earlier versions kept this answer, and held on to it for a week.
    await page.evaluate((at) => {
      const { id } = JSON.parse(localStorage.getItem('delmal.person') ?? '{}') as { id: string };
      localStorage.setItem(`delmal.own.${id}.data.["Viewer",{}]`, JSON.stringify({ at, data: { viewer: null } }));
    }, journey.app.clock.now().getTime());
    await page.reload();
    await page.getByRole('heading', { name: 'Hej Sara' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
  });
});

describe.each(Object.keys(SIZES) as Size[])('a session that ends under what is being written, on a %s', (size) => {
  const written = `Skrivet när sessionen tog slut (${size})`;

  async function saveWithoutSession(): Promise<{ page: Page; path: string }> {
    const page = await journey.visit({ as: 'st@demo.example', size });
    await page.getByRole('link', { name: 'Skriv', exact: true }).click();
    await page.getByRole('textbox', { name: 'Vad har du gjort?' }).fill(written);
    await page.context().clearCookies();
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    await page.getByRole('dialog', { name: 'Logga in igen' }).waitFor();
    return { page, path: new URL(page.url()).pathname };
  }

  it('blames the password only, and goes on with the right one', async () => {
    const { page } = await saveWithoutSession();
    const dialog = page.getByRole('dialog', { name: 'Logga in igen' });
    expect(await axeFaults(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await dialog.getByLabel('Lösenord').fill('fel lösenord');
    await dialog.getByRole('button', { name: 'Logga in' }).click();
    await dialog.getByText(/^Fel lösenord/).waitFor();
    await thereAre(0, dialog.getByText(/Fel e-postadress/));
    await dialog.getByLabel('Lösenord').fill(DEMO_PASSWORD);
    await dialog.getByRole('button', { name: 'Logga in' }).click();
    await page.getByText('Sparat i loggen').waitFor();
  });

  it('lets one leave at once, says what becomes of the text, and sends it afterwards', async () => {
    const { page } = await saveWithoutSession();
    const before = await entries(written);
    await page.getByRole('button', { name: 'Lämna sidan' }).click();
    await page.waitForURL('**/sign-in');
    await page.getByText(/^Du är utloggad\. Det du skrev ligger kvar/).waitFor();
    await thereAre(0, page.getByText(/Du är utan nät/));
    await thereAre(0, page.getByRole('dialog'));
    await signInAt(page, 'st@demo.example');
    await page.getByText('Skickat.').waitFor();
    expect(await entries(written)).toBe(before + 1);
    expect(faultsOf(page)).toEqual([]);
  });
});

const entries = (text: string): Promise<number> =>
  journey.app.db.number(sql`select count(*) as n from log_entry e where e.text = ${text} and e.removed_at is null`);

it('leads on whoever opens the door and is in already', async () => {
  const page = await journey.visit({ as: 'handledare@demo.example', path: '/sign-in' });
  await page.getByRole('heading', { level: 1, name: /^Hej / }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/');
});
