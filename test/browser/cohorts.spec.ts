import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DEMO_COHORT_ID } from '../../src/demo/index.js';
import { axeFaults, faultsOf, scrollsSideways, settled, SIZES, startJourney, thereAre, type Journey, type Size } from './setup.js';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney();
});
afterAll(() => journey.stop());

const BOARD = `/cohorts/${DEMO_COHORT_ID}`;
const HEADER = 'Förnamn;Efternamn;E-post;HSA-id;Klinik;Specialitet;Föreskrift;ST-start;Handledare e-post;Telefon';
const csv = (...rows: string[]) => ({
  name: 'lista.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`\uFEFF${[HEADER, ...rows].join('\r\n')}\r\n`),
});

/** The names on the board, as they stand. */
const names = (page: Page): Promise<string[]> => page.getByRole('table').getByRole('rowheader').getByRole('link').allTextContents();

it('takes a round from a list of trainees to open', async () => {
  const page = await journey.visit({ as: 'kansli@demo.example', path: '/cohorts' });
  await page
    .getByRole('button', { name: 'Ny omgång' })
    .or(page.getByRole('link', { name: 'Ny omgång' }))
    .click();
  await page.getByRole('heading', { name: 'Ny omgång' }).waitFor();

  // Nothing is sent while something is missing; the first fault leads to its field.
  await page.getByRole('button', { name: 'Skapa omgången' }).click();
  await page.getByRole('link', { name: 'Välj inriktning' }).waitFor();
  await page.getByRole('link', { name: 'Fyll i namn' }).click();
  expect(await page.getByLabel('Namn').evaluate((field) => field === document.activeElement)).toBe(true);

  await page.getByLabel('Namn').fill('Förbättringsarbete hösten 2027');
  await page.getByLabel('Förbättringsarbete', { exact: true }).check();
  await page.getByText(/19 milstolpar \(18 obligatoriska\) och 5 seminarier/).click();
  await page.getByText('Lärandeseminarium 1: Uppstart').waitFor();
  await page.getByLabel('Första dag').fill('2027-09-02');
  await page.getByRole('button', { name: /^Sätt sista dag \d+ veckor efter start/ }).click();
  await page.getByLabel('Antal platser').fill('2');
  await page.getByText('Genomförandemodell (frivilligt)').click();
  await page.getByLabel('Utbildad coach').check();
  await page.reload();
  await page.getByText(/Ditt utkast från/).waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Skapa omgången' }).click();
  await page.getByRole('heading', { name: 'Förbättringsarbete hösten 2027' }).waitFor();
  await page.getByText('Inga ST-läkare än').waitFor();
  expect(await axeFaults(page)).toEqual([]);

  // A list with faults: each is told by line, column and reason, and nothing is stored.
  await page.getByRole('link', { name: 'Läs in deltagare' }).first().click();
  await page.getByRole('heading', { name: 'Läs in deltagare' }).waitFor();
  await page
    .locator('input[type=file]')
    .setInputFiles(
      csv(
        'Anna;Exempel;anna.exempel@region.example;;Medicinkliniken, Gävle;Internmedicin;SOSFS 2015:8;2024-02-01;;070',
        'Åsa;Öberg;asa.öberg@region.example;;Akutkliniken;Trolleri;HSLF-FS 2021:8;i höstas;;070',
      ),
    );
  await page.getByText(/fel i listan/).waitFor();
  await page.getByRole('row', { name: /^3 E-post/ }).waitFor();
  await page.getByRole('row', { name: /^3 ST-start/ }).waitFor();
  await page.getByText('Kolumner som inte läses: Telefon.').waitFor();
  expect(await page.getByRole('button', { name: 'Läs in', exact: true }).isDisabled()).toBe(true);
  await page.getByText('Rätta i filen och välj den igen.').waitFor();
  // What would be added is told before anything is: a clinic that nobody has heard of may be a misspelling.
  await page.getByText(/^1 ny klinik läggs till: Medicinkliniken, Gävle\./).waitFor();
  expect(await axeFaults(page)).toEqual([]);

  // The list put right: read in, and the round is opened.
  await page
    .locator('input[type=file]')
    .setInputFiles(
      csv(
        'Anna;Exempel;anna.exempel@region.example;;Medicinkliniken, Gävle;Internmedicin;SOSFS 2015:8;2024-02-01;;070',
        'Åsa;Öberg;asa.oberg@region.example;;Akutkliniken;Akutsjukvård;HSLF-FS 2021:8;2025-09-01;;070',
      ),
    );
  await page.getByRole('button', { name: 'Läs in 2 ST-läkare' }).click();
  await page.getByText(/2 ST-läkare har fått plats. 2 av 2 platser är fyllda./).waitFor();
  await page.getByRole('link', { name: 'Till seminarierna' }).waitFor();
  const [links] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Ladda ner inloggningslänkar' }).click(),
  ]);
  expect(links.suggestedFilename()).toMatch(/^Inloggningslänkar .*\.csv$/);
  expect(await readFile(await links.path(), 'utf8')).toMatch(
    /"Anna Exempel";"anna\.exempel@region\.example";"ST-läkare";"http[^"]+\/invitation#/,
  );
  await page.getByText('2 länkar är nedladdade. De sparas ingen annanstans.').waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Öppna omgången' }).click();
  await page.getByText('Omgången är öppen').waitFor();
  await page
    .getByRole('button', { name: 'Till omgången' })
    .or(page.getByRole('link', { name: 'Till omgången' }))
    .last()
    .click();
  await page.getByText('Öppen för ansökan', { exact: true }).waitFor();
  expect((await names(page)).sort()).toEqual(['Anna Exempel', 'Åsa Öberg']);

  // The seminars of the plan are added once; then there is nothing left to add.
  await page.getByRole('link', { name: 'Seminarier' }).last().click();
  await page.getByRole('button', { name: 'Lägg in uppläggets seminarier' }).click();
  await page.getByText('5 seminarier lades in').waitFor();
  await page.getByRole('link', { name: 'Lärandeseminarium 1: Uppstart' }).waitFor();
  await thereAre(0, page.getByRole('button', { name: 'Lägg in uppläggets seminarier' }));
  await page.getByRole('link', { name: 'Tavla', exact: true }).click();

  // A round that has trainees cannot be declared never run; the reason stands beside the button.
  expect(await page.getByRole('button', { name: 'Blev aldrig av' }).isDisabled()).toBe(true);

  // Stopping it asks in words that cannot be mistaken for each other.
  await page.getByRole('button', { name: 'Avbryt omgången' }).click();
  const question = page.getByRole('dialog');
  await question.getByRole('button', { name: 'Avbryt omgången' }).waitFor();
  await thereAre(0, question.getByRole('button', { name: 'Avbryt', exact: true }));
  expect(await axeFaults(page)).toEqual([]);
  await question.getByRole('button', { name: 'Behåll omgången' }).click();
  await page.getByText('Öppen för ansökan', { exact: true }).waitFor();
  expect(faultsOf(page)).toEqual([]);
});

