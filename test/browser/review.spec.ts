import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { button, counter, heading, link, notice, pathOf } from './milestones.js';
import { faultsOf, isSound, SIZES, startJourney, tabTo, thereAre, type Journey, type Size } from './setup.js';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney();
});
afterAll(() => journey.stop());

const allMet = (page: Page): Locator => page.getByRole('button', { name: 'Alla uppfyllda', exact: true });

describe.each([
  ['phone', 'qi-resultat', 'Resultat över tid'],
  ['desktop', 'qi-redovisning', 'Redovisning'],
] as const)('a milestone on a %s', (size: Size, key, title) => {
  it('is handed in, returned, handed in again and approved', async () => {
    const path = await pathOf(journey, 'Sara Testlund', key);
    const trainee = await journey.visit({ as: 'st@demo.example', size, path });
    await heading(trainee, title).waitFor();
    await trainee.getByText('Att göra').waitFor();

    // Refused: what is missing is told at its field.
    await link(trainee, 'Lämna in').click();
    await heading(trainee, `Lämna in: ${title}`).waitFor();
    await button(trainee, 'Lämna in').click();
    await trainee.getByText('Rätta det här för att gå vidare').waitFor();
    await trainee.getByText('Fältet måste fyllas i.').last().waitFor();
    await trainee
      .getByText(/^Det här ska lämnas in och saknas: /)
      .first()
      .waitFor();
    await trainee.getByLabel('Reflektion').fill('Vi ser en förbättring sedan vecka 40.');
    await button(trainee, 'Lämna in').click();
    await trainee
      .getByText(/^Det här ska lämnas in och saknas: /)
      .first()
      .waitFor();
    await trainee.getByText('Saknas', { exact: true }).waitFor();
    await button(trainee, 'Länk').first().click();
    await trainee.getByLabel('Webbadress').fill('inte en adress');
    await trainee.getByRole('button', { name: 'Logg', exact: true }).last().click();
    await trainee.getByLabel('Loggpost', { exact: true }).selectOption({ index: 1 });
    await button(trainee, 'Lämna in').click();
    await link(trainee, /webbadress|https/i).waitFor();
    await link(trainee, /webbadress|https/i).click();
    expect(await trainee.getByLabel('Webbadress').evaluate((field) => field === document.activeElement)).toBe(true);
    await isSound(trainee);
    await trainee.getByLabel('Webbadress').fill('https://dokument.demo.example/diagram');

    // What is typed survives a reload.
    await trainee.getByText(/Utkast sparat/).waitFor();
    await trainee.reload();
    await trainee.getByText(/Ditt utkast från/).waitFor();
    expect(await trainee.getByLabel('Reflektion').inputValue()).toBe('Vi ser en förbättring sedan vecka 40.');
    await button(trainee, 'Lämna in').click();
    await notice(trainee).getByText('Inlämnat').waitFor();
    await trainee.getByText('Inlämnad', { exact: true }).waitFor();
    await isSound(trainee);

    // Returned with a comment, within four clicks from the queue, one of them refused.
    const reviewer = await journey.visit({ as: 'coach@demo.example', size, path: '/review' });
    await reviewer.getByText(/väntar på dig/).waitFor();
    await isSound(reviewer);
    const first = counter();
    await first.click(link(reviewer, `Sara Testlund ${title}`));
    await heading(reviewer, title).waitFor();
    await first.click(button(reviewer, 'Återlämna'));
    await reviewer.getByText('Skriv varför.').last().waitFor();
    expect(await reviewer.getByLabel('Kommentar').getAttribute('aria-invalid')).toBe('true');
    await first.click(reviewer.getByRole('radio', { name: 'Inte uppfylld' }).first());
    await reviewer.getByText('Du har börjat granska.').waitFor();
    await reviewer.getByLabel('Vad saknas?').fill('Säg vad ni jämför med.');
    await reviewer.getByLabel('Kommentar').fill('Bra diagram. Märk ut när förändringen gjordes.');
    await isSound(reviewer);
    await first.click(button(reviewer, 'Återlämna'));
    await heading(reviewer, 'Återlämnad').waitFor();
    expect(first.clicks()).toBeLessThan(5);
    await link(reviewer, /^Nästa: Erik Mallqvist, Minst tre PDSA-cykler/).waitFor();
    await isSound(reviewer);

    // The trainee sees what to change, and edits what was handed in.
    await trainee.reload();
    await heading(trainee, 'Det här behöver du ändra').waitFor();
    await trainee.getByText('Bra diagram. Märk ut när förändringen gjordes.').waitFor();
    await trainee.getByText('Säg vad ni jämför med.').waitFor();
    await isSound(trainee);
    await link(trainee, 'Lämna in').click();
    await heading(trainee, 'Det här behöver du ändra').waitFor();
    expect(await trainee.getByLabel('Reflektion').inputValue()).toBe('Vi ser en förbättring sedan vecka 40.');
    expect(await trainee.getByLabel('Webbadress').inputValue()).toBe('https://dokument.demo.example/diagram');
    await trainee.getByLabel('Reflektion').fill('Vi ser en förbättring sedan vecka 40, då vi började.');
    await isSound(trainee);
    await button(trainee, 'Lämna in').click();
    await notice(trainee).getByText('Inlämnat').waitFor();

    // What was not met last time is asked about, when nobody has answered it.
    await link(reviewer, 'Att granska').first().click();
    await link(reviewer, `Sara Testlund ${title}`).click();
    await button(reviewer, 'Alla uppfyllda – godkänn').click();
    const asked = reviewer.getByRole('dialog', { name: 'En punkt var inte uppfylld förra gången' });
    await asked.getByRole('button', { name: 'Uppfylld nu – godkänn' }).waitFor();
    await isSound(reviewer);
    await asked.getByRole('button', { name: 'Avbryt' }).click();

    // Approved, three clicks from the queue.
    await link(reviewer, 'Att granska').first().click();
    const second = counter();
    await second.click(link(reviewer, `Sara Testlund ${title}`));
    await heading(reviewer, 'Det du bad om sist').waitFor();
    await reviewer.getByText('Förra gången: inte uppfylld. Säg vad ni jämför med.').waitFor();
    await second.click(allMet(reviewer));
    await second.click(button(reviewer, 'Godkänn'));
    await heading(reviewer, 'Godkänd').waitFor();
    await notice(reviewer).getByText(`Godkänd: ${title}`).waitFor();
    expect(second.clicks()).toBeLessThan(5);

    await trainee.reload();
    await trainee.getByText('Godkänd', { exact: true }).waitFor();
    await trainee.getByText('Kansliet kan öppna det igen').waitFor();
    await button(trainee, 'Inlämning 1 – återlämnad').click();
    await trainee.getByText('Bra diagram. Märk ut när förändringen gjordes.').waitFor();
    await isSound(trainee);
    expect(faultsOf(trainee)).toEqual([]);
    expect(faultsOf(reviewer)).toEqual([]);
  });
});

