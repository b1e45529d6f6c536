import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFaults, faultsOf, scrollsSideways, SIZES, startJourney, tabTo, type Journey, type Size } from './setup.js';

const OFFICE = 'kansli@demo.example';
const COACH = 'coach@demo.example';
const SARA = 'st@demo.example';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney();
});
afterAll(() => journey.stop());

/** What every screen promises. */
async function sound(page: Page): Promise<void> {
  expect(await axeFaults(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
}

it('a trainee asks, the office answers, the trainee reads it, and the question is done', async () => {
  const sara = await journey.visit({ as: SARA, size: 'phone', path: '/support' });
  await sara.getByRole('link', { name: 'Ställ en fråga' }).click();
  await sara.getByLabel('Ämne').fill('Vilka variabler får jag begära ut?');
  await sara.getByRole('textbox', { name: 'Din fråga' }).fill('Patienten 19121212-1212 behöver vara med.');
  await sara.getByRole('radio', { name: /Juridik, etik och integritet/ }).check();

  // What was typed is there after a reload; an identity number is stopped at its field, and nothing is lost.
  await sara.getByText(/Utkast sparat/).waitFor();
  await sara.reload();
  await sara.getByText(/Ditt utkast från/).waitFor();
  await sara.getByRole('button', { name: 'Skicka frågan' }).click();
  await sara.getByText('Rätta det här för att gå vidare').waitFor();
  await sound(sara);
  await sara.getByRole('textbox', { name: 'Din fråga' }).fill('Jag vill ha ålder och ankomsttid. Behövs något tillstånd?');
  await sara.getByRole('button', { name: 'Skicka frågan' }).click();
  await sara.getByRole('heading', { level: 1, name: 'Vilka variabler får jag begära ut?' }).waitFor();
  await sara.getByText('Ingen har tagit den').waitFor();
  await sara.getByText(/Svar senast/).waitFor();
  await sound(sara);

  const office = await journey.visit({ as: OFFICE, path: '/support?who=nobody' });
  await office.getByRole('link', { name: 'Vilka variabler får jag begära ut?' }).click();
  await office.getByText('Jag vill ha ålder och ankomsttid.').waitFor();
  await office.getByRole('button', { name: 'Ta frågan' }).click();
  await office.getByText('Frågan är din').waitFor();
  await office.getByLabel('Ditt svar').fill('Nej, verksamhetschefens medgivande räcker.');
  await office.getByRole('radio', { name: 'Väntar på ST-läkaren' }).check();
  await office.getByRole('button', { name: 'Skicka svaret' }).click();
  await office.getByText('Svaret är skickat', { exact: true }).waitFor();
  await office.getByText('Väntar på svar', { exact: true }).waitFor();
  expect(await office.getByLabel('Ditt svar').inputValue()).toBe('');
  await sound(office);

  await sara.reload();
  await sara.getByText('Nej, verksamhetschefens medgivande räcker.').waitFor();
  await sara.getByLabel('Skriv mer').fill('Tack, då skriver jag till henne.');
  await sara.getByRole('button', { name: 'Skicka', exact: true }).click();
  await sara.getByText('Pågår', { exact: true }).waitFor();

  await office.reload();
  await office.getByText('Tack, då skriver jag till henne.').waitFor();
  await office.getByRole('button', { name: 'Markera som klar' }).click();
  await office.getByText('Klar', { exact: true }).waitFor();
  await sara.reload();
  await sara.getByText('Klar', { exact: true }).waitFor();
  await sara.getByText(/Behöver du veta mer, ställ en ny fråga/).waitFor();
  await sound(sara);
  await office.getByRole('button', { name: 'Öppna igen' }).click();
  await office.getByText('Pågår', { exact: true }).waitFor();
  for (const page of [sara, office]) expect(faultsOf(page)).toEqual([]);
});

it('the office hands a question to someone, and the trainee takes one back', async () => {
  const sara = await journey.visit({ as: SARA, path: '/support/new' });
  const area = sara.getByRole('radio', { name: /Statistik, analys och rapport/ });
  await tabTo(sara, 'radio', /Registerkunskap/);
  for (let pressed = 0; pressed < 9 && !(await area.isChecked()); pressed++) await sara.keyboard.press('ArrowDown');
  await tabTo(sara, 'textbox', 'Ämne');
  await sara.keyboard.type('Styrdiagram eller seriediagram?');
  await tabTo(sara, 'textbox', 'Din fråga');
  await sara.keyboard.type('Jag har tolv månader.');
  await sara.keyboard.press('Control+Enter');
  await sara.getByRole('heading', { level: 1, name: 'Styrdiagram eller seriediagram?' }).waitFor();

  const path = new URL(sara.url()).pathname;
  const office = await journey.visit({ as: OFFICE, path });
  await office.getByRole('button', { name: 'Tilldela', exact: true }).click();
  const question = office.getByRole('dialog');
  await question.getByRole('option', { name: /coach/ }).waitFor({ state: 'attached' });
  await sound(office);
  await question.getByLabel('Person').selectOption({ index: await indexOf(question.getByRole('option'), /coach/) });
  await question.getByRole('button', { name: 'Tilldela' }).click();
  await office.getByText('Frågan är tilldelad').waitFor();

  const coach = await journey.visit({ as: COACH, size: 'phone', path: '/support?who=me' });
  await coach.getByRole('link', { name: 'Styrdiagram eller seriediagram?' }).click();
  await coach.getByLabel('Ditt svar').waitFor();
  await sound(coach);

  await sara.reload();
  await sara.getByRole('button', { name: 'Ta tillbaka frågan' }).click();
  await sara.getByRole('dialog').getByRole('button', { name: 'Ta tillbaka frågan' }).click();
  await sara.getByText('Frågan är avbruten.').waitFor();
  for (const page of [sara, office, coach]) expect(faultsOf(page)).toEqual([]);
});

/** Where the first option that matches stands. */
async function indexOf(options: ReturnType<Page['getByRole']>, words: RegExp): Promise<number> {
  return (await options.allInnerTexts()).findIndex((text) => words.test(text));
}

it('keeps an answer that could not be sent', async () => {
  const coach = await journey.visit({ as: COACH, path: '/support?state=all' });
  await coach.getByRole('link', { name: 'Median eller medelvärde för tider?' }).click();
  await coach.getByLabel('Ditt svar').fill('Visa båda.');
  await coach.context().setOffline(true);
  await coach.getByRole('button', { name: 'Skicka svaret' }).click();
  await coach.getByText(/Ingen kontakt med servern/).waitFor();
  expect(await coach.getByLabel('Ditt svar').inputValue()).toBe('Visa båda.');
  await coach.context().setOffline(false);
  await coach.getByRole('button', { name: 'Skicka svaret' }).click();
  await coach.getByText('Svaret är skickat', { exact: true }).waitFor();
});

it('a supervisor reads the questions of the own trainees, without a field to answer in', async () => {
  const page = await journey.visit({ as: 'handledare@demo.example', path: '/support' });
  await page.getByRole('link', { name: 'Median eller medelvärde för tider?' }).click();
  await page.getByText('Du kan läsa samtalet. Kansliet och coachen svarar.').waitFor();
  await sound(page);
  expect(faultsOf(page)).toEqual([]);
});

describe.each(Object.keys(SIZES) as Size[])('every screen on a %s', (size) => {
  it.each(['light', 'dark'] as const)('is sound (%s)', async (theme) => {
    const sara = await journey.visit({ as: SARA, size, theme, path: '/support' });
    await sara.getByRole('link', { name: 'Median eller medelvärde för tider?' }).waitFor();
    await sound(sara);
    await sara.getByRole('link', { name: 'Ställ en fråga' }).click();
    await sara.getByRole('radio', { name: /Juridik/ }).waitFor();
    await sound(sara);
    const office = await journey.visit({ as: OFFICE, size, theme, path: '/support' });
    await office.getByRole('link', { name: 'Median eller medelvärde för tider?' }).waitFor();
    await sound(office);
    await office.getByLabel('Läge').selectOption('ended');
    await office.waitForURL('**/support?state=ended');
    await office.getByRole('link', { name: 'Mall för poster till klinikmötet' }).click();
    await office.getByRole('button', { name: 'Öppna igen' }).waitFor();
    await sound(office);
    await office.goBack();
    await office.waitForURL('**/support?state=ended');
    for (const page of [sara, office]) expect(faultsOf(page)).toEqual([]);
  });
});
