import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { faultsOf, isSound, SIZES, startJourney, tabTo, thereAre, type Journey, type Size } from './setup.js';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney();
});
afterAll(() => journey.stop());

const ROUND = 'Förbättringsarbete med kvalitetsregister, omgång 2026';

/** To all charts of the group, from the first page. */
async function toCharts(page: Page): Promise<void> {
  const tabs = page.getByRole('navigation', { name: 'Sidor för omgången' });
  await page.getByRole('link', { name: 'Omgångar', exact: true }).first().click();
  await page.getByRole('link', { name: ROUND }).first().click();
  await tabs.getByRole('link', { name: 'Mått' }).click();
  await page.getByRole('heading', { level: 1, name: 'Mått i omgången' }).waitFor();
  await page.getByText('4 mått', { exact: true }).waitFor();
}

const cards = (page: Page) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 2 }) });

describe.each(Object.keys(SIZES) as Size[])('all charts of the group on a %s', (size) => {
  it('show a coach each trainee, measure and verdict, and lead there and back', async () => {
    const page = await journey.visit({ as: 'coach@demo.example', size });
    await toCharts(page);
    expect(await cards(page).getByRole('heading').allTextContents()).toEqual([
      'Andel under 36 grader vid ankomst till uppvakningen',
      'Andel larm med datortomografi inom 20 minuter',
      'Andel med trombolys inom 40 minuter från ankomst',
      'Larmade patienter som inte hade stroke',
    ]);
    const card = cards(page).filter({ hasText: 'Andel larm med datortomografi' });
    await card.getByRole('link', { name: 'Sara Testlund' }).waitFor();
    await card.getByText(/^Förbättring visad: från/).waitFor();
    await card.getByRole('img', { name: /Andel larm med datortomografi/ }).waitFor();
    // Those who work with the project see its numbers as they are.
    await thereAre(0, page.getByText('Utanför teamet döljs små tal'));
    await isSound(page);
    await card.getByRole('link', { name: 'Andel larm med datortomografi inom 20 minuter' }).click();
    await page.getByRole('heading', { level: 1, name: 'Andel larm med datortomografi inom 20 minuter' }).waitFor();
    await thereAre(0, page.getByRole('link', { name: 'Lägg in värden' }));
    await page.getByRole('link', { name: 'Mått i omgången' }).click();
    await page.getByText('4 mått', { exact: true }).waitFor();
    expect(faultsOf(page)).toEqual([]);
  });

  it('are narrowed and sorted in the address', async () => {
    const page = await journey.visit({ as: 'coach@demo.example', size });
    await toCharts(page);
    if (size === 'phone') await page.getByText('Filtrera och ordna').click();
    await page.getByLabel('Slag av mått').selectOption('Resultatmått');
    await page.getByText('2 mått', { exact: true }).waitFor();
    await page.getByLabel('Ordning').selectOption('Längst sedan nya värden först');
    await cards(page).first().getByText('Andel med trombolys').waitFor();
    expect(new URL(page.url()).search).toBe('?kind=OUTCOME&sort=oldest');
    await page.reload();
    await cards(page).first().getByText('Andel med trombolys').waitFor();
    await page.goBack();
    await cards(page).first().getByText('Andel under 36 grader').waitFor();
    await page.getByLabel('Sök ST-läkare eller projekt').fill('ingen sådan');
    await page.getByText('Inga mått passar. Ändra sökningen eller rensa filtren.').waitFor();
    await isSound(page);
    await page.getByRole('button', { name: 'Rensa filter' }).click();
    await page.getByText('4 mått', { exact: true }).waitFor();
    expect(faultsOf(page)).toEqual([]);
  });

  it('show the office what may leave the team', async () => {
    const page = await journey.visit({ as: 'kansli@demo.example', size });
    await toCharts(page);
    await page.getByText(/^Utanför teamet döljs små tal/).waitFor();
    const card = cards(page).filter({ hasText: 'Andel under 36 grader' });
    await card.getByText('Resultatmått · 2 dolda perioder').waitFor();
    await card.getByText(/^2 perioder är dolda\./).waitFor();
    // Nothing to show is something else than nothing measured.
    await cards(page).filter({ hasText: 'Larmade patienter' }).getByText('Alla perioder är dolda, för talen är små.').waitFor();
    await isSound(page);
    await card.getByRole('link', { name: /^Andel under 36 grader/ }).click();
    await page.getByText(/^Utanför teamet döljs små tal/).waitFor();
    await page.getByText(/^2 perioder är dolda\. Teamet ser alla värden/).waitFor();
    await page.getByText('2 perioder är dolda för att talen är små.').first().waitFor();
    await page.getByRole('button', { name: /^Visa \d+ värden som tabell/ }).click();
    await page.getByRole('columnheader', { name: 'Räknat (närmaste tiotal)' }).waitFor();
    await isSound(page);
    expect(faultsOf(page)).toEqual([]);
  });
});

it('are reached without a mouse', async () => {
  const page = await journey.visit({ as: 'coach@demo.example' });
  await toCharts(page);
  await tabTo(page, 'link', 'Larmade patienter som inte hade stroke');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Larmade patienter som inte hade stroke' }).waitFor();
  expect(faultsOf(page)).toEqual([]);
});