it('tells a second reviewer what the first one did, and keeps what was written', async () => {
  const path = (await pathOf(journey, 'Ebba Exempelhag', 'qi-antagning')).replace('milestones', 'review');
  const [one, other] = [
    await journey.visit({ as: 'kansli@demo.example', path }),
    await journey.visit({ as: 'utvardering@demo.example', path }),
  ];
  await other.getByLabel('Kommentar').waitFor();
  await allMet(one).click();
  await button(one, 'Godkänn').click();
  await heading(one, 'Godkänd').waitFor();
  await one.getByText('Inget mer väntar på dig.').waitFor();
  await other.getByLabel('Kommentar').fill('Chefens medgivande saknas.');
  await heading(other, 'Det här hände medan du skrev').waitFor();
  await other
    .getByText(/godkände/)
    .first()
    .waitFor();
  await other.getByText('Chefens medgivande saknas.').waitFor();
  await isSound(other);
  await link(one, 'Till listan').click();
  await one.getByText('Inget väntar på dig', { exact: true }).waitFor();
  await isSound(one);

  // The office opens it again, with a reason, and the applicant's page says why.
  await one.goto(path.replace('review', 'milestones'));
  await button(one, 'Öppna igen').click();
  await one.getByLabel('Varför öppnas den igen?').fill('Medgivandet gällde en annan omgång.');
  await isSound(one);
  await one.getByRole('dialog').getByRole('button', { name: 'Öppna igen' }).click();
  await heading(one, 'Öppnad igen').waitFor();
  await one.getByText('Medgivandet gällde en annan omgång.').first().waitFor();
  expect(faultsOf(one)).toEqual([]);
  expect(faultsOf(other)).toEqual([]);
});

