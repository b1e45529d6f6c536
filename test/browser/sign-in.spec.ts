import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD } from '../../src/demo/index.js';
import { axeFaults, faultsOf, scrollsSideways, SIZES, startJourney, tabTo, type Journey, type Size } from './setup.js';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney();
});
afterAll(() => journey.stop());

describe.each(Object.keys(SIZES) as Size[])('signing in on a %s', (size) => {
  it.each(['light', 'dark'] as const)('leads to the page that was asked for (%s)', async (theme) => {
    const page = await journey.visit({ size, theme, path: '/account' });
    await page.getByRole('heading', { name: 'Logga in' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await page.getByLabel('E-postadress').fill('st@demo.example');
    await page.getByLabel('Lösenord').fill('fel lösenord');
    await page.getByRole('button', { name: 'Logga in' }).click();
    await page
      .getByText(/Fel e-postadress eller lösenord/)
      .first()
      .waitFor();
    await page.getByLabel('Lösenord').fill(DEMO_PASSWORD);
    await page.getByRole('button', { name: 'Logga in' }).click();
    await page.waitForURL('**/account');
    expect(faultsOf(page)).toEqual([]);
  });
});

it('works with the keyboard only', async () => {
  const page = await journey.visit({ path: '/' });
  await tabTo(page, 'textbox', 'E-postadress');
  await page.keyboard.type('st@demo.example');
  await page.keyboard.press('Tab');
  await page.keyboard.type(DEMO_PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Huvudmeny' }).first().waitFor();
  expect(new URL(page.url()).pathname).toBe('/');
});
