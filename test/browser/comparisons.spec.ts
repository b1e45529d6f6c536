import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KoladaClient } from '../../src/modules/measures/kolada.client.js';
import { sql } from '../../src/platform/database/sql.js';
import { axeFaults, faultsOf, isSound, SIZES, startJourney, thereAre, type Journey, type Size } from './setup.js';

/* Published figures of Kolada beside a measure, from the recorded answer: nothing calls out. */

let journey: Journey;
let address = '';
let answers: () => unknown;

const page1 = JSON.parse(readFileSync('test/fixtures/interop/kolada/v3_data_region_sample.json', 'utf8')) as Record<string, unknown>;
const recorded = (): unknown => ({ ...page1, next_url: null });

beforeAll(async () => {
  journey = await startJourney({ env: { KOLADA: 'true' } });
  journey.app.app.get(KoladaClient).within = () => ({ get: () => Promise.resolve().then(() => answers()) });
  const [measure] = await journey.app.db.select<{ id: string }>(
    sql`select m.id from measure m where m.name = 'Andel med trombolys inom 40 minuter från ankomst'`,
  );
  address = `/measures/${String(measure?.id)}`;
});
afterAll(() => journey.stop());

describe.each(Object.keys(SIZES) as Size[])('a comparison line on a %s', (size) => {
  it('is laid beside the measure with its source, and taken away', async () => {
    answers = recorded;
    const page = await journey.visit({ as: 'st@demo.example', size, path: address });
    await page.getByRole('img', { name: /Andel med trombolys/ }).waitFor();
    await page.getByRole('button', { name: 'Lägg till jämförelse' }).click();
    const form = page.getByRole('dialog', { name: 'Lägg till jämförelse' });
    await form.getByLabel('Nyckeltalets nummer').fill('HbA1c');
    await form.getByLabel('Riket eller region').selectOption({ label: 'Region Gävleborg' });
    expect(await form.getByLabel('Vad linjen heter').inputValue()).toBe('Region Gävleborg');
    expect(await axeFaults(page)).toEqual([]);
    await form.getByRole('button', { name: 'Lägg till', exact: true }).click();
    await form.getByRole('alert').or(form.locator('.aksel-error-summary')).first().waitFor();
    await form.getByLabel('Nyckeltalets nummer').fill('u70477');
    await form.getByRole('button', { name: 'Lägg till', exact: true }).click();
    await page.getByText('Jämförelsen är tillagd').waitFor();
    const line = page.getByRole('listitem').filter({ hasText: 'Region Gävleborg' });
    await line.getByText('2022: 50,2').waitFor();
    await line.getByText(/Källa: Kolada · nyckeltal U70477/).waitFor();
    // The picture names the region, its last value and its source; the figures are of years before the chart begins.
    await page
      .getByRole('img', { name: /Andel med trombolys/ })
      .filter({ hasText: /Region Gävleborg: 51,7\s% år 2023, ingen\s*linje/ })
      .waitFor();
    await isSound(page);
    await page.getByRole('button', { name: 'Ta bort jämförelsen ”Region Gävleborg”' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ta bort', exact: true }).click();
    await page.getByText('Jämförelsen är borttagen').waitFor();
    await line.waitFor({ state: 'detached' });
    expect(faultsOf(page)).toEqual([]);
  });

  it('says why it is empty, and is fetched again', async () => {
    answers = () => {
      throw new Error('500');
    };
    const page = await journey.visit({ as: 'st@demo.example', size, path: address });
    await page.getByRole('img', { name: /Andel med trombolys/ }).waitFor();
    await page.getByRole('button', { name: 'Lägg till jämförelse' }).click();
    await page.getByLabel('Nyckeltalets nummer').fill('U70477');
    await page.getByRole('button', { name: 'Lägg till', exact: true }).click();
    const line = page.getByRole('listitem').filter({ hasText: 'Riket' });
    await line.getByText('Kolada svarade inte. Försök igen om en stund.').waitFor();
    await thereAre(0, line.getByText('Källa: Kolada'));
    expect(await axeFaults(page)).toEqual([]);
    answers = recorded;
    await page.getByRole('button', { name: 'Hämta igen: Riket' }).click();
    await line.getByText('2023: 53,8').waitFor();
    await thereAre(0, line.getByText('Kolada svarade inte'));
    await page.getByRole('button', { name: 'Ta bort jämförelsen ”Riket”' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ta bort', exact: true }).click();
    await line.waitFor({ state: 'detached' });
    expect(faultsOf(page)).toEqual([]);
  });
});

it('is not offered to those who only look', async () => {
  const page = await journey.visit({ as: 'coach@demo.example', path: address });
  await page.getByRole('heading', { name: 'Vad punkterna säger' }).waitFor();
  await thereAre(0, page.getByRole('button', { name: 'Lägg till jämförelse' }));
  expect(faultsOf(page)).toEqual([]);
});
