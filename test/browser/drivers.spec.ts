import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { sql } from '../../src/platform/database/sql.js';
import { add, box, choose, dialog, driversOf, goTo, heading, menuOf, outline, stands } from './drivers.js';
import {
  chooseByKeys,
  faultsOf,
  focusIsAt,
  isSound,
  readyToType,
  SIZES,
  startJourney,
  tabTo,
  thereAre,
  type Journey,
  type Size,
} from './setup.js';

/** Has a diagram, measures and cycles; has an aim and no diagram yet. */
const TRAINEE = 'st@demo.example';
const BEGINNER = 'st2021@demo.example';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney();
});
afterAll(() => journey.stop());

describe.each(Object.keys(SIZES) as Size[])('a driver diagram on a %s', (size) => {
  let path = '';
  beforeAll(async () => {
    path = await driversOf(journey, BEGINNER);
    const { db, clock } = journey.app;
    const projectId = path.split('/')[2] ?? '';
    await db.transaction(async () => {
      await db.execute(sql`update driver_node set removed_at = ${clock.now()} where project_id = ${projectId}`);
      await db.execute(sql`update project set aim = null where id = ${projectId}`);
    });
  });

  it('begins with what it is, and the aim', async () => {
    const page = await journey.visit({ as: BEGINNER, size, path });
    await page.getByText('Inget påverkansdiagram ännu').waitFor();
    await page.getByText(/Ett påverkansdiagram visar på en sida/).waitFor();
    await isSound(page);
    await page.getByRole('button', { name: 'Skriv målet' }).click();
    await isSound(page);
    await page.getByLabel('Vad vill ni nå?').fill('Andelen kompletta utredningar ska öka från 46 till 75 procent.');
    await dialog(page).getByRole('button', { name: 'Spara' }).click();
    await page.getByText('Andelen kompletta utredningar').waitFor();
    await focusIsAt(page.getByRole('button', { name: 'Ändra: Mål' }));
    await isSound(page);
    // It is that of the plan.
    await page.getByRole('button', { name: 'Ändra: Mål' }).click();
    await page.getByLabel('Vad vill ni nå?').fill('Andelen kompletta utredningar ska öka från 46 till 80 procent.');
    await dialog(page).getByRole('button', { name: 'Spara' }).click();
    await page.getByText('från 46 till 80 procent').waitFor();
    await page.goto(`${path.replace('/drivers', '')}?part=plan`);
    await page.getByText('från 46 till 80 procent').waitFor();
    expect(faultsOf(page)).toEqual([]);
  });

  it('is built from nothing, box after box', async () => {
    const page = await journey.visit({ as: BEGINNER, size, path });
    await page.getByRole('button', { name: 'Lägg till primär faktor' }).click();
    await page.getByRole('button', { name: 'Lägg till', exact: true }).click();
    await page.getByRole('link', { name: /Primär påverkansfaktor/ }).waitFor();
    await isSound(page);
    await page.getByRole('button', { name: 'Avbryt' }).click();
    await add(page, 'Lägg till primär faktor', 'Remissen', 'Väntetiden');
    await add(page, 'Lägg till sekundär faktor under Remissen', 'Underlaget är komplett', 'Rätt mottagare');
    await add(page, 'Lägg till förändringsidé under Underlaget är komplett', 'Mall i journalen', 'Checklista');
    await add(page, 'Lägg till förändringsidé under Väntetiden', 'Fasta tider');
    await stands(page, [
      '1 Remissen',
      '1.1 Underlaget är komplett',
      '1.1.1 Mall i journalen',
      '1.1.2 Checklista',
      '1.2 Rätt mottagare',
      '2 Väntetiden',
      '2.1 Fasta tider',
    ]);
    const picture = page.getByRole('img', { name: /^Påverkansdiagram: / });
    const drawn = (text: string): Locator => picture.locator('text', { hasText: text });
    await drawn('Mall i journalen').waitFor();
    // On a phone the levels stand under each other, otherwise beside each other.
    const left = async (text: string): Promise<number> => (await drawn(text).boundingBox())?.x ?? 0;
    expect((await left('Mall i journalen')) - (await left('Underlaget')) > 100).toBe(size === 'desktop');
    await page.getByRole('button', { name: 'Diagrammet i ord' }).click();
    await page.getByRole('paragraph').filter({ hasText: '1.1.2 Förändringsidé: Checklista' }).waitFor();
    await isSound(page);
    expect(faultsOf(page)).toEqual([]);
  });

  it('has its boxes renamed and moved', async () => {
    const page = await journey.visit({ as: BEGINNER, size, path });
    await page.getByRole('button', { name: 'Ändra: 1.1.2 Checklista' }).click();
    await page.getByLabel('Text i rutan').fill('');
    await dialog(page).getByRole('button', { name: 'Spara' }).click();
    await dialog(page)
      .getByRole('link', { name: /Text i rutan|Fältet/ })
      .waitFor();
    await page.getByLabel('Text i rutan').fill('Checklista på mottagningen');
    await isSound(page);
    await dialog(page).getByRole('button', { name: 'Spara' }).click();
    await box(page, '1.1.2 Checklista på mottagningen').waitFor();
    await focusIsAt(page.getByRole('button', { name: 'Ändra: 1.1.2 Checklista på mottagningen' }));

    await choose(page, '1.1.2 Checklista på mottagningen', 'Flytta upp');
    await focusIsAt(menuOf(page, '1.1.1 Checklista på mottagningen'));
    await choose(page, '1 Remissen', 'Flytta ner');
    await focusIsAt(menuOf(page, '2 Remissen'));
    await choose(page, '2.1.1 Checklista på mottagningen', 'Flytta till annan ruta');
    await dialog(page).getByRole('button', { name: 'Flytta', exact: true }).click();
    await dialog(page)
      .getByRole('link', { name: /Välj vilken ruta/ })
      .waitFor();
    await isSound(page);
    await page.getByLabel('Ska stå under').selectOption({ label: '2.2 Rätt mottagare' });
    await dialog(page).getByRole('button', { name: 'Flytta', exact: true }).click();
    await focusIsAt(menuOf(page, '2.2.1 Checklista på mottagningen'));
    const moved = [
      '1 Väntetiden',
      '1.1 Fasta tider',
      '2 Remissen',
      '2.1 Underlaget är komplett',
      '2.1.1 Mall i journalen',
      '2.2 Rätt mottagare',
      '2.2.1 Checklista på mottagningen',
    ];
    await stands(page, moved);
    await page.getByRole('button', { name: 'Ångra' }).click();
    await focusIsAt(menuOf(page, '2.1.1 Checklista på mottagningen'));
    expect(await outline(page)).not.toEqual(moved);
    expect(faultsOf(page)).toEqual([]);
  });

  it('has a box removed with what stands under it, and put back', async () => {
    const page = await journey.visit({ as: BEGINNER, size, path });
    await box(page, '2 Remissen').waitFor();
    const before = (await outline(page)).map(String);
    await choose(page, '2.2 Rätt mottagare', 'Ta bort');
    await page.getByText('Borttaget: Rätt mottagare').waitFor();
    await focusIsAt(box(page, '2.1 Underlaget är komplett'));
    await page.getByRole('button', { name: 'Ångra' }).click();
    await focusIsAt(box(page, '2.2 Rätt mottagare'));
    await choose(page, '2 Remissen', 'Ta bort');
    await dialog(page).getByText('De 4 rutor som står under den tas också bort.').waitFor();
    await isSound(page);
    await dialog(page).getByRole('button', { name: 'Avbryt' }).click();
    await focusIsAt(menuOf(page, '2 Remissen'));
    await choose(page, '2 Remissen', 'Ta bort');
    await dialog(page).getByRole('button', { name: 'Ta bort' }).click();
    await focusIsAt(box(page, '1 Väntetiden'));
    await stands(page, ['1 Väntetiden', '1.1 Fasta tider']);
    await page.getByRole('button', { name: 'Ångra' }).click();
    await stands(page, before);
    await focusIsAt(box(page, '2 Remissen'));
    expect(faultsOf(page)).toEqual([]);
  });

  it('has measures and cycles at its boxes', async () => {
    const page = await journey.visit({ as: TRAINEE, size, path: await driversOf(journey, TRAINEE) });
    const name = size === 'phone' ? '1.2.1 Rondellen hålls fri vid larm' : '1.2.2 Ambulansens bår följer med in';
    await page.getByRole('button', { name: `Ändra: ${name}` }).click();
    const measure = dialog(page).getByRole('checkbox').first();
    const called = (await measure.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent)) ?? '';
    await measure.check();
    await isSound(page);
    await dialog(page).getByRole('button', { name: 'Spara' }).click();
    await box(page, name).getByRole('link', { name: called }).waitFor();
    const plan = page.getByRole('link', { name: 'Planera en PDSA-cykel för Rondellen hålls fri vid larm' });
    expect(await plan.getAttribute('href')).toMatch(/\/cycles\/new\?idea=[\w-]+$/);
    const cycle = page.getByRole('link', { name: 'Cykel 1: Förvarning till röntgen dagtid' });
    expect(await cycle.getAttribute('href')).toMatch(/^\/cycles\/[\w-]+$/);
    await isSound(page);
    await box(page, name).getByRole('link', { name: called }).click();
    await heading(page, called).waitFor();
    await page.goBack();
    await box(page, name).waitFor();
    expect(faultsOf(page)).toEqual([]);
  });

  it('is taken along as a picture', async () => {
    const page = await journey.visit({ as: TRAINEE, size, path: await driversOf(journey, TRAINEE) });
    const fetched = async (button: string): Promise<{ name: string; bytes: Buffer }> => {
      const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
      return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
    };
    const svg = await fetched('Bild (SVG)');
    expect(svg.name).toMatch(/^paverkansdiagram-.*\.svg$/);
    expect(svg.bytes.toString('utf8')).toContain('Rondellen hålls fri vid larm');
    for (const followed of ['PDSA 1 avslutad: anpassas', 'PDSA 3 pågår', 'Mått: Andel larm med']) {
      expect(svg.bytes.toString('utf8')).toContain(`>${followed}`);
      await page
        .getByRole('img', { name: /^Påverkansdiagram: / })
        .locator('text', { hasText: followed })
        .first()
        .waitFor();
    }
    await page.getByRole('button', { name: 'Diagrammet i ord' }).click();
    await page.getByRole('paragraph').filter({ hasText: '– PDSA 1: Förvarning till röntgen dagtid (avslutad: anpassas)' }).waitFor();
    await isSound(page);
    const png = await fetched('Bild (PNG)');
    expect(png.name).toMatch(/\.png$/);
    expect(png.bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(faultsOf(page)).toEqual([]);
  });
});

