import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../src/demo/index.js';
import { axeFaults, faultsOf, scrollsSideways, SIZES, startJourney, tabTo, thereAre, type Journey, type Size } from './setup.js';

const OFFICE = 'kansli@demo.example';
const COACH = 'coach@demo.example';
const SARA = 'st@demo.example';
const AMIR = 'st2021@demo.example';

let journey: Journey;
/** The seminars of the improvement round that is going on. */
let list = '';
beforeAll(async () => {
  journey = await startJourney();
  const page = await journey.visit({ as: OFFICE, path: '/seminars' });
  await page.getByRole('link', { name: 'Lärandeseminarium 4: Halvtid' }).first().click();
  await page.getByRole('link', { name: /^Förbättringsarbete med kvalitetsregister, omgång 2026/ }).click();
  await page.getByRole('heading', { name: 'Omgångens seminarier' }).waitFor();
  list = new URL(page.url()).pathname;
});
afterAll(() => journey.stop());

/** The office adds a seminar that begins in five minutes; the page of the seminar is open afterwards. */
async function addSeminar(title: string, from = '10:05'): Promise<{ page: Page; id: string }> {
  const page = await journey.visit({ as: OFFICE, path: list });
  await page.getByRole('link', { name: 'Lägg till seminarium' }).click();
  await page.getByLabel('Namn').fill(title);
  await page.getByLabel('Dag', { exact: true }).fill('2026-11-21');
  await page.getByLabel('Börjar').fill(from);
  await page.getByLabel('Slutar').fill('15:00');
  await page.getByRole('textbox', { name: /^Var/ }).fill('Sal 4, Provgatan 1');
  await page.getByRole('button', { name: 'Lägg till', exact: true }).click();
  await page.waitForURL(/\/seminars\/[0-9a-f-]{36}$/);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  return { page, id: new URL(page.url()).pathname.split('/').pop() ?? '' };
}

/** Opens check-in on the page of the seminar; resolves to the code. */
async function openCheckIn(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Öppna incheckningen' }).click();
  const code = page.locator('.room-code-code').first();
  await code.waitFor();
  return (await code.innerText()).trim();
}

/** The line of a trainee in the list of the group. */
const lineOf = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('group', { name: `Närvaro för ${name}` }) });

