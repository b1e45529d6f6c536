import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFaults, faultsOf, scrollsSideways, SIZES, startJourney, tabTo, type Journey, type Size } from './setup.js';

const TRAINEE = 'st@demo.example';
/** The cells of a spreadsheet: period, numerator and denominator, as they are copied. */
const CELLS = readFileSync('test/fixtures/series/project_series.csv', 'utf8')
  .trim()
  .split(/\r?\n/)
  .map((line) => line.split(';').slice(2).join('\t'))
  .join('\n');

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney();
});
afterAll(() => journey.stop());

/** Looks at a screen as it stands: nothing that a screen reader stumbles over, in both themes, and no scrolling sideways. */
async function isSound(page: Page): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeFaults(page)).toEqual([]);
  }
  expect(await scrollsSideways(page)).toBe(false);
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });

/** To the measures of one's project, from the first page. */
async function toMeasures(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Projekt', exact: true }).first().click();
  await page.getByRole('navigation', { name: 'Delar av projektet' }).getByRole('link', { name: 'Mått' }).click();
  await heading(page, 'Mått').waitFor();
}

/** Defines a share and comes to its page. */
async function defineShare(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Nytt mått' }).first().click();
  await page.getByLabel('Vad måttet heter').fill(name);
  await page.getByRole('radio', { name: /Resultatmått/ }).check();
  await page.getByRole('radio', { name: /Andel patienter/ }).check();
  await page.getByLabel('Täljare i ord').fill('HbA1c under 52 vid senaste besöket i månaden');
  await page.getByLabel('Nämnare i ord').fill('Alla med typ 2-diabetes som besökte mottagningen');
  await page.getByRole('radio', { name: 'Högre är bättre', exact: true }).check();
  await page.getByRole('button', { name: 'Skapa måttet' }).click();
  await heading(page, name).waitFor();
}

/** Pastes cells and looks them through. */
async function paste(page: Page, cells: string): Promise<void> {
  await page.getByLabel('Klistra in från kalkylbladet').fill(cells);
  await page.getByRole('button', { name: 'Titta igenom' }).click();
  await heading(page, 'Det här läses in').waitFor();
}