it('reads the rows that are right when one asks for it, from what was pasted', async () => {
  const page = await journey.visit({ as: 'kansli@demo.example', path: `${BOARD}/roster` });
  await page.getByRole('tab', { name: 'Klistra in' }).click();
  const rows = [
    ['Förnamn', 'Efternamn', 'E-post', 'Klinik', 'Specialitet', 'Föreskrift', 'ST-start'],
    ['Bo', 'Provare', 'bo.provare@region.example', 'Ögonkliniken', 'Ögonsjukdomar', 'SOSFS 2015:8', '2024-02-01'],
    ['Lo', '', 'lo@region.example', 'Ögonkliniken', 'Ögonsjukdomar', 'SOSFS 2015:8', '2024-02-01'],
  ];
  await page.getByLabel('Rader från kalkylbladet').fill(rows.map((row) => row.join('\t')).join('\n'));
  await page.getByText(/^Utkast sparat/).waitFor();
  await page.reload();
  await page.getByText(/Ditt utkast från/).waitFor();
  await page.getByRole('button', { name: 'Granska raderna' }).click();
  await page.getByRole('row', { name: /^3 Efternamn/ }).waitFor();
  await page.getByText('Rätta i rutan och granska igen.').waitFor();
  await page.getByLabel(/Läs in raden som stämmer/).check();
  await page.getByRole('button', { name: 'Läs in 1 ST-läkare' }).click();
  await page.getByText(/1 ST-läkare har fått plats. 1 rad hoppades över./).waitFor();
  await page.getByRole('heading', { name: 'Rader som inte lästes in' }).waitFor();
  expect(faultsOf(page)).toEqual([]);
});

