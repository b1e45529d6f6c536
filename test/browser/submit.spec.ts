import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { button, handIn, link, notice, pathOf } from './milestones.js';
import { faultsOf, focusIsAt, isSound, startJourney, thereAre, type Journey } from './setup.js';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney();
});
afterAll(() => journey.stop());

it('is taken back from the notice, with the text left', async () => {
  const page = await journey.visit({ as: 'st@demo.example', size: 'phone', path: await pathOf(journey, 'Sara Testlund', 'qi-hallbarhet') });
  await handIn(page, 'Enheten tar över mätningen.');
  await notice(page).getByRole('button', { name: 'Ta tillbaka' }).click();
  await notice(page).getByText('Inlämningen är tillbakatagen.').waitFor();
  await page.getByText('Att göra').waitFor();
  await link(page, 'Lämna in').click();
  expect(await page.getByLabel('Reflektion').inputValue()).toBe('Enheten tar över mätningen.');
  expect(faultsOf(page)).toEqual([]);
});

it('cannot be taken back once the review has begun, and says so', async () => {
  const path = await pathOf(journey, 'Sara Testlund', 'qi-pdsa-fler');
  const trainee = await journey.visit({ as: 'st@demo.example', path });
  await handIn(trainee, 'Tre cykler är gjorda.');
  const reviewer = await journey.visit({ as: 'coach@demo.example', path: path.replace('milestones', 'review') });
  await reviewer.getByLabel('Kommentar').fill('Jag börjar läsa.');
  await reviewer.getByText('Du har börjat granska.').waitFor();
  await notice(trainee).getByRole('button', { name: 'Ta tillbaka' }).click();
  await notice(trainee).getByText('Det gick inte att ta tillbaka.').waitFor();
  await trainee.getByText('Under granskning').waitFor();
  await trainee
    .getByText(/Granskningen har börjat/)
    .first()
    .waitFor();
  expect(faultsOf(trainee)).toEqual([]);
});

it('keeps what is written without a connection, and when it was handed in elsewhere', async () => {
  const path = `${await pathOf(journey, 'Sara Testlund', 'qi-rapport')}/submit`;
  const page = await journey.visit({ as: 'st@demo.example', size: 'phone', path });
  await page.getByLabel('Reflektion').fill('Rapporten är klar.');
  for (const item of ['Rapport', 'Egen insats']) {
    const group = page.getByRole('group', { name: item, exact: true }).first();
    await group.getByRole('button', { name: 'Text', exact: true }).click();
    await group.getByLabel('Text', { exact: true }).fill('Finns i projektets mapp.');
  }
  const other = await page.context().newPage();
  await other.goto(path);
  await other.getByText(/Ditt utkast från/).waitFor();

  await page.context().setOffline(true);
  await page.getByText('Du är utan nät. Det du skriver sparas på den här enheten.').waitFor();
  await thereAre(0, page.getByText(/skickas när nätet/));
  await button(page, 'Lämna in').click();
  await page.getByText(/Ingen kontakt med servern/).waitFor();
  expect(await page.getByLabel('Reflektion').inputValue()).toBe('Rapporten är klar.');
  await page.context().setOffline(false);
  await button(page, 'Lämna in').click();
  await notice(page).getByText('Inlämnat').waitFor();

  // Another text is not taken for the one that was handed in: it is told to be too late, and stays.
  await other.getByLabel('Reflektion').fill('En annan text.');
  await button(other, 'Lämna in').click();
  await other.getByText('Milstolpen är redan inlämnad. Din text är kvar här.').waitFor();
  expect(await other.getByLabel('Reflektion').inputValue()).toBe('En annan text.');
  await isSound(other);
  expect(faultsOf(page)).toEqual([]);
});

it('keeps no draft in the browser once an identity number was found in it, and says so', async () => {
  const number = '19121212-1212';
  const path = `${await pathOf(journey, 'Sara Testlund', 'qi-hallbarhet')}/submit`;
  const page = await journey.visit({ as: 'st@demo.example', size: 'phone', path });
  const kept = (): Promise<boolean> => page.evaluate((text) => JSON.stringify(localStorage).includes(text), number);
  const reflection = page.getByLabel('Reflektion');
  await reflection.fill(`Patienten ${number} väntade länge.`);
  await page.getByText(/^Utkast sparat/).waitFor();
  expect(await kept()).toBe(true);
  await button(page, 'Lämna in').click();
  await page
    .getByText(/Ingenting har skickats/)
    .first()
    .waitFor();
  await page.getByText(/^Utkastet sparas inte i webbläsaren/).waitFor();
  await thereAre(0, page.getByText(/^Utkast sparat/));
  expect(await kept()).toBe(false);
  await reflection.pressSequentially(' Mer.');
  expect(await kept()).toBe(false);
  expect(await reflection.inputValue()).toContain('Mer.');
  await isSound(page);
  expect(faultsOf(page)).toEqual([]);
});

it('keeps the draft again once an identity number was taken out, and the other fields all the time', async () => {
  const number = '19121212-1212';
  const path = `${await pathOf(journey, 'Sara Testlund', 'qi-redovisning')}/submit`;
  const page = await journey.visit({ as: 'st@demo.example', size: 'phone', path });
  const kept = (): Promise<boolean> => page.evaluate((text) => JSON.stringify(localStorage).includes(text), number);
  const reflection = page.getByLabel('Reflektion');
  const more = page.getByRole('group', { name: 'Något mer', exact: true });
  await more.getByRole('button', { name: 'Text', exact: true }).click();
  await more.getByLabel('Text', { exact: true }).fill('Finns i projektets mapp.');
  await reflection.fill(`Patienten ${number} väntade länge.`);
  for (let times = 0; times < 2; times += 1) {
    await button(page, 'Lämna in').click();
    await page.getByText(/^Utkastet sparas inte i webbläsaren/).waitFor();
    await page.waitForLoadState('networkidle');
  }

  await page.reload();
  await page.getByText(/^Ditt utkast från/).waitFor();
  expect(await kept()).toBe(false);
  expect(await reflection.inputValue()).toBe('');
  expect(await more.getByLabel('Text', { exact: true }).inputValue()).toBe('Finns i projektets mapp.');

  await reflection.fill(`Patienten ${number} väntade länge.`);
  await button(page, 'Lämna in').click();
  await page.getByText(/^Utkastet sparas inte i webbläsaren/).waitFor();
  await reflection.fill('Patienten väntade länge.');
  await page.getByText(/^Utkast sparat/).waitFor();
  await thereAre(0, page.getByText(/Ingenting har skickats/));
  await focusIsAt(reflection);
  await page.reload();
  await page.getByText(/^Ditt utkast från/).waitFor();
  expect(await reflection.inputValue()).toBe('Patienten väntade länge.');
  expect(await kept()).toBe(false);
  expect(faultsOf(page)).toEqual([]);
});

it('tells all that is missing at once, by name', async () => {
  const path = `${await pathOf(journey, 'Sara Testlund', 'qi-redovisning')}/submit`;
  const page = await journey.visit({ as: 'st@demo.example', size: 'phone', path });
  await button(page, 'Lämna in').click();
  await link(page, 'Reflektion: Fältet måste fyllas i.').waitFor();
  await link(page, /^Det här ska lämnas in och saknas: ./).waitFor();
  await isSound(page);
  expect(faultsOf(page)).toEqual([]);
});
