import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { sql } from '../../src/platform/database/sql.js';
import { axeFaults, faultsOf, focusIsAt, scrollsSideways, SIZES, startJourney, tabTo, thereAre, type Journey, type Size } from './setup.js';

const SARA = 'st@demo.example';
const SIZE_NAMES = Object.keys(SIZES) as Size[];
const LOOKS = SIZE_NAMES.flatMap((size) => (['light', 'dark'] as const).map((theme) => ({ size, theme })));

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney();
});
afterAll(() => journey.stop());

/** How many entries of the log say this. */
async function entriesSaying(text: string): Promise<number> {
  const [row] = await journey.app.db.select<{ n: number | string }>(sql`select count(*) as n from log_entry where text = ${text}`);
  return Number(row?.n);
}

/** The address of Sara's project. */
async function projectPath(page: Page): Promise<string> {
  const link = page.getByRole('link', { name: 'Snabbare till reperfusion: kortare tid från dörr till trombolys' });
  return (await link.getAttribute('href')) ?? '';
}

/** Opens Sara's first page, and tells where her project is. */
async function atHome(visit: { size?: Size; theme?: 'light' | 'dark' } = {}): Promise<{ page: Page; project: string }> {
  const page = await journey.visit({ as: SARA, ...visit });
  await page.getByRole('heading', { name: 'Hej Sara' }).waitFor();
  return { page, project: await projectPath(page) };
}

const words = (page: Page) => page.getByRole('textbox', { name: 'Vad har du gjort?' });
const save = (page: Page) => page.getByRole('button', { name: 'Spara', exact: true });

describe.each(SIZE_NAMES)('writing in the log on a %s', (size) => {
  it('takes three actions from the first page, and the entry stands in the log', async () => {
    const { page, project } = await atHome({ size });
    const text = `Mätte tider på akuten (${size}).`;
    await page.getByRole('link', { name: 'Skriv', exact: true }).click();
    await focusIsAt(words(page));
    await page.keyboard.type(text);
    await save(page).click();
    await page.getByText('Sparat i loggen').waitFor();
    await page.getByRole('heading', { name: 'Hej Sara' }).waitFor();
    await page.goto(`${project}?part=log`);
    await page.getByText(text).waitFor();
    expect(await entriesSaying(text)).toBe(1);
    expect(faultsOf(page)).toEqual([]);
  });

  it('keeps the draft over a reload', async () => {
    const { page, project } = await atHome({ size });
    await page.goto(`${project}/write`);
    await words(page).fill('Halvskrivet om mötet');
    await page.getByRole('radio', { name: 'Möte' }).check({ force: true });
    await page.getByRole('button', { name: '30 min' }).click();
    await page.reload();
    await page.getByText(/Ditt utkast från .* är kvar/).waitFor();
    expect(await words(page).inputValue()).toBe('Halvskrivet om mötet');
    expect(await page.getByRole('radio', { name: 'Möte' }).isChecked()).toBe(true);
    expect(await page.getByRole('textbox', { name: /^Minuter/ }).inputValue()).toBe('30');
    await page.getByRole('button', { name: 'Släng utkastet' }).click();
    expect(await words(page).inputValue()).toBe('');
  });
});

