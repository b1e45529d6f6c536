import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../src/demo/index.js';
import {
  axeFaults,
  chooseByKeys,
  faultsOf,
  scrollsSideways,
  SIZES,
  startJourney,
  tabTo,
  thereAre,
  type Journey,
  type Size,
} from './setup.js';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney();
});
afterAll(() => journey.stop());

/** Opens the page of a person by searching for the name. */
async function open(page: Page, name: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Sök namn eller e-postadress' }).fill(name);
  await page.getByText('1 person', { exact: true }).waitFor();
  await page.getByRole('link', { name }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

describe.each(Object.keys(SIZES) as Size[])('people on a %s', (size) => {
  it.each(['light', 'dark'] as const)('are found, with what they do (%s)', async (theme) => {
    const page = await journey.visit({ as: 'admin@demo.example', path: '/people', size, theme });
    await page.getByText('75 personer').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await page.getByRole('button', { name: 'Ny person' }).click();
    await page.getByRole('dialog', { name: 'Ny person' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');

    await page.getByLabel('Uppdrag').selectOption({ label: 'Verksamhetschef' });
    await page.waitForURL(/role=HEAD_OF_UNIT/);
    await page.getByRole('link', { name: 'Carl Modellén' }).click();
    await page.getByRole('heading', { level: 1, name: 'Carl Modellén' }).waitFor();
    await page.getByText('Enhet: Medicinkliniken, Exempelby sjukhus').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await page.getByRole('button', { name: 'Ge uppdrag' }).click();
    await page.getByRole('dialog').getByLabel('Uppdrag').selectOption({ label: 'Coach' });
    await page.getByRole('searchbox', { name: 'Sök omgång' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await page.keyboard.press('Escape');
    await page.goBack();
    await page.waitForURL(/role=HEAD_OF_UNIT/);
    await page.getByRole('link', { name: 'Carl Modellén' }).waitFor();
    expect(faultsOf(page)).toEqual([]);
  });
});

it('an administrator adds a person, gives a role and a link, and the person gets in with it', async () => {
  const page = await journey.visit({ as: 'admin@demo.example', path: '/people?new=1' });
  const dialog = page.getByRole('dialog', { name: 'Ny person' });
  await dialog.getByLabel('Förnamn').fill('Vera');
  await dialog.getByLabel('Efternamn').fill('Nykomling');
  await dialog.getByLabel('E-postadress').fill('admin@demo.example');
  await dialog.getByRole('button', { name: 'Lägg till' }).click();
  await dialog.getByRole('heading', { name: 'Rätta det här för att gå vidare' }).waitFor();
  await dialog.getByLabel('E-postadress').fill('vera.nykomling@demo.example');
  await dialog.getByRole('button', { name: 'Lägg till' }).click();
  await page.getByRole('heading', { level: 1, name: 'Vera Nykomling' }).waitFor();

  await page.getByRole('button', { name: 'Ge uppdrag' }).click();
  const grant = page.getByRole('dialog', { name: 'Ge Vera Nykomling ett uppdrag' });
  await grant.getByLabel('Uppdrag').selectOption({ label: 'Coach' });
  await grant.getByRole('searchbox', { name: 'Sök omgång' }).fill('omgång 2026');
  await grant
    .getByRole('radio', { name: /omgång 2026/ })
    .first()
    .check();
  await grant.getByRole('button', { name: 'Ge uppdraget' }).click();
  await page.getByText('Uppdraget är givet').waitFor();
  await page.getByText(/^Omgång: .*omgång 2026/).waitFor();

  await page.getByRole('button', { name: 'Gör en länk' }).click();
  const link = (await page.locator('code').textContent()) ?? '';
  expect(link).toMatch(/\/invitation#.{20,}$/);
  await page.getByText(/Den gäller till 5 dec\. 10:00/).waitFor();
  expect(await axeFaults(page)).toEqual([]);

  const visitor = await journey.visit({ size: 'phone', theme: 'dark', path: link.slice(link.indexOf('/invitation')) });
  await visitor.getByRole('heading', { level: 1, name: 'Välj ett lösenord' }).waitFor();
  expect(await axeFaults(visitor)).toEqual([]);
  expect(await scrollsSideways(visitor)).toBe(false);
  await visitor.getByLabel('Nytt lösenord').fill('nykomling nykomling');
  await visitor.getByRole('button', { name: 'Spara och fortsätt' }).click();
  await visitor.getByRole('heading', { name: 'Rätta det här för att gå vidare' }).waitFor();
  await visitor.getByLabel('Nytt lösenord').fill('fyra tysta ekor på sjön');
  await visitor.getByRole('button', { name: 'Spara och fortsätt' }).click();
  await visitor.getByRole('navigation', { name: 'Huvudmeny' }).first().waitFor();
  expect(visitor.url()).not.toContain('invitation');

  const again = await journey.visit({ path: link.slice(link.indexOf('/invitation')) });
  await again.getByLabel('Nytt lösenord').fill('fyra tysta ekor på sjön');
  await again.getByRole('button', { name: 'Spara och fortsätt' }).click();
  await again.getByText('Länken gäller inte längre.').waitFor();

  await page.getByRole('button', { name: /^Avsluta coach/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Avsluta' }).click();
  await page.getByText('Uppdraget är avslutat').waitFor();
  await page.getByText('avslutat', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Stäng kontot' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Stäng kontot' }).click();
  await page.getByText('Kontot är stängt: personen kan inte logga in').waitFor();
  await page.getByRole('button', { name: 'Ångra' }).click();
  await page.getByRole('button', { name: 'Stäng kontot' }).waitFor();
  for (const one of [page, visitor, again]) expect(faultsOf(one)).toEqual([]);
});

it('tells a half link apart', async () => {
  const page = await journey.visit({ path: '/invitation' });
  await page.getByText('Länken fungerar inte').waitFor();
  expect(await axeFaults(page)).toEqual([]);
});

it('shows an office which round a trainee is in, and leads there and back', async () => {
  const page = await journey.visit({ as: 'kansli@demo.example', path: '/people?search=Elin' });
  await page
    .getByRole('cell', { name: /^ST-läkare, Förbättringsarbete/ })
    .getByRole('link')
    .click();
  await page.getByRole('heading', { level: 1, name: 'Elin Modellgren' }).waitFor();
  await page.getByRole('main').getByRole('link', { name: 'Personer' }).click();
  await page.waitForURL('**/people?search=Elin');
  await page.getByRole('link', { name: 'Elin Modellgren' }).click();
  await page.getByRole('definition').filter({ hasText: 'omgång 2026' }).getByRole('link').waitFor();
  expect(await axeFaults(page)).toEqual([]);
  expect(faultsOf(page)).toEqual([]);
});

it('an office cannot make somebody an administrator, and is told so', async () => {
  const page = await journey.visit({ as: 'kansli@demo.example', path: '/people' });
  await thereAre(0, page.getByRole('button', { name: 'Ny person' }));
  await open(page, 'Cecilia Coachberg-Påhitt');
  await thereAre(0, page.getByRole('button', { name: 'Ändra uppgifter' }));
  await page.getByRole('button', { name: 'Ge uppdrag' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Uppdrag').selectOption({ label: 'Administratör' });
  await dialog.getByRole('button', { name: 'Ge uppdraget' }).click();
  await dialog.getByText('Du har inte rätt att göra det här.').waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Gör en länk' }).click();
  await page.getByText('Personen har redan ett eget lösenord.').waitFor();
  expect(faultsOf(page)).toEqual([]);
});

describe('a session that ends in the middle of a form', () => {
  it('asks for the password over the page, and what was typed goes through', async () => {
    const page = await journey.visit({ as: 'admin@demo.example', path: '/people' });
    await open(page, 'Ebba Exempelhag');
    await page.getByRole('button', { name: 'Ändra uppgifter' }).click();
    const form = page.getByRole('dialog', { name: 'Ändra uppgifter' });
    await form.getByLabel('Efternamn').fill('Exempelhage');
    journey.app.clock.advance({ minutes: 45 });

    await form.getByRole('button', { name: 'Spara' }).click();
    const dialog = page.getByRole('dialog', { name: 'Logga in igen' });
    await dialog.getByText('admin@demo.example').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await dialog.getByLabel('Lösenord').fill('fel lösenord');
    await dialog.getByRole('button', { name: 'Logga in' }).click();
    await dialog.getByText(/^Fel lösenord/).waitFor();
    await page.keyboard.press('Escape');
    await thereAre(1, dialog);
    await dialog.getByLabel('Lösenord').fill(DEMO_PASSWORD);
    await dialog.getByRole('button', { name: 'Logga in' }).click();

    await page.getByRole('heading', { level: 1, name: 'Ebba Exempelhage' }).waitFor();
    await page.getByText('Uppgifterna är sparade').waitFor();
    expect(faultsOf(page)).toEqual([]);
  });

  it('keeps the page when the ended session is met by a fetch in the background', async () => {
    const page = await journey.visit({ as: 'admin@demo.example', path: '/people' });
    await open(page, 'Daniel Skissmo');
    await page.getByRole('button', { name: 'Ändra uppgifter' }).click();
    await page.getByRole('dialog').getByLabel('Förnamn').fill('Dan');
    journey.app.clock.advance({ minutes: 45 });
    await page.context().clock.setFixedTime(journey.app.clock.now());
    // As when one comes back to the window: what is shown is fetched anew.
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
    const dialog = page.getByRole('dialog', { name: 'Logga in igen' });
    await dialog.getByLabel('Lösenord').fill(DEMO_PASSWORD);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    expect(await page.getByRole('dialog').getByLabel('Förnamn').inputValue()).toBe('Dan');
    expect(faultsOf(page)).toEqual([]);
  });

  it('can be left for the sign-in page', async () => {
    const page = await journey.visit({ as: 'kansli@demo.example', path: '/people' });
    await page.getByRole('heading', { level: 1, name: 'Personer' }).waitFor();
    journey.app.clock.advance({ minutes: 45 });
    await page.getByRole('searchbox', { name: 'Sök namn eller e-postadress' }).fill('Ebba');
    await page.getByRole('dialog', { name: 'Logga in igen' }).getByRole('button', { name: 'Lämna sidan' }).click();
    await page.getByRole('heading', { level: 1, name: 'Logga in' }).waitFor();
    expect(faultsOf(page)).toEqual([]);
  });
});

it('works with the keyboard only', async () => {
  const page = await journey.visit({ as: 'admin@demo.example', path: '/people' });
  await tabTo(page, 'searchbox', 'Sök namn eller e-postadress');
  await page.keyboard.type('Greta');
  await page.getByText('1 person', { exact: true }).waitFor();
  await tabTo(page, 'link', /^Greta/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /^Greta/ }).waitFor();
  await tabTo(page, 'button', 'Ge uppdrag');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await chooseByKeys(page, 'Uppdrag', 'Kansli');
  await chooseByKeys(page, 'Registercentrum', 'RC Norr');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Registercentrum: RC Norr (Registercentrum Norr)').waitFor();
  expect(faultsOf(page)).toEqual([]);
});
