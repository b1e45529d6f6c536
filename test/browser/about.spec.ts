import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { axeFaults, faultsOf, scrollsSideways, SIZES, startJourney, thereAre, type Journey, type Size } from './setup.js';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney({
    env: { ORGANISATION_NAME: 'Region Exempel', CONTACT_EMAIL: 'kansliet@region.example', CONTACT_URL: 'https://region.example/kontakt' },
  });
});
afterAll(() => journey.stop());

const OPEN = [
  ['/about', 'Om Delmål'],
  ['/accessibility', 'Tillgänglighet för Delmål'],
] as const;

describe.each(Object.keys(SIZES) as Size[])('the open pages on a %s', (size) => {
  it.each(['light', 'dark'] as const)('are read without signing in (%s)', async (theme) => {
    for (const [path, title] of OPEN) {
      const page = await journey.visit({ path, size, theme });
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      expect(await axeFaults(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
      expect(faultsOf(page)).toEqual([]);
    }
  });
});

it('the statement has every part that Digg asks for, and is reached from the foot of every page', async () => {
  const page = await journey.visit({ as: 'st@demo.example', path: '/' });
  await page.getByRole('contentinfo').getByRole('link', { name: 'Tillgänglighet' }).click();
  await page.getByRole('heading', { level: 1, name: 'Tillgänglighet för Delmål' }).waitFor();
  // Who runs the installation is asked of the server, after the page's own text.
  await page.getByText(/Ansvarig offentlig aktör är Region Exempel/).waitFor();
  const text = (await page.getByRole('main').textContent()) ?? '';
  const parts = [
    /Ansvarig offentlig aktör är Region Exempel/,
    /Skriv till kansliet@region\.example/,
    /webbtjänsten Delmål/,
    /delvis förenlig/,
    /Kända brister/,
    /Bedömningen gjordes 21 november 2026/,
    /uppdaterades senast 22 november 2026/,
    /automatisk granskning/,
    /Säg till om något inte fungerar/,
    /12 §/,
    /9 §/,
  ];
  expect(parts.filter((part) => !part.test(text))).toEqual([]);
  expect(await page.getByRole('link', { name: /Digg/ }).getAttribute('href')).toBe('https://www.digg.se/tdosanmalan');
  // Whoever has signed in keeps the menu and the way home.
  await page.getByRole('navigation', { name: 'Huvudmeny' }).first().getByRole('link', { name: 'Hem' }).click();
  await page.getByRole('heading', { level: 1, name: /^Hej/ }).waitFor();
  const visitor = await journey.visit({ path: '/accessibility' });
  await visitor.getByLabel('Språk').selectOption('en');
  await visitor.getByRole('heading', { level: 1, name: 'Accessibility of Delmål' }).waitFor();
  await visitor.getByText('21 November 2026').first().waitFor();
  expect(faultsOf(page)).toEqual([]);
  expect(faultsOf(visitor)).toEqual([]);
});

it('whoever cannot sign in, or may not see a page, is told whom to ask', async () => {
  const visitor = await journey.visit({ path: '/sign-in', size: 'phone' });
  expect(await visitor.getByRole('link', { name: 'kansliet@region.example' }).getAttribute('href')).toBe('mailto:kansliet@region.example');
  expect(await axeFaults(visitor)).toEqual([]);
  const page = await journey.visit({ as: 'st@demo.example', path: '/people', size: 'phone' });
  await page.getByRole('heading', { name: 'Du har inte tillgång hit' }).waitFor();
  await page.getByRole('link', { name: 'kansliet@region.example' }).waitFor();
  expect(await axeFaults(page)).toEqual([]);
});

const PARTS = [
  ['registers', 'Kvalitetsregister'],
  ['centres', 'Registercentrum'],
  ['units', 'Enheter'],
  ['regulations', 'Föreskrifter'],
  ['templates', 'Upplägg för omgångar'],
  ['specialties', 'Specialiteter'],
  ['regions', 'Regioner'],
  ['areas', 'Programområden'],
  ['registers/ndr', 'NDR'],
  ['centres/QRC', /QRC/],
  ['regulations/SOSFS_2015_8', 'SOSFS 2015:8'],
] as const;

describe.each([
  ['phone', 'dark'],
  ['desktop', 'light'],
] as const)('the reference data on a %s (%s)', (size, theme) => {
  it('is read part by part', async () => {
    const page = await journey.visit({ as: 'admin@demo.example', path: '/reference', size, theme });
    await page.getByRole('link', { name: 'Kvalitetsregister' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    for (const [path, title] of PARTS) {
      await page.goto(`/reference/${path}`);
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await page
        .getByText(/\d rader|Slag|Delmål/)
        .first()
        .waitFor();
      expect([path, await axeFaults(page), await scrollsSideways(page)]).toEqual([path, [], false]);
    }
    await page.goto('/reference/templates');
    await page.getByRole('link', { name: /^Förbättringsprojekt/ }).click();
    await page.getByRole('heading', { name: 'Milstolpar' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    expect(faultsOf(page)).toEqual([]);
  });
});

it('the administrator renames a register, which is then found by both names, and lets another take over', async () => {
  const page = await journey.visit({ as: 'admin@demo.example', path: '/reference/registers' });
  await page.getByRole('button', { name: 'Nytt register' }).click();
  const made = page.getByRole('dialog', { name: 'Nytt register' });
  await made.getByLabel('Kortnamn').fill('Provregistret');
  await made.getByLabel('Fullständigt namn').fill('Nationellt provregister');
  await made.getByLabel('Nyckel').fill('Fel Nyckel');
  await made.getByLabel('Registercentrum').selectOption('QRC');
  await made.getByRole('button', { name: 'Lägg till' }).click();
  await made.getByRole('heading', { name: 'Rätta det här för att gå vidare' }).waitFor();
  await made.getByLabel('Nyckel').fill('provregistret');
  await made.getByRole('button', { name: 'Lägg till' }).click();
  await page.getByRole('heading', { level: 1, name: 'Provregistret' }).waitFor();

  await page.getByRole('button', { name: 'Byt namn' }).click();
  const rename = page.getByRole('dialog', { name: 'Nytt namn på Provregistret' });
  await rename.getByLabel('Kortnamn').fill('Testregistret');
  await rename.getByRole('button', { name: 'Byt namn' }).click();
  await page.getByRole('heading', { level: 1, name: 'Testregistret' }).waitFor();
  await page.getByRole('heading', { name: 'Tidigare namn' }).waitFor();

  await page.goto('/reference/registers?search=Provregistret');
  await page.getByRole('link', { name: 'Testregistret' }).click();
  await page.getByRole('button', { name: 'Slå ihop' }).click();
  const merge = page.getByRole('dialog', { name: /^Slå ihop/ });
  await merge.getByRole('searchbox', { name: 'Sök register' }).fill('SWEDEHEART');
  await merge
    .getByRole('radio', { name: /SWEDEHEART/i })
    .first()
    .check();
  expect(await axeFaults(page)).toEqual([]);
  await merge.getByRole('button', { name: 'Slå ihop' }).click();
  await merge.waitFor({ state: 'detached' });
  await page.getByText('Ersätts av').waitFor();
  await page.getByRole('link', { name: /SWEDEHEART/i }).waitFor();
  expect(faultsOf(page)).toEqual([]);
});

it('an office adds and closes a unit, but changes no register', async () => {
  const page = await journey.visit({ as: 'kansli@demo.example', path: '/reference/units', size: 'phone' });
  await page.getByRole('button', { name: 'Ny enhet' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ny enhet' });
  await dialog.getByLabel('Namn').fill('Vårdcentralen Provbacken');
  await dialog.getByLabel('Region', { exact: true }).selectOption({ label: 'Region Uppsala' });
  expect(await axeFaults(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await page.getByText('Sparat').waitFor();
  await page.getByRole('searchbox', { name: 'Sök enhet' }).fill('Provbacken');
  await page.getByRole('button', { name: 'Avsluta Vårdcentralen Provbacken' }).click();
  await page.getByRole('dialog').getByLabel('Sista dag').fill('2026-11-01');
  await page.getByRole('dialog').getByRole('button', { name: 'Avsluta' }).click();
  await page.getByText('Inget hittades.').waitFor();
  await page.getByRole('checkbox', { name: 'Visa även avslutade' }).check();
  await page.getByText('avslutat', { exact: true }).waitFor();
  await page.goto('/reference/registers/ndr');
  await page.getByRole('heading', { level: 1, name: 'NDR' }).waitFor();
  await thereAre(0, page.getByRole('button', { name: 'Byt namn' }));
  expect(faultsOf(page)).toEqual([]);
});