it('writes without a connection: the app opens, the entry waits, and is sent once', async () => {
  const { page, project } = await atHome({ size: 'phone' });
  const context = page.context();
  // The service worker keeps the pages that must open offline; until it has them, there is nothing to test. What was loaded before it was
  // there it learns from the browser's timings, which the fixed clock hides; the next page is loaded through it.
  const ready = (): Promise<boolean> =>
    page.evaluate(async () => {
      const keys = (await (await caches.open('delmal-1')).keys()).map((request) => request.url);
      return ['/', 'write-page', 'project-pages', 'submit-page'].every((part) => keys.some((url) => url.includes(part)));
    });
  while (!(await ready())) await page.waitForTimeout(200);
  // What the log holds is kept from the latest visit.
  await page.goto(`${project}?part=log`);
  await page
    .getByText('11 anteckningar')
    .or(page.getByText(/\d anteckningar/))
    .waitFor();
  await page.goto(`${project}/write`);
  await words(page).fill('Skrivet i källaren');

  await context.setOffline(true);
  await page.reload();
  await page.getByText('Du är utan nät. Det du skriver sparas på den här enheten.').waitFor();
  await page.getByText('Anteckningen skickas när nätet är tillbaka.').waitFor();
  expect(await words(page).inputValue()).toBe('Skrivet i källaren');
  await save(page).click();
  await page.getByText('1 sak väntar på att skickas.').waitFor();
  await page.getByRole('heading', { name: 'Logg', exact: true }).waitFor();
  const unsent = page.getByRole('list', { name: 'Inte skickat än' });
  await unsent.getByText('Skrivet i källaren').waitFor();
  await thereAre(1, page.getByText('Du är utan nät'));
  await thereAre(0, page.locator('.notice').getByText(/skickas/));
  expect(await axeFaults(page)).toEqual([]);
  expect(await entriesSaying('Skrivet i källaren')).toBe(0);
  await page.goto('/');
  await page.getByText('Minst tre PDSA-cykler').waitFor();

  await context.setOffline(false);
  await page.getByText('Skickat.').waitFor();
  await page.goto(`${project}?part=log`);
  await page.getByText('Skrivet i källaren').waitFor();
  await thereAre(0, unsent);
  await page.reload();
  await page.getByText('Skrivet i källaren').waitFor();
  expect(await entriesSaying('Skrivet i källaren')).toBe(1);
});

it('refuses a personal identity number at the field, and keeps the text', async () => {
  const { page, project } = await atHome();
  const text = 'Patient 19121212-1212 hade väntat länge';
  await page.goto(`${project}/write`);
  await words(page).fill(text);
  await save(page).click();
  await page.getByRole('link', { name: /personnummer/ }).waitFor();
  expect(await words(page).getAttribute('aria-invalid')).toBe('true');
  expect(await words(page).inputValue()).toBe(text);
  expect(await entriesSaying(text)).toBe(0);
  await thereAre(0, page.getByText(/väntar på att skickas/));
  expect(await axeFaults(page)).toEqual([]);
  await words(page).fill('En patient hade väntat länge');
  await save(page).click();
  await page.getByText('Sparat i loggen').waitFor();
  expect(await entriesSaying('En patient hade väntat länge')).toBe(1);
});

it('keeps the draft of an entry again once an identity number was taken out of it', async () => {
  const { page, project } = await atHome({ size: 'phone' });
  const kept = (): Promise<boolean> => page.evaluate(() => JSON.stringify(localStorage).includes('19121212'));
  await page.goto(`${project}/write`);
  await page.getByRole('button', { name: '30 min' }).click();
  await words(page).fill('Patient 19121212-1212 hade väntat');
  await save(page).click();
  await page.getByText(/^Utkastet sparas inte i webbläsaren/).waitFor();
  await page.reload();
  await page.getByText(/^Ditt utkast från/).waitFor();
  expect(await kept()).toBe(false);
  expect(await words(page).inputValue()).toBe('');
  await page.getByRole('button', { name: '30 min', pressed: true }).waitFor();

  await words(page).fill('Patient 19121212-1212 hade väntat');
  await save(page).click();
  await page.getByText(/^Utkastet sparas inte i webbläsaren/).waitFor();
  await words(page).fill('En patient hade väntat');
  await thereAre(0, page.getByRole('link', { name: /personnummer/ }));
  await page.getByText(/^Utkast sparat/).waitFor();
  await page.reload();
  await page.getByText(/^Ditt utkast från/).waitFor();
  expect(await words(page).inputValue()).toBe('En patient hade väntat');
  expect(await kept()).toBe(false);
  expect(faultsOf(page)).toEqual([]);
});

it('removes an entry and takes that back; changes another', async () => {
  const { page, project } = await atHome();
  await page.goto(`${project}?part=log`);
  const entry = page.getByRole('listitem').filter({ hasText: 'Tiden till datortomografi under tjugo minuter' });
  await entry.getByRole('button', { name: /^Ta bort/ }).click();
  await page.getByText('Borttaget ur loggen').waitFor();
  await entry.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Ångra' }).click();
  await entry.waitFor();

  await entry.getByRole('button', { name: /^Ändra/ }).click();
  await words(page).fill('Tiden till datortomografi under tjugo minuter vid tio av tolv larm.');
  await save(page).click();
  await page.getByText('Ändrat i loggen').waitFor();
  await page.getByText('vid tio av tolv larm').waitFor();
  expect(faultsOf(page)).toEqual([]);
});

