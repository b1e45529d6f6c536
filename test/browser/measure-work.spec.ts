import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { CELLS, defineShare, heading, paste, toMeasures, TRAINEE } from './measures.js';
import { faultsOf, isSound, startJourney, type Journey, type Size } from './setup.js';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney();
});
afterAll(() => journey.stop());

describe('what one does with a measure beside that', () => {
  /** Measures of the demonstration, by the week and by the month. */
  const WEEKLY = 'Andel larm med datortomografi inom 20 minuter';
  const MONTHLY = 'Andel med trombolys inom 40 minuter från ankomst';
  const open = async (name: string, size: Size = 'desktop'): Promise<Page> => {
    const page = await journey.visit({ as: TRAINEE, size });
    await toMeasures(page);
    await page.getByRole('link', { name }).click();
    await heading(page, name).waitFor();
    return page;
  };

  it('takes the phase that the start of the change offers, and takes it back', async () => {
    const page = await open(WEEKLY, 'phone');
    await page.getByText(/^Förändringen startade .* Lägger du in en fas där får före och efter var sin mittlinje\.$/).waitFor();
    await page.getByRole('button', { name: /^Lägg in fas från/ }).click();
    await page.getByText('Fasen är inlagd').waitFor();
    await page.getByRole('row', { name: /Fas 2: Efter förändringen/ }).waitFor();
    await heading(page, /^Förbättring visad: från/).waitFor();
    await isSound(page);
    await page.getByRole('button', { name: 'Ångra' }).click();
    await page.getByRole('button', { name: /^Lägg in fas från/ }).waitFor();
    expect(faultsOf(page)).toEqual([]);
  });

  it('notes what happened on the time axis, and takes it away', async () => {
    const page = await open(WEEKLY);
    await page.getByRole('button', { name: 'Lägg in händelse' }).click();
    await page.getByRole('dialog').getByLabel('Vad hände?').fill('Ny röntgenapparat');
    await page.getByRole('dialog').getByRole('button', { name: 'Lägg in' }).click();
    await page.getByText('Händelsen är inlagd').waitFor();
    const mark = page.getByRole('listitem').filter({ hasText: 'Ny röntgenapparat' });
    await mark.getByText(/händelse$/).waitFor();
    await mark.getByRole('button', { name: 'Ta bort händelsen ”Ny röntgenapparat”' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ta bort', exact: true }).click();
    await mark.waitFor({ state: 'detached' });
    expect(faultsOf(page)).toEqual([]);
  });

  it('says what the columns mean once, and is understood the next time', async () => {
    const cells = CELLS.replace('taljare', 'Nådde målet').replace('namnare', 'Patienter');
    const page = await journey.visit({ as: TRAINEE, size: 'phone' });
    await toMeasures(page);
    await defineShare(page, 'Andel med uppföljning inom tre månader');
    await page.getByRole('link', { name: 'Klistra in' }).click();
    await paste(page, cells);
    await page.getByText(/^Välj vilken kolumn som är .*täljare/).waitFor();
    await isSound(page);
    await page.getByLabel('Nådde målet').selectOption('Täljare');
    await page.getByLabel('Patienter').selectOption('Nämnare');
    await page.getByRole('button', { name: 'Läs in 24 perioder' }).click();
    await page.getByText('24 värden är inlagda').waitFor();
    await page.getByRole('link', { name: 'Lägg in värden' }).click();
    await page.getByRole('tab', { name: 'Klistra in' }).click();
    await paste(page, cells.split('\n')[0] + '\n2026-01\t50\t90\n');
    await page.getByText('1 period. Kolumnerna tolkas som förra gången.').waitFor();
    expect(await page.getByLabel('Nådde målet').inputValue()).toBe('NUMERATOR');
    expect(faultsOf(page)).toEqual([]);
  });

  it('takes the chart along as a picture and as a table', async () => {
    const page = await open(MONTHLY);
    for (const [button, ending, start] of [
      ['Bild (PNG)', /\.png$/, '\u{89}PNG'],
      ['Tabell (CSV)', /\.csv$/, ''],
      ['Excel', /\.xlsx$/, 'PK'],
    ] as const) {
      const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
      expect(file.suggestedFilename()).toMatch(ending);
      expect(
        readFileSync(await file.path())
          .toString('latin1')
          .startsWith(start),
      ).toBe(true);
    }
    expect(faultsOf(page)).toEqual([]);
  });

  it('is walked over with a finger, and printed with every value', async () => {
    const page = await open(MONTHLY, 'phone');
    const walk = page.getByRole('slider', { name: 'Punkterna i diagrammet' });
    await walk.tap({ position: { x: 60, y: 150 } });
    expect(await walk.getAttribute('aria-valuetext')).toMatch(/^\p{L}+ 202[56]: /u);
    await page.emulateMedia({ media: 'print' });
    await page.getByRole('table', { name: '' }).filter({ hasText: 'januari 2026' }).waitFor();
    expect(await page.getByRole('button', { name: 'Skriv ut' }).isVisible()).toBe(false);
    expect(faultsOf(page)).toEqual([]);
  });
});
