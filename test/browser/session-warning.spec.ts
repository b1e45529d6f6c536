import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFaults, faultsOf, scrollsSideways, settled, SIZES, startJourney, tabTo, thereAre, type Journey, type Size } from './setup.js';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney();
});
afterAll(() => journey.stop());

/* As a coach: a trainee’s browser fetches for the basement after the page is shown, which is a request too. */

/** Time goes by for everybody: on the server and in the window. */
async function goesBy(page: Page, minutes: number): Promise<void> {
  // Nothing is on its way: its answer would count as a request of the later hour.
  await settled(page);
  journey.app.clock.advance({ minutes });
  await page.clock.setFixedTime(journey.app.clock.now().toString());
}

const warning = (page: Page) => page.getByRole('dialog', { name: 'Du loggas snart ut' });

describe.each(Object.keys(SIZES) as Size[])('a session that is about to end, on a %s', (size) => {
  it('warns, and one tap makes it last', async () => {
    const page = await journey.visit({ as: 'coach@demo.example', size });
    await page.getByRole('heading', { level: 1, name: /^Hej/ }).waitFor();
    await goesBy(page, 27.5);
    await warning(page).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await tabTo(page, 'button', 'Fortsätt vara inloggad');
    await page.keyboard.press('Enter');
    await warning(page).waitFor({ state: 'detached' });
    // Past the first half hour: it did last.
    await goesBy(page, 10);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: /^Hej/ }).waitFor();
    expect(faultsOf(page)).toEqual([]);
  });
});

it('asks for the password when nobody answers, and not whoever is busy typing', async () => {
  const page = await journey.visit({ as: 'coach@demo.example' });
  await page.getByRole('heading', { level: 1, name: /^Hej/ }).waitFor();
  await goesBy(page, 27);
  await warning(page).waitFor();
  await goesBy(page, 5);
  await page.getByRole('dialog', { name: 'Logga in igen' }).waitFor();
  await thereAre(0, warning(page));

  const busy = await journey.visit({ as: 'handledare@demo.example', path: '/account' });
  await busy.getByLabel('Nuvarande lösenord').waitFor();
  await goesBy(busy, 26);
  await busy.getByLabel('Nuvarande lösenord').fill('x');
  await busy.keyboard.press('Backspace');
  const refreshed = busy.waitForResponse(/graphql/);
  await goesBy(busy, 1.5);
  await refreshed;
  await thereAre(0, warning(busy));
  await goesBy(busy, 20);
  await busy.reload();
  await busy.getByRole('heading', { level: 1, name: 'Mitt konto' }).waitFor();
  expect(faultsOf(page)).toEqual([]);
  expect(faultsOf(busy)).toEqual([]);
});