it('writes with the keyboard only', async () => {
  const { page } = await atHome();
  await tabTo(page, 'link', 'Skriv');
  await page.keyboard.press('Enter');
  await words(page).waitFor();
  await page.keyboard.type('Skrivet utan mus');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  expect(await page.getByRole('radio', { name: 'Möte' }).isChecked()).toBe(true);
  await page.keyboard.press('Control+Enter');
  await page.getByText('Sparat i loggen').waitFor();
  expect(await entriesSaying('Skrivet utan mus')).toBe(1);
});

describe('the plan', () => {
  it('is changed, with registers found by name', async () => {
    const { page, project } = await atHome();
    await page.goto(`${project}?part=plan`);
    await page.getByRole('link', { name: 'Ändra', exact: true }).click();
    await page.getByRole('textbox', { name: 'Mål i en mening' }).fill('Mediantiden ska minska från 52 till 38 minuter.');
    const registers = page.getByRole('combobox', { name: 'Register', exact: true });
    await registers.fill('swedeheart');
    await page
      .getByRole('option', { name: /SWEDEHEART/ })
      .first()
      .click();
    await save(page).click();
    await page.getByText('Projektplanen är sparad').waitFor();
    await page.getByText('Mediantiden ska minska från 52 till 38 minuter.').waitFor();
    await page.getByText(/SWEDEHEART/).waitFor();
    expect(faultsOf(page)).toEqual([]);
  });

  it('that was changed elsewhere meanwhile shows both texts and lets one choose', async () => {
    const { page, project } = await atHome();
    await page.goto(`${project}/edit`);
    const problem = page.getByRole('textbox', { name: 'Problem' });
    await problem.fill('Det jag skriver här');
    const { page: other } = await atHome();
    await other.goto(`${project}/edit`);
    await other.getByRole('textbox', { name: 'Problem' }).fill('Det jag skrev i telefonen');
    await save(other).click();
    await other.getByText('Projektplanen är sparad').waitFor();

    await save(page).click();
    const choice = page.getByRole('group', { name: 'Planen har ändrats på annat håll medan du skrev' });
    await choice.getByText('Det jag skrev i telefonen').waitFor();
    await choice.getByText('Det jag skriver här').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await choice.getByRole('button', { name: 'Behåll mitt' }).click();
    await save(page).click();
    await page.getByText('Projektplanen är sparad').waitFor();
    await page.getByText('Det jag skriver här').waitFor();
  });
});

describe.each(LOOKS)('the pages on a $size ($theme)', ({ size, theme }) => {
  it('have no fault that axe knows, and fit the window', async () => {
    const { page, project } = await atHome({ size, theme });
    const look = async (): Promise<void> => {
      expect(await axeFaults(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
    };
    await page.getByText('Minst tre PDSA-cykler').waitFor();
    await look();
    await page.goto(`${project}/write`);
    await words(page).waitFor();
    await look();
    for (const [part, heading] of [
      ['milestones', 'Milstolpar'],
      ['log', 'Logg'],
      ['plan', 'Projektplan'],
      ['decisions', 'Etikbeslut'],
      ['team', 'Team'],
      ['history', 'Historik'],
    ] as const) {
      await page.goto(`${project}?part=${part}`);
      await page.getByRole('heading', { name: heading, exact: true }).waitFor();
      await look();
    }
    await page.goto(`${project}?part=print`);
    await page.getByRole('heading', { name: 'Logg', exact: true }).waitFor();
    await look();
    await page.emulateMedia({ media: 'print' });
    await page.getByText(/^Utskrivet \d+ \p{L}+ \d{4} av \p{L}+/u).waitFor();
    await page.emulateMedia({ media: 'screen' });
    await page.goto(`${project}/edit`);
    await page.getByRole('textbox', { name: 'Mål i en mening' }).waitFor();
    await look();
    expect(faultsOf(page)).toEqual([]);
  });
});

it('a supervisor reads the project and changes nothing', async () => {
  const { project } = await atHome();
  const page = await journey.visit({ as: 'handledare@demo.example', path: `${project}?part=log` });
  await page.getByText(/\d anteckningar/).waitFor();
  await thereAre(0, page.getByRole('link', { name: 'Skriv', exact: true }));
  await thereAre(0, page.getByRole('button', { name: /^(?:Ändra|Ta bort)/ }));
  await page.goto(`${project}/write`);
  await page.getByText('Det går inte att skriva i den här loggen').waitFor();
});
