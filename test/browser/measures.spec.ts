import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CELLS, defineShare, heading, paste, toMeasures, TRAINEE } from './measures.js';
import { faultsOf, isSound, SIZES, startJourney, tabTo, thereAre, type Journey, type Size } from './setup.js';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney();
});
afterAll(() => journey.stop());

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
    await heading(page, 'Det är för få punkter efter förändringen för att säga något.').waitFor();
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
    await thereAre(0, heading(page, 'Jämför med andra'));
    await thereAre(0, page.getByRole('button', { name: 'Lägg till jämförelse' }));
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
    // Without a single row that is right there is nothing to press.
    await page.getByText('Rätta felen först, så läses allt in på en gång.').waitFor();
    await thereAre(0, page.getByRole('button', { name: /^Läs in/ }));
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

describe.each(Object.keys(SIZES) as Size[])('a Norwegian upload file on a %s', (size) => {
  it('is checked against the lists of SKDE by those who have them', async () => {
    const page = await journey.visit({ as: TRAINEE, size });
    await toMeasures(page);
    await page
      .getByRole('link', { name: /^Andel med trombolys/ })
      .first()
      .click();
    await page.waitForURL(/\/measures\/[\w-]+$/);
    await page.goto(`${page.url()}/points?way=file`);
    const skde = (name: string): string => `test/fixtures/interop/skde/${name}`;
    await page.locator('input[type=file]').setInputFiles(skde('upload_bad.csv'));
    await page.getByText(/^Enheter och indikatorer är inte kontrollerade/).waitFor();
    await heading(page, '5 fel att rätta').waitFor();
    await isSound(page);
    const lend = async (...names: string[]): Promise<void> => {
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        page.getByRole('button', { name: 'Lägg till listor' }).click(),
      ]);
      await chooser.setFiles(names.map(skde));
    };
    await lend('upload_fraction.csv');
    await page.getByText(/^Listan går inte att läsa\. Välj SKDE:s lista/).waitFor();
    await page.getByRole('button', { name: 'Ta bort: upload_fraction.csv' }).click();
    await heading(page, '5 fel att rätta').waitFor();
    await lend('org_structure.csv', 'indicator_description.csv');
    await heading(page, '7 fel att rätta').waitFor();
    await page.getByRole('row', { name: /Rad 4 orgnr .*enheten är inte känd/ }).waitFor();
    await page.getByRole('row', { name: /Rad 5 ind_id .*indikatorn är inte känd/ }).waitFor();
    await page.getByText('Raderna kontrolleras mot listorna. De sparas inte.').waitFor();
    await isSound(page);
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
    await thereAre(0, page.getByRole('link', { name: 'Lägg in värden' }));
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
    await paste(page, 'personnummer\tperiod\ttäljare\tnämnare\n19121212-1212\t2026-05\t1\t1\n', 'Uppgifter om enskilda personer');
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('19121212');
    expect(faultsOf(page)).toEqual([]);
  });
});
