import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { sql } from '../../src/platform/database/sql.js';
import { faultsOf, isSound, SIZES, startJourney, tabTo, thereAre, type Journey, type Size } from './setup.js';

const TRAINEE = 'st@demo.example';

let journey: Journey;
let project = '';
beforeAll(async () => {
  journey = await startJourney();
  const [own] = await journey.app.db.select<{ id: string }>(
    sql`select pr.id as id from project pr join enrolment e on e.id = pr.enrolment_id join person p on p.id = e.person_id where p.email = ${TRAINEE}`,
  );
  project = `/projects/${own?.id ?? ''}`;
});
afterAll(() => journey.stop());

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
/** One of the four parts of a cycle. */
const part = (page: Page, name: string) => page.getByRole('region', { name: new RegExp(`^${name}`) });

describe.each(Object.keys(SIZES) as Size[])('a PDSA cycle on a %s', (size) => {
  const title = `Tavla vid telefonen (${size})`;
  let address = '';

  it('is planned, and the draft is there after a reload', async () => {
    const page = await journey.visit({ as: TRAINEE, size, path: `${project}/cycles` });
    await heading(page, 'PDSA-cykler').waitFor();
    await page.getByText('Förändringen anpassas').first().waitFor();
    await page.getByRole('link', { name: 'Fortsätter i cykel 3' }).waitFor();
    await isSound(page);
    await page.getByRole('link', { name: 'Planera en cykel' }).click();
    await heading(page, 'Planera en cykel').waitFor();
    await button(page, 'Spara planen').click();
    await page.getByRole('link', { name: 'Skriv vad som testas.' }).waitFor();
    await isSound(page);
    await page.getByLabel('Vad testas?').fill(title);
    await page.getByLabel('Vad vill du veta?').fill('Ser jouren tavlan?');
    await page.reload();
    expect(await page.getByLabel('Vad testas?').inputValue()).toBe(title);
    await page.getByLabel('Förändringsidé').selectOption({ label: 'Tavla på akuten med senaste veckans larm' });
    await page.getByRole('checkbox', { name: 'Andel larm med datortomografi inom 20 minuter' }).check();
    await button(page, 'Spara planen').click();
    await heading(page, title).waitFor();
    address = new URL(page.url()).pathname;
    expect(faultsOf(page)).toEqual([]);
  });

  it('does not begin before there is a prediction, and says so', async () => {
    const page = await journey.visit({ as: TRAINEE, size, path: address });
    await page.getByText('Skriv först vad du tror kommer att hända.').waitFor();
    expect(await button(page, 'Börja testet').isDisabled()).toBe(true);
    await page.getByRole('img', { name: /datortomografi/ }).waitFor();
    await isSound(page);
    await page.getByRole('link', { name: 'Skriv planen' }).click();
    await page.getByLabel('Vad tror du ska hända?').fill('Åtta av tio svarar inom en minut.');
    await isSound(page);
    await button(page, 'Spara').click();
    await button(page, 'Börja testet').click();
    await page.getByText('Testet har börjat', { exact: true }).waitFor();
    await page.getByLabel('Vad gjorde ni?').waitFor();
    expect(
      await part(page, 'Göra')
        .getByRole('heading', { level: 2 })
        .evaluate((it) => it === document.activeElement),
    ).toBe(true);
    // A beginning by mistake is taken back, and taken again from the notice.
    await page.getByText('Började testet av misstag?').click();
    await button(page, 'Ta tillbaka starten').click();
    await page.getByText('Starten är tillbakatagen').waitFor();
    await button(page, 'Ångra').click();
    await page.getByLabel('Vad gjorde ni?').waitFor();
    expect(faultsOf(page)).toEqual([]);
  });

  it('is written while it goes on; what is typed is kept', async () => {
    const page = await journey.visit({ as: TRAINEE, size, path: address });
    await page.getByText('Skriv vad ni gjorde och vad ni såg').waitFor();
    expect(await button(page, 'Jämför med förutsägelsen').isDisabled()).toBe(true);
    await page.getByLabel('Vad gjorde ni?').fill('Tavlan hängdes upp i måndags.');
    await page.reload();
    expect(await page.getByLabel('Vad gjorde ni?').inputValue()).toBe('Tavlan hängdes upp i måndags.');
    await button(page, 'Spara').click();
    await page.getByText('Sparat', { exact: true }).waitFor();
    expect(await button(page, 'Spara').evaluate((it) => it === document.activeElement)).toBe(true);
    await isSound(page);
    // What is typed is saved on the way to the next step.
    await page.getByLabel('Vad såg ni?').fill('Sex av tio svarade inom en minut.');
    await button(page, 'Jämför med förutsägelsen').click();
    await part(page, 'Studera').getByText('Sex av tio svarade inom en minut.').waitFor();
    await part(page, 'Studera').getByText('Åtta av tio svarar inom en minut.').waitFor();
    expect(faultsOf(page)).toEqual([]);
  });

  it('what was written in another window is shown before it is written over', async () => {
    const page = await journey.visit({ as: TRAINEE, size, path: address });
    await page.getByLabel('Vad skilde, och varför?').fill('Skrivet på telefonen.');
    const other = await journey.visit({ as: TRAINEE, size, path: address });
    await other.getByLabel('Vad händer sedan?').fill('Skrivet på datorn.');
    await button(other, 'Spara').click();
    await other.getByText('Sparat', { exact: true }).waitFor();
    await page.reload();
    await page.getByText('Texten har ändrats i ett annat fönster').waitFor();
    expect(await page.getByLabel('Vad skilde, och varför?').inputValue()).toBe('Skrivet på telefonen.');
    await part(page, 'Studera').getByText('Skrivet på datorn.').waitFor();
    await isSound(page);
    await button(page, 'Släng utkastet').click();
    await page.getByText('Texten har ändrats i ett annat fönster').waitFor({ state: 'detached' });
    expect(await page.getByLabel('Vad händer sedan?').inputValue()).toBe('Skrivet på datorn.');
    await page.getByLabel('Vad händer sedan?').fill('');
    await button(page, 'Spara').click();
    await page.getByText('Sparat', { exact: true }).waitFor();
    expect(faultsOf(page)).toEqual([]);
  });

  it('is not closed without a comparison, said before it is tried and when it is', async () => {
    const page = await journey.visit({ as: TRAINEE, size, path: address });
    await page.getByText('Jämför med förutsägelsen innan du avslutar').waitFor();
    expect(await button(page, 'Avsluta cykeln').isDisabled()).toBe(true);
    await page.getByRole('radio', { name: 'Anpassa' }).check();
    await button(page, 'Avsluta cykeln').click();
    await page.getByRole('alert').getByText('Jämför med förutsägelsen innan du avslutar').waitFor();
    expect(await page.getByRole('radio', { name: 'Anpassa' }).isChecked()).toBe(true);
    await isSound(page);
    // What was done can still be put right.
    await part(page, 'Göra').getByRole('button', { name: 'Ändra' }).click();
    await page.getByLabel('Vad gjorde ni?').fill('Tavlan hängdes upp i tisdags.');
    await part(page, 'Göra').getByRole('button', { name: 'Spara' }).click();
    await page.getByText('Visa vad som gjordes och observerades').click();
    await page.getByText('Tavlan hängdes upp i tisdags.').waitFor();
    expect(faultsOf(page)).toEqual([]);
  });

  it('is compared and closed, and an adapted change goes on in the next cycle', async () => {
    const page = await journey.visit({ as: TRAINEE, size, path: address });
    await page.getByRole('radio', { name: 'Delvis som förutsagt' }).check();
    await page.getByLabel('Vad skilde, och varför?').fill('Tavlan syns inte från telefonen.');
    await page.getByLabel('Vad händer sedan?').fill('Flytta tavlan till telefonen.');
    await button(page, 'Avsluta cykeln').click();
    await page.getByText('Cykeln är avslutad', { exact: true }).waitFor();
    await page.getByText('Delvis som förutsagt').waitFor();
    await isSound(page);
    await button(page, 'Planera nästa cykel').click();
    await heading(page, /^Ändra cykel \d+$/).waitFor();
    await page.getByText('Flytta tavlan till telefonen.').waitFor();
    expect(await page.getByLabel('Vad testas?').inputValue()).toBe(title);
    expect(await page.getByLabel('Vad tror du ska hända?').inputValue()).toBe('');
    await page.getByLabel('Vad testas?').fill(`${title} II`);
    await button(page, 'Spara').click();
    await heading(page, `${title} II`).waitFor();
    await page.getByRole('link', { name: /^Bygger på cykel \d+: / }).click();
    await page.getByRole('link', { name: /^Fortsätter i cykel \d+: .*II$/ }).waitFor();
    expect(faultsOf(page)).toEqual([]);
  });

  it('is opened again with a reason, and a plan is taken away', async () => {
    const page = await journey.visit({ as: TRAINEE, size, path: address });
    await button(page, 'Öppna igen').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Öppna igen' }).click();
    await dialog.getByRole('link', { name: /Skriv varför/ }).waitFor();
    await isSound(page);
    await dialog.getByLabel('Varför öppnas den igen?').fill('Fel siffra i jämförelsen.');
    await dialog.getByRole('button', { name: 'Öppna igen' }).click();
    await page.getByText('Fel siffra i jämförelsen.').waitFor();
    await page.getByLabel('Vad skilde, och varför?').waitFor();
    await button(page, 'Avsluta cykeln').click();
    await page.getByRole('link', { name: /^Fortsätter i cykel/ }).click();
    await button(page, 'Ta bort cykeln').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ta bort cykeln' }).click();
    await heading(page, 'PDSA-cykler').waitFor();
    await thereAre(0, page.getByRole('link', { name: `${title} II` }));
    await button(page, 'Ångra').click();
    await page.getByRole('link', { name: `${title} II` }).waitFor();
    expect(faultsOf(page)).toEqual([]);
  });
});

