import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../src/demo/index.js';
import { axeFaults, faultsOf, scrollsSideways, SIZES, startJourney, tabTo, thereAre, type Journey, type Size } from './setup.js';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney();
});
afterAll(() => journey.stop());

const account = async (as: string, visit: Parameters<Journey['visit']>[0] = {}): Promise<Page> => {
  const page = await journey.visit({ as, path: '/account', ...visit });
  await page.getByRole('heading', { level: 1, name: 'Mitt konto' }).waitFor();
  await page.getByRole('heading', { name: 'Nycklar till andra system' }).waitFor();
  return page;
};

describe.each(Object.keys(SIZES) as Size[])('my account on a %s', (size) => {
  it.each(['light', 'dark'] as const)('can be read by everyone (%s)', async (theme) => {
    const page = await account('st@demo.example', { size, theme });
    expect(await axeFaults(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await page.getByRole('button', { name: 'Ny nyckel' }).click();
    await page.getByRole('dialog', { name: 'Ny nyckel' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    expect(faultsOf(page)).toEqual([]);
  });
});

it('changes the language at once, and keeps it over a reload', async () => {
  const page = await account('st2021@demo.example');
  const language = (): Promise<string> => page.evaluate(() => document.documentElement.lang);
  const seen = page.getByRole('heading', { level: 1 });
  await page
    .getByText(/Senast använd 21 nov\. \d\d:\d\d/)
    .first()
    .waitFor();

  await page.getByRole('radio', { name: 'English' }).check();
  await page.getByRole('heading', { level: 1, name: 'My account' }).waitFor();
  expect(await language()).toBe('en');
  await page
    .getByText(/Last used 21 Nov \d\d:\d\d/)
    .first()
    .waitFor();
  await page.getByRole('navigation', { name: 'Main menu' }).first().getByRole('link', { name: 'Home' }).waitFor();
  expect(await axeFaults(page)).toEqual([]);

  await page.getByRole('radio', { name: 'Norsk bokmål' }).check();
  await page.getByRole('heading', { level: 1, name: 'Min konto' }).waitFor();
  expect(await language()).toBe('nb');
  await page
    .getByText(/Sist brukt 21\. nov\. \d\d:\d\d/)
    .first()
    .waitFor();

  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Min konto' }).waitFor();
  expect(await language()).toBe('nb');
  expect(await seen.textContent()).toBe('Min konto');

  // It belongs to the person: another browser shows it after signing in there.
  const other = await journey.visit({ path: '/account' });
  await other.getByLabel('E-postadress').fill('st2021@demo.example');
  await other.getByLabel('Lösenord').fill(DEMO_PASSWORD);
  await other.getByRole('button', { name: 'Logga in' }).click();
  await other.getByRole('heading', { level: 1, name: 'Min konto' }).waitFor();
  await other.getByRole('radio', { name: 'Svenska' }).check();
  await other.getByRole('heading', { level: 1, name: 'Mitt konto' }).waitFor();
  expect(faultsOf(page)).toEqual([]);
  expect(faultsOf(other)).toEqual([]);
});

it('keeps the chosen appearance', async () => {
  const page = await account('st@demo.example', { theme: 'light' });
  await page.getByRole('radio', { name: 'Mörkt' }).check();
  await page.locator('.aksel-theme.dark, .dark').first().waitFor();
  await page.reload();
  await page.locator('.aksel-theme.dark, .dark').first().waitFor();
  expect(await page.getByRole('radio', { name: 'Mörkt' }).isChecked()).toBe(true);
  await page.getByRole('heading', { name: 'Nycklar till andra system' }).waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('radio', { name: 'Ljust' }).check();
  await thereAre(0, page.locator('.dark'));
  expect(faultsOf(page)).toEqual([]);
});

it('changes the password, tells what is wrong at the fields, and ends other sign-ins', async () => {
  const elsewhere = await account('st.forskning@demo.example');
  const page = await account('st.forskning@demo.example');
  await page.getByText('Minst 12 tecken.').waitFor();
  const change = page.getByRole('button', { name: 'Byt lösenord' });

  await page.getByLabel('Nuvarande lösenord').fill('inte mitt lösenord');
  await page.getByLabel('Nytt lösenord').fill('tre lugna granar vid tjärnen');
  await change.click();
  await page.getByRole('link', { name: /^Nuvarande lösenord: Fel e-postadress eller lösenord/ }).waitFor();
  expect(await page.getByLabel('Nytt lösenord').inputValue()).toBe('tre lugna granar vid tjärnen');

  await page.getByLabel('Nuvarande lösenord').fill(DEMO_PASSWORD);
  await page.getByLabel('Nytt lösenord').fill('kort');
  await change.click();
  await page.getByRole('link', { name: /12 tecken/ }).waitFor();
  expect(await axeFaults(page)).toEqual([]);

  await page.getByLabel('Nytt lösenord').fill('tre lugna granar vid tjärnen');
  await page.getByRole('checkbox', { name: 'Visa lösenordet' }).check();
  expect(await page.getByLabel('Nytt lösenord').getAttribute('type')).toBe('text');
  await change.click();
  await page.getByText('Lösenordet är bytt.').waitFor();

  await elsewhere.getByRole('button', { name: 'Ladda ner mina uppgifter' }).click();
  const dialog = elsewhere.getByRole('dialog', { name: 'Logga in igen' });
  await dialog.waitFor();
  await dialog.getByLabel('Lösenord').fill('tre lugna granar vid tjärnen');
  const file = elsewhere.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Logga in' }).click();
  expect((await file).suggestedFilename()).toMatch(/\.json$/);
  expect(faultsOf(page)).toEqual([]);
  expect(faultsOf(elsewhere)).toEqual([]);
});

it('ends other sign-ins, one or all', async () => {
  for (let window = 0; window < 6; window++) await account('chef@demo.example');
  const page = await account('chef@demo.example', { size: 'phone' });
  const list = page.getByRole('region', { name: 'Där du är inloggad' });
  const end = list.getByRole('button', { name: /^Avsluta inloggningen/ });
  // This browser stands first and cannot be ended by mistake; the rest is folded after five.
  expect(await list.getByRole('listitem').first().textContent()).toContain('Chrome på Linux (den här webbläsaren)');
  await thereAre(0, list.getByRole('listitem').first().getByRole('button'));
  await thereAre(5, end);
  await list.getByText('1 till', { exact: true }).click();
  await thereAre(6, end);
  expect(await axeFaults(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  await end.first().click();
  await page.getByText('Inloggningen är avslutad').waitFor();
  await page.getByRole('button', { name: 'Avsluta alla andra' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Avsluta' }).click();
  await page.getByText('Du är utloggad överallt utom här').waitFor();
  await page.getByText('Chrome på Linux (den här webbläsaren)').waitFor();
  await end.first().waitFor({ state: 'detached' });
  expect(faultsOf(page)).toEqual([]);
});

it('makes a key that works for another system until it is withdrawn', async () => {
  const page = await account('kansli@demo.example');
  await page.getByRole('button', { name: 'Ny nyckel' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ny nyckel' });
  await dialog.getByLabel('Antal dagar den gäller').fill('400');
  await dialog.getByRole('button', { name: 'Skapa nyckel' }).click();
  await dialog.getByRole('heading', { name: 'Rätta det här för att gå vidare' }).waitFor();
  await dialog.getByLabel('Vad ska den användas till?').fill('Statistik');
  await dialog.getByLabel('Antal dagar den gäller').fill('30');
  await dialog.getByRole('button', { name: 'Skapa nyckel' }).click();

  await page.getByText('Den visas inte igen.').waitFor();
  const secret = (await page.locator('code').textContent()) ?? '';
  await thereAre(1, page.getByRole('button', { name: 'Kopiera' }));
  expect(await axeFaults(page)).toEqual([]);
  const ask = async (): Promise<string> => {
    const answer = await fetch(`${journey.app.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
      body: JSON.stringify({ query: '{ viewer { person { email } } }' }),
    });
    return answer.text();
  };
  expect(await ask()).toContain('kansli@demo.example');

  await page.reload();
  await page.getByRole('heading', { name: 'Nycklar till andra system' }).waitFor();
  await page.getByText('Statistik', { exact: true }).waitFor();
  await thereAre(0, page.getByText(secret));
  await page.getByRole('button', { name: 'Återkalla Statistik' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Återkalla' }).click();
  await page.getByText('Nyckeln är återkallad').waitFor();
  expect(await ask()).not.toContain('kansli@demo.example');
  expect(faultsOf(page)).toEqual([]);
});

it('works with the keyboard only', async () => {
  const page = await account('coach@demo.example');
  await tabTo(page, 'button', 'Ny nyckel');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Ny nyckel' }).waitFor();
  await tabTo(page, 'textbox', 'Vad ska den användas till?');
  await page.keyboard.type('Kalender');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Nyckeln är skapad').waitFor();
  await tabTo(page, 'button', 'Återkalla Kalender');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(faultsOf(page)).toEqual([]);
});

it('signs out and leaves nothing behind', async () => {
  const page = await account('handledare@demo.example');
  await page.getByRole('button', { name: 'Logga ut här' }).click();
  await page.getByRole('heading', { name: 'Logga in' }).waitFor();
  const left = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('delmal.own.')));
  expect(left).toEqual([]);
  expect(faultsOf(page)).toEqual([]);
});