describe.each(Object.keys(SIZES) as Size[])('a measure on a %s', (size) => {
  const name = size === 'phone' ? 'Andel med HbA1c-mål' : 'Andel med HbA1c under 52';
  let address = '';

  it('is defined as a share, with its chart proposed', async () => {
    const page = await journey.visit({ as: TRAINEE, size });
    await toMeasures(page);
    await isSound(page);
    await page.getByRole('link', { name: 'Nytt mått' }).first().click();
    await page.getByRole('button', { name: 'Skapa måttet' }).click();
    await page.getByRole('link', { name: 'Skriv vad måttet heter.' }).waitFor();
    await page.getByRole('radio', { name: /Andel patienter/ }).check();
    expect(await page.getByLabel('Enhet', { exact: true }).inputValue()).toBe('%');
    const proposed = page.getByRole('radio', { name: /P-diagram \(andelar\).*föreslås/ });
    await proposed.waitFor();
    expect(await proposed.isChecked()).toBe(true);
    await page.getByLabel('Händelser per period, ungefär').fill('0,3');
    await page.getByRole('button', { name: 'Räkna i stället: Antal mellan sällsynta händelser' }).waitFor();
    await isSound(page);
    // What was begun is there after a reload.
    await page.getByLabel('Vad måttet heter').fill('Halvskrivet');
    await page.reload();
    expect(await page.getByLabel('Vad måttet heter').inputValue()).toBe('Halvskrivet');
    await page.getByRole('button', { name: 'Släng utkastet' }).click();
    await page.getByRole('link', { name: 'Mått', exact: true }).click();
    await defineShare(page, name);
    await page.getByText('Inga värden ännu').waitFor();
    address = new URL(page.url()).pathname;
    expect(faultsOf(page)).toEqual([]);
  });

  it('takes 24 months pasted from a spreadsheet, after a look at what they would do', async () => {
    const page = await journey.visit({ as: TRAINEE, size, path: address });
    await page.getByRole('link', { name: 'Klistra in' }).click();
    await paste(page, CELLS);
    await page.getByText('24 perioder.').first().waitFor();
    expect(await page.getByLabel('taljare').inputValue()).toBe('NUMERATOR');
    await page.getByRole('rowheader', { name: 'januari 2024' }).waitFor();
    await isSound(page);
    // What was looked through is there after a reload.
    await page.reload();
    await page.getByRole('button', { name: 'Läs in 24 perioder' }).click();
    await page.getByText('24 värden är inlagda').waitFor();
    await page.getByRole('img', { name: new RegExp(name) }).waitFor();
    // The change of this project began later than these months end: nothing can be said of it yet.
    await heading(page, 'Det är för få punkter för att säga något.').waitFor();
    expect(faultsOf(page)).toEqual([]);
  });

  it('shows the improvement when the phase is set at the month of the change', async () => {
    const page = await journey.visit({ as: TRAINEE, size, path: address });
    await page.getByRole('button', { name: 'Lägg in fas' }).click();
    await page.getByLabel('Från och med').selectOption({ label: 'januari 2025' });
    await page.getByLabel('Vad fasen heter').fill('Ny rutin');
    await page.getByLabel('Varför börjar en ny fas här?').fill('Sköterskemottagningen startade.');
    await page.getByRole('button', { name: 'Lägg in', exact: true }).click();
    await heading(page, 'Förbättring visad: från 39,3 till 58,2 %.').waitFor();
    await page.getByText('längsta serien är 12, gränsen är 8').waitFor();
    await page.getByRole('row', { name: /Ny rutin.*58,2/ }).waitFor();
    await isSound(page);
    expect(faultsOf(page)).toEqual([]);
  });

  it('lays nothing of Kolada beside it where the installation calls nobody', async () => {
    const page = await journey.visit({ as: TRAINEE, size, path: address });
    await heading(page, 'Faser och händelser').waitFor();
    expect(await heading(page, 'Jämför med andra').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Lägg till jämförelse' }).count()).toBe(0);
    expect(faultsOf(page)).toEqual([]);
  });

  it('has points that a finger steps between, and that can be left out there', async () => {
    const page = await journey.visit({ as: TRAINEE, size, path: address });
    await page.getByRole('button', { name: 'Nästa punkt' }).click();
    await page.getByRole('status').filter({ hasText: 'januari 2024: 40,2 % (33 av 82)' }).waitFor();
    expect(await page.getByRole('button', { name: 'Föregående punkt' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Nästa punkt' }).click();
    await page.getByRole('status').filter({ hasText: 'februari 2024' }).waitFor();
    await page.locator('#chart').getByRole('button', { name: 'Räkna inte med' }).click();
    await page.getByRole('dialog', { name: 'Räkna inte med februari 2024' }).getByRole('button', { name: 'Avbryt' }).click();
    await isSound(page);
    expect(faultsOf(page)).toEqual([]);
  });

  it('has points that the keyboard walks over', async () => {
    const page = await journey.visit({ as: TRAINEE, size, path: address });
    await tabTo(page, 'slider', 'Punkterna i diagrammet');
    const walk = page.getByRole('slider', { name: 'Punkterna i diagrammet' });
    await page.keyboard.press('Home');
    expect(await walk.getAttribute('aria-valuetext')).toMatch(/^januari 2024: 40,2\s% \(33 av 82\)$/);
    await page.keyboard.press('ArrowRight');
    expect(await walk.getAttribute('aria-valuetext')).toContain('februari 2024');
    await page.keyboard.press('End');
    expect(await walk.getAttribute('aria-valuetext')).toContain('december 2025');
    expect(faultsOf(page)).toEqual([]);
  });

  it('leaves a point out for a reason, and lets it count again', async () => {
    const page = await journey.visit({ as: TRAINEE, size, path: address });
    await page.getByRole('button', { name: 'Visa 24 värden som tabell' }).click();
    const row = page.getByRole('row', { name: /^juli 2024/ });
    await row.getByRole('button', { name: 'Räkna inte med' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Räkna inte med' }).click();
    await page.getByRole('link', { name: 'Skriv varför.' }).waitFor();
    await page.getByLabel('Varför?').fill('Mottagningen var stängd.');
    await page.getByRole('dialog').getByRole('button', { name: 'Räkna inte med' }).click();
    await row.getByText('Räknas inte med: Mottagningen var stängd.').waitFor();
    await isSound(page);
    await row.getByRole('button', { name: 'Räkna med igen' }).click();
    await page.getByText('Punkten räknas med igen').waitFor();
    expect(faultsOf(page)).toEqual([]);
  });

  it('is written by hand, with a fault told at its cell', async () => {
    const page = await journey.visit({ as: TRAINEE, size, path: address });
    await page.getByRole('link', { name: 'Lägg in värden' }).click();
    const first = page.getByRole('group', { name: 'januari 2026' });
    await first.getByLabel('Täljare').fill('95');
    await first.getByLabel('Nämnare').fill('åttio');
    await page.getByRole('button', { name: 'Spara värdena' }).click();
    await first.getByText('Skriv ett tal, till exempel 12,5.').waitFor();
    await first.getByLabel('Nämnare').fill('80');
    await page.getByRole('button', { name: 'Lägg till period' }).click();
    const second = page.getByRole('group', { name: 'februari 2026' });
    await second.getByLabel('Täljare').fill('52');
    await second.getByLabel('Nämnare').fill('90');
    await page.getByRole('button', { name: 'Spara värdena' }).click();
    await first.getByText(/Täljaren/).waitFor();
    await isSound(page);
    await page.reload();
    await first.getByLabel('Täljare').fill('45');
    await page.getByRole('button', { name: 'Spara värdena' }).click();
    await page.getByText('2 värden är inlagda').waitFor();
    await page.getByRole('button', { name: 'Visa 26 värden som tabell' }).waitFor();
    expect(faultsOf(page)).toEqual([]);
  });

  it('tells the faults of a file by line, and what is there already', async () => {
    const page = await journey.visit({ as: TRAINEE, size, path: `${address}/points?way=file` });
    await page.getByText('Fil med värden').first().waitFor();
    const text = 'period;täljare;nämnare\n2026-03;120;90\n2026-04;fyrtio;90\n';
    await page.locator('input[type=file]').setInputFiles({ name: 'registret.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    await heading(page, '2 fel att rätta').waitFor();
    await page.getByRole('row', { name: /Rad 2/ }).waitFor();
    await page.getByRole('row', { name: /Rad 3 täljare/ }).waitFor();
    expect(await page.getByRole('button', { name: /^Läs in/ }).isDisabled()).toBe(true);
    await isSound(page);
    const again = 'period;täljare;nämnare\n2026-02;50;90\n2026-03;55;90\n';
    await page.locator('input[type=file]').setInputFiles({ name: 'registret.csv', mimeType: 'text/csv', buffer: Buffer.from(again) });
    await page.getByText('1 finns redan.').waitFor();
    await page.getByRole('checkbox', { name: /Ersätt perioder/ }).check();
    await page.getByRole('button', { name: 'Läs in 2 perioder' }).click();
    await page.getByText('2 värden är inlagda').waitFor();
    expect(faultsOf(page)).toEqual([]);
  });

  it('is taken along as a picture, the same as on the page', async () => {
    const page = await journey.visit({ as: TRAINEE, size, path: address });
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Bild (SVG)' }).click()]);
    expect(file.suggestedFilename()).toMatch(/\.svg$/);
    const svg = readFileSync(await file.path(), 'utf8');
    expect(svg).toContain(name);
    expect(svg).toContain('Ny rutin');
    expect(faultsOf(page)).toEqual([]);
  });
});

describe('who looks at a measure', () => {
  it('sees it as the office does, and changes nothing there', async () => {
    const page = await journey.visit({ as: TRAINEE });
    await toMeasures(page);
    await page.getByRole('link', { name: 'Andel med HbA1c under 52' }).click();
    await page.getByRole('button', { name: 'Visa som kansliet ser det' }).click();
    await heading(page, 'Så här ser kansliet måttet').waitFor();
    expect(await page.getByRole('link', { name: 'Lägg in värden' }).count()).toBe(0);
    await isSound(page);
    await page.getByRole('button', { name: 'Visa som jag ser det' }).click();
    await page.getByRole('link', { name: 'Lägg in värden' }).waitFor();
    expect(faultsOf(page)).toEqual([]);
  });

  it('may put one that is out of use back', async () => {
    const page = await journey.visit({ as: TRAINEE });
    await toMeasures(page);
    await page.getByRole('link', { name: 'Andel med HbA1c under 52' }).click();
    await page.getByRole('button', { name: 'Sluta använda måttet' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Sluta använda måttet' }).click();
    await page.getByText('1 mått som inte används').click();
    await page.getByRole('button', { name: 'Ta tillbaka Andel med HbA1c under 52' }).click();
    await page.getByRole('link', { name: 'Andel med HbA1c under 52' }).waitFor();
    expect(faultsOf(page)).toEqual([]);
  });

  it('reads no rows about patients in', async () => {
    const page = await journey.visit({ as: TRAINEE });
    await toMeasures(page);
    await page.getByRole('link', { name: 'Andel med HbA1c under 52' }).click();
    await page.getByRole('link', { name: 'Lägg in värden' }).click();
    await page.getByRole('tab', { name: 'Klistra in' }).click();
    await paste(page, 'personnummer\tperiod\ttäljare\tnämnare\n19121212-1212\t2026-05\t1\t1\n');
    await heading(page, /fel att rätta/).waitFor();
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('19121212');
    expect(faultsOf(page)).toEqual([]);
  });
});

describe('what one does with a measure beside that', () => {
  const AGAIN = 'Andel med uppföljning inom tre månader';
  const open = async (name: string, size: Size = 'desktop'): Promise<Page> => {
    const page = await journey.visit({ as: TRAINEE, size });
    await toMeasures(page);
    await page.getByRole('link', { name }).click();
    await heading(page, name).waitFor();
    return page;
  };

  it('takes the phase that the start of the change offers, and takes it back', async () => {
    const page = await open('Andel larm med datortomografi inom 20 minuter', 'phone');
    await page.getByText(/^Förändringen startade .* Lägger du in en fas där jämförs före och efter\.$/).waitFor();
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
    const page = await open('Andel larm med datortomografi inom 20 minuter');
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
    await defineShare(page, AGAIN);
    await page.getByRole('link', { name: 'Klistra in' }).click();
    await paste(page, cells);
    await page.getByText(/^Ingen kolumn är vald som: .*Täljare/).waitFor();
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
    const page = await open(AGAIN);
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
    const page = await open(AGAIN, 'phone');
    const walk = page.getByRole('slider', { name: 'Punkterna i diagrammet' });
    await walk.tap({ position: { x: 60, y: 150 } });
    expect(await walk.getAttribute('aria-valuetext')).toMatch(/^\p{L}+ 2024: /u);
    await page.emulateMedia({ media: 'print' });
    await page.getByRole('table', { name: '' }).filter({ hasText: 'december 2025' }).waitFor();
    expect(await page.getByRole('button', { name: 'Skriv ut' }).isVisible()).toBe(false);
    expect(faultsOf(page)).toEqual([]);
  });
});