it('is planned, begun and written with the keyboard alone', async () => {
  const page = await journey.visit({ as: TRAINEE, path: `${project}/cycles` });
  await tabTo(page, 'link', 'Planera en cykel');
  await page.keyboard.press('Enter');
  await tabTo(page, 'textbox', 'Vad testas?');
  await page.keyboard.type('Med tangenterna');
  await tabTo(page, 'textbox', 'Vad tror du ska hända?');
  await page.keyboard.type('Det går.');
  await page.keyboard.press('Control+Enter');
  await heading(page, 'Med tangenterna').waitFor();
  await tabTo(page, 'button', 'Börja testet');
  await page.keyboard.press('Enter');
  await tabTo(page, 'textbox', 'Vad gjorde ni?');
  await page.keyboard.type('Skrev.');
  await tabTo(page, 'textbox', 'Vad såg ni?');
  await page.keyboard.type('Att det gick.');
  await tabTo(page, 'button', 'Jämför med förutsägelsen');
  await page.keyboard.press('Enter');
  await tabTo(page, 'radio', 'Som förutsagt');
  await page.keyboard.press('Space');
  await tabTo(page, 'textbox', 'Vad skilde, och varför?');
  await page.keyboard.type('Ingenting.');
  await tabTo(page, 'radio', 'Införa');
  await page.keyboard.press('Space');
  await tabTo(page, 'button', 'Avsluta cykeln');
  await page.keyboard.press('Enter');
  await page.getByText('Förändringen införs').waitFor();
  expect(faultsOf(page)).toEqual([]);
});