it('assigns a coach, ends an assignment, and adds a trainee by hand', async () => {
  const page = await journey.visit({ as: 'kansli@demo.example', path: `${BOARD}/people` });
  // Somebody who is here already is found by name.
  await page.getByRole('button', { name: 'Lägg till', exact: true }).click();
  await page.getByRole('link', { name: 'Välj en person' }).waitFor();
  await page.getByRole('searchbox', { name: 'Sök på namn eller e-postadress' }).fill('Handlén');
  await page.getByRole('radio', { name: /^Henrik Handlén/ }).check();
  await page.getByLabel('Uppdrag', { exact: true }).selectOption({ label: 'Granskare' });
  await page.getByRole('button', { name: 'Lägg till', exact: true }).click();
  await page.getByText('Henrik Handlén-Påhitt är nu granskare').waitFor();
  // Somebody who is new is described.
  await page.getByLabel('Personen finns inte i Delmål än').check();
  await page.getByLabel('E-postadress').fill('ny.coach@region.example');
  await page.getByRole('button', { name: 'Lägg till', exact: true }).click();
  await page.getByRole('link', { name: 'Fyll i förnamn' }).waitFor();
  await page.getByLabel('Förnamn').fill('Nina');
  await page.getByLabel('Efternamn').fill('Nycoach');
  await page.getByRole('button', { name: 'Lägg till', exact: true }).click();
  await page.getByText('ny.coach@region.example är nu coach').waitFor();
  await page.getByRole('link', { name: 'Nina Nycoach' }).waitFor();
  await page.getByRole('button', { name: 'Avsluta uppdrag: Nina Nycoach (coach)' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Avsluta uppdrag' }).click();
  await page.getByText('Uppdraget för Nina Nycoach är avslutat').waitFor();
  await thereAre(0, page.getByRole('link', { name: 'Nina Nycoach' }));

  await page.getByRole('button', { name: 'Lägg till ST-läkare' }).click();
  const form = page.getByRole('region', { name: 'ST-läkare' });
  await form.getByLabel('Förnamn').fill('Vera');
  await form.getByLabel('Efternamn').fill('Nyberg');
  await form.getByLabel('E-postadress', { exact: true }).fill('vera.nyberg@region.example');
  await form.getByLabel('Enhet').fill('Medicinkliniken, Exempelby sjukhus');
  await form.getByText('Enheten finns redan.').waitFor();
  await form.getByLabel('Specialitet').selectOption({ label: 'Internmedicin' });
  await form.getByLabel('Föreskrift').selectOption({ label: 'SOSFS 2015:8' });
  await form.getByLabel('ST-start').fill('2024-02-01');
  expect(await axeFaults(page)).toEqual([]);
  await form.getByRole('button', { name: 'Lägg till', exact: true }).click();
  await page.getByText('Vera Nyberg är antagen').waitFor();
  await page.getByRole('link', { name: 'Vera Nyberg' }).first().waitFor();
  expect(faultsOf(page)).toEqual([]);
});

it('admits those who have applied, and takes a refusal back', async () => {
  const page = await journey.visit({ as: 'kansli@demo.example', path: '/cohorts?state=OPEN' });
  await page
    .getByRole('link', { name: /nästa omgång/ })
    .first()
    .click();
  await page.getByRole('navigation', { name: 'Sidor för omgången' }).getByRole('link', { name: 'Personer' }).click();
  const applicants = page.getByRole('region', { name: 'Sökande' });
  await applicants
    .getByRole('button', { name: /^Anta / })
    .first()
    .click();
  await page.getByText(/är antagen$/).waitFor();
  await applicants
    .getByRole('button', { name: /^Ge inte plats/ })
    .first()
    .click();
  await page
    .getByText(/fick inte plats$/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Ångra' }).click();
  await applicants.getByText('Fick inte plats').waitFor({ state: 'detached' });
  expect(faultsOf(page)).toEqual([]);
});

it('changes a round and its delivery model', async () => {
  const page = await journey.visit({ as: 'kansli@demo.example', path: `${BOARD}/edit` });
  await page.getByLabel('Antal platser').fill('1');
  await page.getByRole('button', { name: 'Spara' }).click();
  await page.getByRole('heading', { name: 'Rätta det här för att gå vidare' }).waitFor();
  await page.getByLabel('Antal platser').fill('20');
  await page.getByRole('button', { name: 'Spara' }).click();
  await page.getByText(/av 20 platser fyllda/).waitFor();
  await page.getByRole('link', { name: 'Ändra' }).click();
  await page.getByLabel('Lägg till en del').selectOption({ label: 'Chefsspår' });
  await page.getByLabel('Ja').check();
  await page.getByRole('button', { name: 'Lägg till', exact: true }).click();
  await page.getByText('Delen är tillagd').waitFor();
  await page.getByRole('rowheader', { name: 'Chefsspår' }).waitFor();
  expect(faultsOf(page)).toEqual([]);
});

describe.each(Object.keys(SIZES) as Size[])('on a %s', (size) => {
  it.each(['light', 'dark'] as const)('every screen is accessible and fits (%s)', async (theme) => {
    const page = await journey.visit({ as: 'kansli@demo.example', size, theme, path: '/cohorts' });
    const screens = [
      ['/cohorts', 'Omgångar'],
      ['/cohorts/new', 'Ny omgång'],
      [BOARD, /omgång 2026/],
      [`${BOARD}/edit`, 'Ändra omgången'],
      [`${BOARD}/people`, 'Personer i omgången'],
      [`${BOARD}/roster`, 'Läs in deltagare'],
    ] as const;
    for (const [path, name] of screens) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1, name }).waitFor();
      await settled(page);
      expect({ path, faults: await axeFaults(page), sideways: await scrollsSideways(page) }).toEqual({ path, faults: [], sideways: false });
    }
    expect(faultsOf(page)).toEqual([]);
  });
});

