import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DEMO_COHORT_ID } from '../../src/demo/demo.js';
import { axeFaults, faultsOf, isSound, scrollsSideways, SIZES, startJourney, tabTo, thereAre, type Journey, type Size } from './setup.js';

const OFFICE = 'utvardering@demo.example';
const RUNNING = 'Förbättringsarbete med kvalitetsregister, omgång 2026';
const NEXT = 'Förbättringsarbete med kvalitetsregister, nästa omgång (start 2027-02-11)';
const EARLIER = 'ST-forskning, delmål 19, 2013–2014';
const THEMES = ['light', 'dark'] as const;

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney();
});
afterAll(() => journey.stop());

const choose = async (page: Page, ...names: string[]): Promise<void> => {
  for (const name of names) await page.getByRole('checkbox', { name }).check();
};
const heading = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('heading', { name }).first().waitFor();

/** The texts that a plot draws, with the spaces of print as plain ones. */
const plain = (texts: readonly string[]): string[] => texts.map((text) => text.replaceAll(/\s/g, ' ').trim());

describe.each(Object.keys(SIZES) as Size[])('comparing cohorts on a %s', (size) => {
  it.each(THEMES)('shows what was chosen, and again after reload and back (%s)', async (theme) => {
    const page = await journey.visit({ as: OFFICE, size, theme, path: '/evaluation' });
    await heading(page, 'Jämför omgångar');
    await page.getByText('Välj omgångar att jämföra').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await choose(page, EARLIER, RUNNING);
    await heading(page, '2 omgångar');
    await page.getByRole('img', { name: /Andel som fullföljt/ }).waitFor();
    expect(await scrollsSideways(page)).toBe(false);
    expect(await axeFaults(page)).toEqual([]);

    const chosen = page.url();
    expect(new URL(chosen).searchParams.get('cohorts')).toContain(DEMO_COHORT_ID);
    await page.reload();
    await heading(page, '2 omgångar');
    await page.locator('.compared').getByRole('link', { name: RUNNING }).click();
    await heading(page, `Utvärdering: ${RUNNING}`);
    await page.goBack();
    await heading(page, '2 omgångar');
    expect(page.url()).toBe(chosen);
    expect(faultsOf(page)).toEqual([]);
  });

  it('has the same numbers in a plot and in its table', async () => {
    const page = await journey.visit({ as: OFFICE, size, path: '/evaluation' });
    await choose(page, EARLIER, RUNNING);
    await heading(page, '2 omgångar');
    const figure = page.getByRole('figure', { name: 'Andel som fullföljt' });
    await figure.getByRole('img').waitFor();
    const drawn = plain(await figure.locator('.plot-value').allTextContents());
    expect(drawn).toEqual(['100 % (11 av 11)', '8 % (1 av 12)']);
    await figure.getByRole('button', { name: 'Visa som tabell' }).click();
    const rows = figure.getByRole('row');
    await rows.first().waitFor();
    await thereAre(3, rows);
    expect(plain(await figure.getByRole('cell').allTextContents())).toEqual([drawn[0], '11', '74–100 %', drawn[1], '12', '1–35 %']);
    expect(plain(await figure.getByRole('rowheader').allTextContents())).toEqual([`A ${EARLIER}`, `B ${RUNNING} – pågår`]);
    expect(await scrollsSideways(page)).toBe(false);
    expect(await axeFaults(page)).toEqual([]);
    await page.reload();
    await figure.getByRole('button', { name: 'Visa som diagram' }).click();
    await figure.getByRole('img').waitFor();
    expect(faultsOf(page)).toEqual([]);
  });

  it.each(THEMES)('shows n at every figure of one cohort (%s)', async (theme) => {
    const page = await journey.visit({ as: 'kansli@demo.example', size, theme, path: `/evaluation/${DEMO_COHORT_ID}` });
    await heading(page, `Utvärdering: ${RUNNING}`);
    const bases = plain(await page.locator('.measure:has(.measure-base)').allTextContents());
    expect(bases.length).toBeGreaterThan(8);
    // A number of places or people is its own n; every other figure tells what it rests on.
    const alone = plain(await page.locator('.measure:not(:has(.measure-base)) dt').allTextContents());
    expect(alone).toEqual(['Platser', 'Sökande', 'Har fått plats', 'Samtal', 'Ärenden']);
    for (const title of ['Närvaro', 'Projektstöd', 'Delmål', 'Tid till varje milstolpe', 'Genomförandemodell']) await heading(page, title);
    const timing = page.getByRole('figure', { name: 'Tid till varje milstolpe' });
    expect(plain(await timing.locator('.plot-value').allTextContents()).every((text) => / av 12$/.test(text))).toBe(true);
    expect(await scrollsSideways(page)).toBe(false);
    expect(await axeFaults(page)).toEqual([]);
    expect(faultsOf(page)).toEqual([]);
  });
});