describe('with the keyboard alone', () => {
  it('a box is added, moved, renamed and removed', async () => {
    const page = await journey.visit({ as: BEGINNER, path: await driversOf(journey, BEGINNER) });
    await tabTo(page, 'button', 'Lägg till förändringsidé under Rätt mottagare');
    await page.keyboard.press('Enter');
    await readyToType(page);
    await page.keyboard.type('Ring före remiss');
    await page.keyboard.press('Enter');
    await box(page, '2.2.1 Ring före remiss').waitFor();
    await page.keyboard.press('Escape');
    await focusIsAt(page.getByRole('button', { name: 'Lägg till förändringsidé under Rätt mottagare' }));
    await page.keyboard.press('Shift+Tab');
    await focusIsAt(menuOf(page, '2.2.1 Ring före remiss'));
    await page.keyboard.press('Enter');
    await goTo(page, 'Flytta till annan ruta');
    await page.keyboard.press('Enter');
    await chooseByKeys(page, 'Ska stå under', '1 ');
    await tabTo(page, 'button', /^Flytta$/);
    await page.keyboard.press('Enter');
    await focusIsAt(menuOf(page, '1.2 Ring före remiss'));
    await page.keyboard.press('Enter');
    await goTo(page, 'Flytta upp');
    await page.keyboard.press('Enter');
    await focusIsAt(menuOf(page, '1.1 Ring före remiss'));
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await tabTo(page, 'textbox', 'Text i rutan');
    await page.keyboard.press('End');
    await page.keyboard.type(' varje gång');
    await page.keyboard.press('Control+Enter');
    await focusIsAt(page.getByRole('button', { name: 'Ändra: 1.1 Ring före remiss varje gång' }));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await goTo(page, 'Ta bort');
    await page.keyboard.press('Enter');
    await focusIsAt(box(page, '1.1 Fasta tider'));
    await tabTo(page, 'button', 'Ångra');
    await page.keyboard.press('Enter');
    await focusIsAt(box(page, '1.1 Ring före remiss varje gång'));
    expect(faultsOf(page)).toEqual([]);
  });
});

