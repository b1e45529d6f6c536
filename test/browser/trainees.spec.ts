import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFaults, faultsOf, scrollsSideways, SIZES, startJourney, tabTo, thereAre, type Journey, type Size } from './setup.js';

const SILENT = 'Oskar Fantasén';
const NOTE = 'Vi bokar en kvart på fredag och väljer ett enda mått.';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney();
});
afterAll(() => journey.stop());

/** Opens a trainee from the list, as someone looking for the name does. */
async function openTrainee(page: Page, name: string): Promise<void> {
  await page.getByLabel('Sök namn eller e-post').fill(name);
  await page.getByText('1 ST-läkare', { exact: true }).waitFor();
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

/** The office makes someone the supervisor of the silent trainee; a repeat changes nothing. */
async function assignSupervisor(): Promise<Page> {
  const page = await journey.visit({ as: 'kansli@demo.example', path: '/trainees' });
  await openTrainee(page, SILENT);
  await page.getByRole('button', { name: 'Utse någon' }).click();
  const dialog = page.getByRole('dialog', { name: 'Utse någon' });
  await dialog.getByLabel('Uppdrag').selectOption({ label: 'Handledare' });
  await dialog.getByLabel('E-postadress').fill('handledare@demo.example');
  await dialog.getByRole('button', { name: 'Utse', exact: true }).click();
  await page.getByText('Henrik Handlén-Påhitt är utsedd till handledare.').waitFor();
  return page;
}

describe.each(Object.keys(SIZES) as Size[])('the trainees on a %s', (size) => {
  it.each(['light', 'dark'] as const)('are seen as a list, as silent ones and one by one (%s)', async (theme) => {
    const page = await journey.visit({ as: 'coach@demo.example', size, theme, path: '/trainees' });
    await page.getByText('10 ST-läkare', { exact: true }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await page.getByRole('link', { name: 'Tysta (1)' }).click();
    await page.getByText(/^Tyst i \d+ dagar$/).waitFor();
    expect(new URL(page.url()).search).toBe('?part=silent');
    expect(await axeFaults(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await page.getByRole('link', { name: SILENT }).click();
    await page.getByRole('heading', { level: 1, name: SILENT }).waitFor();
    await page.getByText('Bara du och andra coacher till den här ST-läkaren ser det här').waitFor();
    await page
      .getByText(/godkända$/)
      .last()
      .click();
    expect(await axeFaults(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    expect(faultsOf(page)).toEqual([]);
  });
});

it('lets the coach of a silent trainee write a note that only coaches see', async () => {
  await assignSupervisor();
  const coach = await journey.visit({ as: 'coach@demo.example', size: 'phone', path: '/trainees?part=silent' });
  await coach.getByRole('link', { name: SILENT }).click();
  const field = coach.getByLabel('Ny anteckning');
  await field.fill(NOTE);
  await coach.getByText(/^Utkast sparat/).waitFor();
  await coach.reload();
  expect(await field.inputValue()).toBe(NOTE);
  await coach.getByRole('button', { name: 'Spara anteckningen' }).click();
  await coach.getByText('Anteckningen är sparad.').waitFor();
  await thereAre(1, coach.getByText(NOTE));
  expect(await field.inputValue()).toBe('');

  for (const as of ['handledare@demo.example', 'kansli@demo.example']) {
    const other = await journey.visit({ as, path: new URL(coach.url()).pathname });
    await other.getByRole('heading', { level: 1, name: SILENT }).waitFor();
    await other.getByRole('heading', { name: 'Milstolpar' }).waitFor();
    await thereAre(0, other.getByText(NOTE));
    await thereAre(0, other.getByText('Coachens anteckningar'));
    expect(faultsOf(other)).toEqual([]);
  }
  expect(faultsOf(coach)).toEqual([]);
});

it('changes one’s own note and keeps the focus', async () => {
  const page = await journey.visit({ as: 'coach@demo.example', path: '/trainees?part=silent' });
  await page.getByRole('link', { name: SILENT }).click();
  await page.getByRole('button', { name: 'Ändra', exact: true }).last().click();
  const field = page.getByLabel('Ändra anteckningen');
  await field.fill('Inte hört något. Ringer på måndag.');
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  await page.getByText('Inte hört något. Ringer på måndag.').waitFor();
  await page.waitForFunction(() => document.activeElement?.textContent === 'Ändra');
  expect(faultsOf(page)).toEqual([]);
});

it('keeps the filters in the address over a reload and the back button', async () => {
  const page = await journey.visit({ as: 'kansli@demo.example', path: '/trainees' });
  await page.getByLabel('Enhet').selectOption({ label: 'Medicinkliniken, Exempelby sjukhus' });
  await page.getByLabel('Ordning').selectOption({ label: 'Tyst längst först' });
  await page.getByText('3 ST-läkare', { exact: true }).waitFor();
  await page.reload();
  await page.getByText('3 ST-läkare', { exact: true }).waitFor();
  const rows = await page.getByRole('rowheader').allInnerTexts();
  expect(rows.at(-1)).toBe('Sara Testlund');
  await page.getByRole('link', { name: 'Sara Testlund' }).click();
  await page.getByRole('heading', { level: 1, name: 'Sara Testlund' }).waitFor();
  await page.goBack();
  await page.getByText('3 ST-läkare', { exact: true }).waitFor();
  expect(await page.getByLabel('Ordning').inputValue()).toBe('silence');
  await page.getByRole('button', { name: 'Rensa filter' }).click();
  await page.getByText('17 ST-läkare', { exact: true }).waitFor();
  await page.getByLabel('Läge').selectOption({ label: 'Har lämnat omgången' });
  await page.getByRole('link', { name: 'Peter Provrud' }).waitFor();
  await page.getByLabel('Sök namn eller e-post').fill('finns inte');
  await page.getByText('Ingen stämmer med filtren').waitFor();
  expect(faultsOf(page)).toEqual([]);
});

describe('the office', () => {
  it('assigns a supervisor and ends the role again', async () => {
    const page = await assignSupervisor();
    const end = page.getByRole('button', { name: 'Avsluta rollen handledare för Henrik Handlén-Påhitt' });
    await end.click();
    await page.getByRole('dialog').getByRole('button', { name: 'Avsluta rollen' }).click();
    await page.getByText('Henrik Handlén-Påhitt är inte längre handledare.').waitFor();
    await end.waitFor({ state: 'detached' });
    expect(faultsOf(page)).toEqual([]);
  });

  it('is asked for the name of someone new, at the fields', async () => {
    const page = await journey.visit({ as: 'kansli@demo.example', path: '/trainees' });
    await openTrainee(page, SILENT);
    await page.getByRole('button', { name: 'Utse någon' }).click();
    const dialog = page.getByRole('dialog', { name: 'Utse någon' });
    await dialog.getByLabel('Uppdrag').selectOption({ label: 'Coach' });
    await dialog.getByLabel('E-postadress').fill('ny.coach@demo.example');
    await dialog.getByRole('button', { name: 'Utse', exact: true }).click();
    await dialog.getByRole('heading', { name: 'Rätta det här för att gå vidare' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await dialog.getByLabel('Förnamn').fill('Nils');
    await dialog.getByLabel('Efternamn').fill('Nyhitt');
    await dialog.getByRole('button', { name: 'Utse', exact: true }).click();
    await page.getByText('Nils Nyhitt är utsedd till coach.').waitFor();
    expect(faultsOf(page)).toEqual([]);
  });

  it('records who left and why, takes it back, and changes the regulation and the protected time', async () => {
    const page = await journey.visit({ as: 'kansli@demo.example', path: '/trainees' });
    await openTrainee(page, 'Hanna Exemplin');
    await page.getByRole('button', { name: 'Har lämnat' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Varför?').selectOption({ label: 'Annat' });
    await dialog.getByRole('button', { name: 'Avsluta platsen' }).click();
    await dialog.getByRole('heading', { name: 'Rätta det här för att gå vidare' }).waitFor();
    await dialog.getByLabel('Mer om varför').fill('Flyttar utomlands.');
    await dialog.getByRole('button', { name: 'Avsluta platsen' }).click();
    await page.getByText('Har lämnat omgången: annat').waitFor();
    await page.getByRole('button', { name: 'Ångra' }).click();
    await page.getByRole('button', { name: 'Har fullföljt' }).waitFor();

    await page.getByRole('button', { name: 'Ändra avsatt tid' }).click();
    await page.getByLabel('Veckor').fill('två');
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    await page.getByText('Skriv ett tal, som 2 eller 1,5.').waitFor();
    await page.getByLabel('Veckor').fill('2,5');
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    await page.getByText('2,5 veckor').waitFor();

    await page.getByRole('button', { name: 'Byt föreskrift' }).click();
    const change = page.getByRole('dialog', { name: 'Byt föreskrift' });
    await change.getByRole('button', { name: 'Byt föreskrift' }).click();
    await change.getByRole('heading', { name: 'Rätta det här för att gå vidare' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(faultsOf(page)).toEqual([]);
  });

  it('gives a place to someone who has applied', async () => {
    const page = await journey.visit({ as: 'kansli@demo.example', size: 'phone', path: '/trainees?state=APPLIED' });
    await page.getByRole('link', { name: 'Farid Låtsvik' }).click();
    await page.getByRole('button', { name: 'Ge plats', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ge plats' }).click();
    await page.getByText('Farid Låtsvik är antagen.').waitFor();
    await page.getByText('Antagen', { exact: true }).waitFor();
    expect(await scrollsSideways(page)).toBe(false);
    expect(faultsOf(page)).toEqual([]);
  });
});

it('shows a study director the own unit only', async () => {
  const page = await journey.visit({ as: 'studierektor@demo.example', path: '/trainees?state=all' });
  await page.getByRole('heading', { level: 1, name: 'ST-läkare på Medicinkliniken, Exempelby sjukhus' }).waitFor();
  await page.getByText('3 ST-läkare', { exact: true }).waitFor();
  expect(await page.getByRole('rowheader').allInnerTexts()).toEqual(['Elin Modellgren', 'Nadia Skissberg', 'Sara Testlund']);
  const coach = await journey.visit({ as: 'coach@demo.example', path: '/trainees?part=silent' });
  await coach.getByRole('link', { name: SILENT }).click();
  await coach.getByRole('heading', { level: 1, name: SILENT }).waitFor();
  await page.goto(new URL(coach.url()).pathname);
  await page.getByRole('heading', { name: 'Sidan finns inte' }).waitFor();
  expect(faultsOf(page)).toEqual([]);
});

it('works with the keyboard only', async () => {
  const page = await journey.visit({ as: 'coach@demo.example', path: '/trainees' });
  await tabTo(page, 'link', 'Tysta (1)');
  await page.keyboard.press('Enter');
  await tabTo(page, 'link', SILENT);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: SILENT }).waitFor();
  await tabTo(page, 'textbox', 'Ny anteckning');
  await page.keyboard.type('Skrivet utan mus.');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Anteckningen är sparad.').waitFor();
  expect(faultsOf(page)).toEqual([]);
});