it('has a column for each round, and draws those that have begun only', async () => {
  const page = await journey.visit({ as: OFFICE, path: '/evaluation' });
  await choose(page, RUNNING, NEXT);
  await heading(page, '2 omgångar');
  const table = page.getByRole('region', { name: 'Alla mått' }).getByRole('table');
  expect(plain(await table.getByRole('columnheader').allTextContents())).toEqual([
    'Mått',
    `A${RUNNING} (pågår)`,
    `B${NEXT} (öppen för ansökan)`,
  ]);
  expect(
    plain(
      await table
        .getByRole('row', { name: /^Fullföljt/ })
        .getByRole('cell')
        .allTextContents(),
    ),
  ).toEqual(['8 %1 av 12', '–Inte börjat']);
  await page.getByText(`Inte med i diagrammen, eftersom de inte har börjat: B ${NEXT}.`).waitFor();
  await thereAre(1, page.getByRole('figure', { name: 'Andel som fullföljt' }).locator('.plot-value'));
  expect(faultsOf(page)).toEqual([]);
});

it('shows of a link that somebody shared what its reader may read, and says that there is more', async () => {
  const sender = await journey.visit({ as: OFFICE, path: '/evaluation' });
  await choose(sender, RUNNING, EARLIER);
  await heading(sender, '2 omgångar');
  const page = await journey.visit({ as: 'kansli@demo.example', path: sender.url() });
  await heading(page, '1 omgång');
  await page.getByText('1 omgång i länken visas inte: du kan inte läsa den.').waitFor();
  await isSound(page);
  expect(faultsOf(page)).toEqual([]);
});

it('prints a report without controls', async () => {
  const page = await journey.visit({ as: OFFICE, path: `/evaluation/${DEMO_COHORT_ID}` });
  await heading(page, `Utvärdering: ${RUNNING}`);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
  expect(await page.getByText('Läget den 21 november 2026').isVisible()).toBe(true);
  for (const control of await page.getByRole('button').all()) expect(await control.isVisible()).toBe(false);
  expect(await page.getByRole('navigation').first().isVisible()).toBe(false);
  // Columns on paper with these margins once made the browser divide them for ever.
  const paper = await page.pdf({ format: 'A4', margin: { top: '15mm', right: '15mm', bottom: '15mm', left: '15mm' } });
  expect(paper.length).toBeGreaterThan(50_000);
});

it('saves the comparison as a file', async () => {
  const page = await journey.visit({ as: OFFICE, path: `/evaluation?cohorts=${DEMO_COHORT_ID}` });
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV' }).click();
  expect((await coming).suggestedFilename()).toMatch(/\.csv$/);
});

it('withholds small groups from a coach, and says so', async () => {
  const page = await journey.visit({ as: 'coach@demo.example', path: `/evaluation/${DEMO_COHORT_ID}` });
  await heading(page, `Utvärdering: ${RUNNING}`);
  expect(await page.getByRole('cell', { name: 'för få' }).count()).toBeGreaterThan(3);
  expect(await page.getByText(/så liten att någon kan kännas igen/).count()).toBeGreaterThan(0);
});

it('compares with the keyboard only', async () => {
  const page = await journey.visit({ as: OFFICE, path: '/evaluation' });
  await tabTo(page, 'checkbox', RUNNING);
  await page.keyboard.press('Space');
  await heading(page, '1 omgång');
  await tabTo(page, 'button', 'Visa som tabell');
  await page.keyboard.press('Enter');
  await page.getByRole('figure', { name: 'Andel som fullföljt' }).getByRole('table').waitFor();
  expect(faultsOf(page)).toEqual([]);
});

describe.each(Object.keys(SIZES) as Size[])('the trail on a %s', (size) => {
  it.each(THEMES)('is filtered in the address (%s)', async (theme) => {
    // A refusal, to be found in the trail.
    const trainee = await journey.visit({ as: 'st@demo.example' });
    await trainee.context().request.post('/graphql', {
      headers: { origin: journey.app.address },
      data: { query: 'mutation { endOtherSessions { userErrors { code } } }' },
    });
    const page = await journey.visit({ as: 'admin@demo.example', size, theme, path: '/trail' });
    await heading(page, 'Händelser');
    await page.locator('.trail').getByText('Loggade in').first().waitFor();
    await page.locator('.trail').getByText('av Sara Testlund').first().waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.getByLabel('Vad').selectOption({ label: 'Loggade in' });
    await page.waitForURL('**/trail?action=session.opened');
    await page.getByText('Detaljer').first().click();
    await page.getByRole('link', { name: 'Person', exact: true }).waitFor();
    expect(await scrollsSideways(page)).toBe(false);
    expect(await axeFaults(page)).toEqual([]);
    await page.reload();
    expect(await page.getByLabel('Vad').inputValue()).toBe('session.opened');
    await page.getByRole('button', { name: 'Rensa filter' }).click();
    await page.getByLabel('Från dag').fill('2030-01-01');
    await page.getByText('Inga händelser').waitFor();
    expect(faultsOf(page)).toEqual([]);
  });
});

it('shows an office the events of its own cohorts, about one person when asked', async () => {
  const page = await journey.visit({ as: 'kansli@demo.example', path: '/trail' });
  await heading(page, 'Händelser');
  await thereAre(0, page.getByLabel('Bara det som nekats'));
  await page.getByLabel('Omgång', { exact: true }).selectOption({ label: RUNNING });
  await page.waitForURL(`**/trail?cohort=${DEMO_COHORT_ID}`);
  await page.getByRole('combobox', { name: 'Gäller person' }).fill('st@demo');
  await page.getByRole('option', { name: /, st@demo/ }).click();
  await page.waitForURL(/person=/);
  await page.getByText('Inget stämmer med urvalet').waitFor();
  expect(await axeFaults(page)).toEqual([]);
  expect(faultsOf(page)).toEqual([]);
});