it('leaves the office’s buttons out for a coach, and tells an administrator where to look', async () => {
  const coach = await journey.visit({ as: 'coach@demo.example', path: BOARD });
  await coach.getByRole('table').waitFor();
  await thereAre(0, coach.getByRole('button', { name: 'Avsluta' }));
  await thereAre(0, coach.getByRole('link', { name: 'Läs in deltagare' }));
  // The pages of the round lead to each other, the same from each of them, and to the evaluation for who may read it.
  const pages = (page: Page): Promise<string[]> =>
    page.getByRole('navigation', { name: 'Sidor för omgången' }).getByRole('link').allTextContents();
  for (const path of [BOARD, `${BOARD}/people`, `${BOARD}/seminars`, `/evaluation/${DEMO_COHORT_ID}`]) {
    await coach.goto(path);
    await coach.getByRole('navigation', { name: 'Sidor för omgången' }).waitFor();
    expect(await pages(coach)).toEqual(['Tavla', 'Personer', 'Mått', 'Seminarier', 'Utvärdering']);
  }
  // Nothing of a page that is closed to one is shown but that.
  for (const path of [`${BOARD}/edit`, `${BOARD}/roster`, `${BOARD}/seminars/new`, '/cohorts/new', '/trail', '/people']) {
    await coach.goto(path);
    await coach.getByRole('heading', { level: 1, name: 'Du har inte tillgång hit' }).waitFor();
    await thereAre(0, coach.getByRole('main').getByRole('button'));
    expect(await axeFaults(coach)).toEqual([]);
  }
  await coach.goto('/cohorts/01900000-0000-7000-8000-00000000ffff');
  await coach.getByRole('heading', { level: 1, name: 'Sidan finns inte' }).waitFor();
  const admin = await journey.visit({ as: 'admin@demo.example', path: BOARD });
  await admin.getByText('Tavlan visas för dem som följer ST-läkarna i omgången').waitFor();
  expect(await pages(admin)).toEqual(['Tavla', 'Personer', 'Seminarier']);
  await admin.goto('/evaluation');
  await admin.getByRole('heading', { level: 1, name: 'Du har inte tillgång hit' }).waitFor();
  expect([...faultsOf(coach), ...faultsOf(admin)]).toEqual([]);
});