describe('who reads a driver diagram', () => {
  it.each(Object.keys(SIZES) as Size[])('as a coach on a %s has nothing to press but the files', async (size) => {
    const page = await journey.visit({ as: 'coach@demo.example', size, path: await driversOf(journey, TRAINEE) });
    await box(page, '1 Tid från ankomst till datortomografi').waitFor();
    await page.getByRole('img', { name: /^Påverkansdiagram: / }).waitFor();
    for (const name of [/^Ändra/, /^Lägg till/, /^Flytta/, /Ta bort/]) await thereAre(0, page.getByRole('button', { name }));
    await page.getByRole('button', { name: 'Bild (PNG)' }).waitFor();
    await isSound(page);
    expect(faultsOf(page)).toEqual([]);
  });

  it('and changes it in two windows hears that somebody was first, and can do it again', async () => {
    const path = await driversOf(journey, TRAINEE);
    const [first, second] = [await journey.visit({ as: TRAINEE, path }), await journey.visit({ as: TRAINEE, path })];
    await box(second, '3.1 Tavla på akuten med senaste veckans larm').waitFor();
    await first.getByRole('button', { name: 'Ändra: 3.1 Tavla' }).click();
    await first.getByLabel('Text i rutan').fill('Tavla på akuten');
    await dialog(first).getByRole('button', { name: 'Spara' }).click();
    await box(first, '3.1 Tavla på akuten').waitFor();
    await second.getByRole('button', { name: 'Ändra: 3.1 Tavla' }).click();
    await second.getByLabel('Text i rutan').fill('Tavla i väntrummet');
    await dialog(second).getByRole('button', { name: 'Spara' }).click();
    await second.getByText(/Någon annan hann ändra före dig/).waitFor();
    await second.locator('[data-driver][aria-label="3.1 Tavla på akuten"]').waitFor();
    expect(await second.getByLabel('Text i rutan').inputValue()).toBe('Tavla i väntrummet');
    await dialog(second).getByRole('button', { name: 'Spara' }).click();
    await box(second, '3.1 Tavla i väntrummet').waitFor();
    for (const page of [first, second]) expect(faultsOf(page)).toEqual([]);
  });

  it('reads it in another language', async () => {
    await journey.app.db.transaction(() => journey.app.db.execute(sql`update person set language = 'en' where email = ${TRAINEE}`));
    const page = await journey.visit({ as: TRAINEE, path: await driversOf(journey, TRAINEE) });
    await heading(page, 'Build the diagram').waitFor();
    await page.getByRole('img', { name: /^Driver diagram: / }).waitFor();
    await page
      .getByRole('listitem')
      .filter({ hasText: /^Primary driver$/ })
      .waitFor();
    expect(faultsOf(page)).toEqual([]);
  });
});