describe.each(['coach@demo.example', 'handledare@demo.example'])('for %s', (as) => {
  it.each(Object.keys(SIZES) as Size[])('cycles are read, and have no buttons, on a %s', async (size) => {
    const page = await journey.visit({ as, size, path: `${project}/cycles` });
    await page.getByText('Förändringen anpassas').first().waitFor();
    await thereAre(0, page.getByRole('link', { name: 'Planera en cykel' }));
    await page.getByRole('link', { name: 'Förvarning till röntgen kvällstid' }).click();
    await page.getByText('Vi hade gissat på fel flaskhals.').waitFor();
    await isSound(page);
    await thereAre(0, page.getByRole('main').getByRole('button'));
    await page.getByRole('link', { name: /^Fortsätter i cykel 3/ }).click();
    await page.getByText('Tre larm hittills, två på kvällen.').waitFor();
    await thereAre(0, page.getByRole('main').getByRole('button'));
    await thereAre(0, page.getByRole('main').getByRole('textbox'));
    await page.goto(`${project}/cycles/new`);
    await page.getByText('Cykeln går inte att ändra').waitFor();
    expect(faultsOf(page)).toEqual([]);
  });
});

it('explains what a cycle is where there is none yet', async () => {
  const [other] = await journey.app.db.select<{ id: string; email: string }>(
    sql`select pr.id as id, p.email as email from project pr join enrolment e on e.id = pr.enrolment_id join person p on p.id = e.person_id
      where p.email = ${'st2021@demo.example'}`,
  );
  const page = await journey.visit({ as: other?.email ?? '', size: 'phone', path: `/projects/${other?.id ?? ''}/cycles` });
  await page.getByText('Inga PDSA-cykler ännu').waitFor();
  await page.getByText('En PDSA-cykel är ett litet test av en förändring').waitFor();
  await isSound(page);
  expect(faultsOf(page)).toEqual([]);
});
