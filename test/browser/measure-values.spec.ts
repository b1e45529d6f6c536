import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { heading, paste, toMeasures, TRAINEE } from './measures.js';
import { faultsOf, isSound, startJourney, type Journey } from './setup.js';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney();
});
afterAll(() => journey.stop());

/** Twelve months of means, with how many were measured and how much they differed. */
const MEANS = [
  'period;medel;antal;sd',
  ...Array.from({ length: 12 }, (_, at) => `2025-${String(at + 1).padStart(2, '0')};${134 + (at % 3)},5;${10 + at};9,25`),
].join('\n');

const choose = (page: Page, name: string, text: string): Promise<void> =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

describe('values on their way into a measure', () => {
  it('make a chart of means from a file, and are asked for one by one', async () => {
    const page = await journey.visit({ as: TRAINEE, size: 'desktop' });
    await toMeasures(page);
    await page.getByRole('link', { name: 'Nytt mått' }).first().click();
    await page.getByLabel('Vad måttet heter').fill('Blodtryck i medeltal');
    await page.getByRole('radio', { name: /Resultatmått/ }).check();
    await page.getByRole('radio', { name: /Ett mätvärde/ }).check();
    await page.getByLabel('Enhet', { exact: true }).fill('mmHg');
    await page.getByRole('radio', { name: 'Lägre är bättre', exact: true }).check();
    await page.getByRole('button', { name: 'Skapa måttet' }).click();
    await heading(page, 'Blodtryck i medeltal').waitFor();
    // Without values what is counted may still be another.
    await page.getByRole('link', { name: 'Ändra' }).first().click();
    await page.getByRole('radio', { name: /Andel patienter/ }).waitFor();
    await page.locator('input[type=radio][value=XBAR]').check();
    await page.getByRole('button', { name: 'Spara' }).click();
    await page.getByRole('link', { name: 'Läs in fil' }).click();
    await choose(page, 'tom.csv', '');
    await page.getByText('Filen är tom. Välj en annan.').waitFor();
    await choose(page, 'patienter.csv', 'kön;ålder;besöksdatum;hba1c\nK;61;2026-01-12;52\n');
    await heading(page, 'Uppgifter om enskilda personer').waitFor();
    expect(await page.getByText(/^Välj vilken kolumn/).count()).toBe(0);
    await isSound(page);
    await choose(page, 'medel.csv', MEANS);
    await page.getByRole('button', { name: 'Läs in 12 perioder' }).click();
    await page.getByText('12 värden är inlagda').waitFor();
    await page.getByRole('button', { name: 'Visa 12 värden som tabell' }).click();
    await page.getByRole('row', { name: /^januari 2025 13\S+ 10 mätningar 13\S+ 1\S+–1\S+/ }).waitFor();
    await page.getByRole('link', { name: 'Lägg in värden' }).click();
    await page.getByLabel('Standardavvikelse').fill('9,1');
    await page.getByLabel('Antal mätta').waitFor();
    await isSound(page);
    expect(faultsOf(page)).toEqual([]);
  });

  it('are told on a phone what they lack, and a phase without words is marked at its fields', async () => {
    const page = await journey.visit({ as: TRAINEE, size: 'phone' });
    await toMeasures(page);
    await page.getByRole('link', { name: 'Andel med trombolys inom 40 minuter från ankomst' }).click();
    await page.getByRole('button', { name: 'Lägg in fas', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Lägg in', exact: false }).last().click();
    await dialog.getByText('Skriv vad fasen heter.').last().waitFor();
    await dialog.getByText('Välj perioden som fasen börjar med.').last().waitFor();
    await isSound(page);
    await dialog.getByRole('button', { name: 'Avbryt' }).click();
    await page.getByRole('link', { name: 'Lägg in värden' }).click();
    await page.getByRole('tab', { name: 'Klistra in' }).click();
    await paste(page, 'period\ttäljare\tnämnare\tanteckning\n2026-11\t5\t9\t19121212-1212\n', 'Uppgifter om enskilda personer');
    await isSound(page);
    expect(faultsOf(page)).toEqual([]);
  });
});