it('is reviewed with the keyboard only', async () => {
  const page = await journey.visit({ as: 'handledare@demo.example', path: '/review' });
  await tabTo(page, 'link', /Nadia Skissberg/);
  await page.keyboard.press('Enter');
  await tabTo(page, 'button', /^Alla uppfyllda$/);
  await page.keyboard.press('Enter');
  await tabTo(page, 'textbox', 'Kommentar');
  await page.keyboard.type('Tydligt och väl motiverat.');
  await tabTo(page, 'button', 'Godkänn');
  await page.keyboard.press('Enter');
  await heading(page, 'Godkänd').waitFor();
  expect(await heading(page, 'Godkänd').evaluate((element) => element === document.activeElement)).toBe(true);
  await tabTo(page, 'link', 'Till listan');
  expect(faultsOf(page)).toEqual([]);
});

it('shows the queue of one round, as the address says', async () => {
  const page = await journey.visit({ as: 'coach@demo.example', path: '/review?cohort=01900000-0000-7000-8000-000000000099' });
  await page.getByText('Inget väntar på dig i den här omgången').waitFor();
  await isSound(page);
  await button(page, 'Visa alla omgångar').click();
  await link(page, /^Erik Mallqvist/).waitFor();
  expect(faultsOf(page)).toEqual([]);
});

describe.each(Object.keys(SIZES) as Size[])('in the dark on a %s', (size) => {
  it('every screen is accessible', async () => {
    const returned = await pathOf(journey, 'Sofia Testhammar', 'rs-etik');
    const trainee = await journey.visit({ as: 'st.forskning@demo.example', size, theme: 'dark', path: returned });
    await heading(trainee, 'Det här behöver du ändra').waitFor();
    await isSound(trainee);
    await link(trainee, 'Lämna in').click();
    await trainee.getByLabel('Reflektion').waitFor();
    await button(trainee, 'Länk').last().click();
    await isSound(trainee);
    await trainee.goto(await pathOf(journey, 'Sofia Testhammar', 'rs-ansokan-data'));
    await trainee.getByText(/^Lämna in: Ett etikbeslut/).waitFor();
    await isSound(trainee);
    await trainee.goto(`${await pathOf(journey, 'Sofia Testhammar', 'rs-ansokan-data')}/submit`);
    await trainee.getByText('Det går inte att lämna in just nu').waitFor();
    await isSound(trainee);

    const reviewer = await journey.visit({ as: 'coach@demo.example', size, theme: 'dark', path: '/review' });
    await link(reviewer, /^Erik Mallqvist/).waitFor();
    await isSound(reviewer);
    await link(reviewer, /^Erik Mallqvist/).click();
    await allMet(reviewer).waitFor();
    await isSound(reviewer);
    expect(faultsOf(trainee)).toEqual([]);
    expect(faultsOf(reviewer)).toEqual([]);
  });
});

it('approves at once what nobody has complained about, and records that everything is met', async () => {
  const page = await journey.visit({ as: 'coach@demo.example', size: 'phone', path: '/review' });
  const clicks = counter();
  await clicks.click(link(page, /^Erik Mallqvist/));
  await clicks.click(button(page, 'Alla uppfyllda – godkänn'));
  await heading(page, 'Godkänd').waitFor();
  expect(clicks.clicks()).toBe(2);
  const answers = page.getByRole('main').locator('.answers').first();
  await answers.getByRole('img', { name: 'Uppfylld', exact: true }).first().waitFor();
  await thereAre(0, answers.getByRole('img', { name: 'Inte uppfylld' }));
  await isSound(page);
  expect(faultsOf(page)).toEqual([]);
});