/** What every screen promises. */
async function sound(page: Page): Promise<void> {
  expect(await axeFaults(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
}

it('the seminar day: the code on the wall, a phone that checks in, a correction, the end of the day', async () => {
  const { page: office, id } = await addSeminar('Seminariedagen');
  const code = await openCheckIn(office);
  expect(code).toMatch(/^[A-Z0-9]{6}$/);
  await office.getByText('0 av 11 har kommit').waitFor();
  await office.getByRole('img', { name: 'QR-kod som öppnar incheckningen' }).waitFor();
  await sound(office);

  // The code for the back of the room, and back again with Escape.
  await office.getByRole('button', { name: 'Visa i helskärm' }).click();
  const wall = office.getByRole('dialog', { name: 'Kod för incheckning' });
  await wall.getByText(code).waitFor();
  expect(await wall.locator('.room-code-code').evaluate((element) => parseFloat(getComputedStyle(element).fontSize))).toBeGreaterThan(140);
  await sound(office);
  await wall.getByRole('button', { name: 'Lämna helskärm' }).click();
  await wall.waitFor({ state: 'hidden' });

  // The camera of a phone opens the link; one signs in, and comes back with the code.
  const phone = await journey.visit({ size: 'phone', path: `/check-in/${id}?code=${code}` });
  await phone.getByLabel('E-postadress').fill(SARA);
  await phone.getByLabel('Lösenord').fill(DEMO_PASSWORD);
  await phone.getByRole('button', { name: 'Logga in' }).click();
  expect(await phone.getByLabel('Kod').inputValue()).toBe(code);
  await sound(phone);
  await phone.getByRole('button', { name: 'Checka in' }).click();
  await phone.getByRole('heading', { name: 'Du är incheckad 10:00' }).waitFor();
  await sound(phone);
  await phone.reload();
  await phone.getByRole('heading', { name: 'Du är redan registrerad: närvarande' }).waitFor();

  // The list in the room shows it without a reload.
  await office.getByText('1 av 11 har kommit').first().waitFor();
  await lineOf(office, 'Sara Testlund').getByText('Checkade in själv 10:00').waitFor();

  // Somebody is late, the others did not come; Amir checks in while the list is being filled in, and is not made absent.
  await lineOf(office, 'Hanna Exemplin').getByRole('radio', { name: 'Sen' }).check();
  await office.getByRole('button', { name: 'Övriga frånvarande' }).click();
  await office.getByText('10 ändringar är inte sparade').waitFor();
  const other = await journey.visit({ as: AMIR, size: 'phone', path: `/check-in/${id}` });
  await other.getByLabel('Kod').fill(code.toLowerCase());
  await other.getByRole('button', { name: 'Checka in' }).click();
  await other.getByRole('heading', { name: 'Du är incheckad 10:00' }).waitFor();
  await office.getByRole('button', { name: 'Spara' }).click();
  await office.getByText('Närvaron är sparad för 9 personer').waitFor();
  await lineOf(office, 'Amir Påhittsson').getByText('Checkade in själv 10:00').waitFor();
  await office.getByText('3 av 11 har kommit').waitFor();

  // A correction that can be undone.
  await lineOf(office, 'Elin Modellgren').getByRole('radio', { name: 'Förhinder' }).check();
  await office.getByRole('button', { name: 'Spara' }).click();
  await office.getByText('Närvaron är sparad för 1 person').waitFor();
  await expect(lineOf(office, 'Elin Modellgren').getByRole('radio', { name: 'Förhinder' }).isChecked()).resolves.toBe(true);

  await office.getByRole('button', { name: 'Stäng incheckningen' }).click();
  await office.getByText('Incheckningen är stängd', { exact: true }).waitFor();
  await office.getByText('Incheckningen är stängd. Den kan öppnas till 10:35.').waitFor();
  await thereAre(0, office.getByText(/Incheckningen är öppen/));
  for (const page of [office, phone, other]) expect(faultsOf(page)).toEqual([]);
});

it('a seminar that has begun is marked as held, and planned again', async () => {
  const { page } = await addSeminar('Genomfört och inte', '09:30');
  await page.getByRole('button', { name: 'Markera som genomfört' }).click();
  await page.getByText('Seminariet är genomfört').waitFor();
  await page.getByText('Genomfört', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Ångra' }).click();
  await page.getByText('Planerat', { exact: true }).waitFor();

  // The coach runs the room but does not change the plan.
  const coach = await journey.visit({ as: COACH, size: 'phone', path: new URL(page.url()).pathname });
  await coach.getByRole('button', { name: 'Öppna incheckningen' }).waitFor();
  await coach.getByText(/Tiden för att checka in gick ut 10:00|Den kan öppnas till 10:00/).waitFor();
  await thereAre(0, coach.getByRole('button', { name: 'Ställ in' }));
  await sound(coach);

  await page.getByRole('link', { name: 'Ändra tid och plats' }).click();
  await page.getByRole('textbox', { name: /^Var/ }).fill('Sal 9, Provgatan 1');
  await page.getByRole('textbox', { name: /^Länk/ }).fill('inte en länk');
  await page.getByRole('button', { name: 'Spara' }).click();
  await page.getByRole('link', { name: /http/ }).waitFor();
  await sound(page);
  await page.getByRole('textbox', { name: /^Länk/ }).fill('https://video.demo.example/sal-9');
  await page.getByRole('button', { name: 'Spara' }).click();
  await page.getByText('Seminariet är ändrat').waitFor();
  await page.getByText('Sal 9, Provgatan 1').waitFor();

  await page.getByRole('button', { name: 'Ställ in' }).click();
  const question = page.getByRole('dialog');
  await question.getByLabel('Orsak').fill('Föreläsaren är sjuk.');
  await sound(page);
  await question.getByRole('button', { name: 'Ställ in' }).click();
  await page.getByRole('heading', { name: 'Seminariet är inställt' }).waitFor();
  const trainee = await journey.visit({ as: SARA, size: 'phone', path: new URL(page.url()).pathname });
  await trainee.getByText('Föreläsaren är sjuk.').waitFor();
  await sound(trainee);
  await page.getByRole('button', { name: 'Gör till planerat igen' }).click();
  await page.getByText('Seminariet är planerat igen').waitFor();
  for (const one of [page, coach, trainee]) expect(faultsOf(one)).toEqual([]);
});

describe('checking in', () => {
  let id = '';
  let code = '';
  beforeAll(async () => {
    const made = await addSeminar('Incheckning');
    id = made.id;
    code = await openCheckIn(made.page);
  });

  it('says at the field that the code is wrong, and that there is none', async () => {
    const page = await journey.visit({ as: SARA, size: 'phone', path: `/check-in/${id}` });
    await page.getByRole('button', { name: 'Checka in' }).click();
    await page.getByText('Skriv koden som står på skärmen i salen.').waitFor();
    await page.getByLabel('Kod').fill('XXXXXX');
    await page.getByRole('button', { name: 'Checka in' }).click();
    await page
      .locator('.navds-form-field__error, .aksel-form-field__error')
      .getByText(/Koden stämmer inte/)
      .waitFor();
    await sound(page);
    expect(await page.getByLabel('Kod').inputValue()).toBe('XXXXXX');
    expect(faultsOf(page)).toEqual([]);
  });

  it('tells who has no place in the round', async () => {
    const page = await journey.visit({ as: 'st.forskning@demo.example', size: 'phone', path: `/check-in/${id}?code=${code}` });
    await page.getByRole('button', { name: 'Checka in' }).click();
    await page.getByText(/Du är inte antagen till den här omgången/).waitFor();
    await sound(page);
  });

  it('waits for a connection and is sent when there is one', async () => {
    const page = await journey.visit({ as: AMIR, size: 'phone', path: `/check-in/${id}?code=${code}` });
    await page.getByLabel('Kod').waitFor();
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Checka in' }).click();
    await page.getByRole('heading', { name: 'Din incheckning väntar på nät' }).waitFor();
    await page.getByText('Kommer nätet inte tillbaka före 10:35').waitFor();
    await sound(page);
    await page.context().setOffline(false);
    await page.getByRole('heading', { name: 'Du är redan registrerad: närvarande' }).waitFor();
    expect(faultsOf(page)).toEqual([]);
  });

  it('works with the keyboard only', async () => {
    const page = await journey.visit({ as: SARA, path: '/seminars' });
    await tabTo(page, 'link', 'Incheckning');
    await page.keyboard.press('Enter');
    await tabTo(page, 'link', 'Checka in');
    await page.keyboard.press('Enter');
    await tabTo(page, 'textbox', 'Kod');
    await page.keyboard.type(code.toLowerCase());
    await page.keyboard.press('Enter');
    const done = page.getByRole('heading', { name: 'Du är incheckad 10:00' });
    await done.waitFor();
    expect(await done.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});

describe.each(Object.keys(SIZES) as Size[])('every screen on a %s', (size) => {
  it.each(['light', 'dark'] as const)('is sound (%s)', async (theme) => {
    const own = await journey.visit({ as: SARA, size, theme, path: '/seminars' });
    await own.getByRole('heading', { name: 'Din närvaro' }).waitFor();
    await own.getByText(/Omgången kräver 80 % av alla/).waitFor();
    await sound(own);
    await own.getByRole('link', { name: 'Lärandeseminarium 4: Halvtid' }).click();
    await own.getByText('Du checkar in på plats med en kod som visas i salen.').waitFor();
    await sound(own);
    await own.goto(`/check-in/${new URL(own.url()).pathname.split('/').pop() ?? ''}`);
    await own.getByText(/Incheckningen öppnar 08:45/).waitFor();
    await sound(own);
    const office = await journey.visit({ as: OFFICE, size, theme, path: '/seminars' });
    await office.getByRole('heading', { name: 'Idag' }).waitFor();
    await sound(office);
    await office.getByLabel('Tid').selectOption('past');
    await office.waitForURL('**/seminars?time=past');
    // The list of what is to come is gone: nothing moves under the click.
    await office.getByRole('link', { name: 'Lärandeseminarium 4: Halvtid' }).first().waitFor({ state: 'detached' });
    await office.getByRole('link', { name: 'Lärandeseminarium 3: Idéer och tester' }).click();
    await office.getByRole('group', { name: 'Närvaro för Sara Testlund' }).waitFor();
    await sound(office);
    await office.goto(list);
    await office.getByRole('link', { name: 'Lärandeseminarium 1: Uppstart' }).waitFor();
    await sound(office);
    await office.getByRole('link', { name: 'Lägg till seminarium' }).click();
    await office.getByLabel('Namn').waitFor();
    await sound(office);
    for (const page of [own, office]) expect(faultsOf(page)).toEqual([]);
  });
});

it('offers the seminars of the plan only while one of them is missing', async () => {
  const page = await journey.visit({ as: OFFICE, path: list });
  await page.getByRole('link', { name: 'Lägg till seminarium' }).waitFor();
  await thereAre(0, page.getByRole('button', { name: 'Lägg in uppläggets seminarier' }));
});

it('names every field that is missing, and leads to it', async () => {
  const page = await journey.visit({ as: OFFICE, path: `${list}/new` });
  await page.getByLabel('Slutar').fill('');
  await page.getByRole('button', { name: 'Lägg till', exact: true }).click();
  await page.getByRole('link', { name: 'Välj dag.' }).waitFor();
  await page.getByRole('link', { name: 'Fyll i när det slutar.' }).waitFor();
  await sound(page);
  await page.getByRole('link', { name: 'Fyll i namn.' }).click();
  expect(await page.getByLabel('Namn').evaluate((field) => field === document.activeElement)).toBe(true);
  expect(faultsOf(page)).toEqual([]);
});

it('takes nothing but reported absence before the day', async () => {
  const page = await journey.visit({ as: OFFICE, path: list });
  await page.getByRole('link', { name: 'Lärandeseminarium 4: Halvtid' }).click();
  const choices = page.getByRole('group', { name: 'Närvaro för Sara Testlund' });
  expect(await choices.getByRole('radio', { name: 'Förhinder' }).isEnabled()).toBe(true);
  for (const name of ['Närvarande', 'Sen', 'Frånvarande', 'Tagit igen'])
    expect(await choices.getByRole('radio', { name }).isDisabled()).toBe(true);
  await choices.getByRole('radio', { name: 'Förhinder' }).check();
  await page.getByText('1 ändring är inte sparad').waitFor();
  await page.getByRole('button', { name: 'Släng ändringarna' }).click();
  expect(faultsOf(page)).toEqual([]);
});
