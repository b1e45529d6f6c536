import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { axeFaults, faultsOf, scrollsSideways, SIZES, startJourney, tabTo, thereAre, type Journey, type Size } from './setup.js';

const PART = /nya tekniker och metoder/;
const BASIS = 'Gått igenom vid handledarsamtal i november.';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney();
});
afterAll(() => journey.stop());

describe.each(Object.keys(SIZES) as Size[])('goals on a %s', (size) => {
  it.each(['light', 'dark'] as const)('tell the trainee what is missing (%s)', async (theme) => {
    const page = await journey.visit({ as: 'st@demo.example', size, theme, path: '/goals' });
    await page.getByRole('heading', { name: 'Det här saknas' }).waitFor();
    await page.getByText('1 av 5 delar intygade').waitFor();
    await page.getByText('Allmänna råd (2)').click();
    expect(await axeFaults(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await page.getByRole('link', { name: /^Klinisk tjänstgöring under handledning: inget underlag/ }).click();
    expect(new URL(page.url()).hash).toMatch(/^#part-/);
    expect(faultsOf(page)).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('wait to be certified (%s)', async (theme) => {
    const page = await journey.visit({ as: 'handledare@demo.example', size, theme, path: '/certify' });
    await page.getByText(/^\d delar väntar$/).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await page
      .getByRole('button', { name: /^Intyga för/ })
      .first()
      .click();
    await page.getByRole('dialog').getByLabel('Hur har du kontrollerat det?').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Avbryt' }).click();
    await page.getByRole('link', { name: 'Elin Modellgren' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Delmål för Elin Modellgren' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    expect(faultsOf(page)).toEqual([]);
  });
});

it('a supervisor certifies a part in a few clicks, the trainee sees it as certified, and it can be revoked', async () => {
  const supervisor = await journey.visit({ as: 'handledare@demo.example', size: 'phone', path: '/certify' });
  const button = supervisor.getByRole('button', { name: new RegExp(`^Intyga för Sara Testlund: .*${PART.source}`) });
  await button.click();
  const dialog = supervisor.getByRole('dialog', { name: 'Intyga för Sara Testlund' });
  expect(await dialog.getByRole('radio', { name: 'Förändringsidéer' }).isChecked()).toBe(true);
  await dialog.getByRole('button', { name: 'Intyga' }).click();
  await dialog.getByRole('heading', { name: 'Rätta det här för att gå vidare' }).waitFor();
  await dialog.getByLabel('Hur har du kontrollerat det?').fill(BASIS);
  await dialog.getByRole('button', { name: 'Intyga' }).click();
  await supervisor.getByText('Intygat för Sara Testlund.').waitFor();
  await button.waitFor({ state: 'detached' });

  const trainee = await journey.visit({ as: 'st@demo.example', path: '/goals' });
  await trainee.getByText('2 av 5 delar intygade').waitFor();
  const part = trainee.getByRole('listitem').filter({ hasText: PART }).filter({ hasText: BASIS });
  await part.getByText('Intygat', { exact: true }).waitFor();
  await part.getByText(/Intygat av Henrik Handlén-Påhitt, huvudansvarig handledare, 21 november 2026/).waitFor();
  await thereAre(0, trainee.getByRole('button', { name: /Intyga|Återkalla/ }));

  await supervisor.goto('/trainees?search=Sara');
  await supervisor.getByRole('link', { name: 'Sara Testlund' }).click();
  await supervisor.getByRole('link', { name: 'Visa delmålet' }).click();
  const confirmed = supervisor.getByRole('listitem').filter({ hasText: PART }).filter({ hasText: BASIS });
  await confirmed.getByRole('button', { name: 'Återkalla intygandet' }).click();
  const question = supervisor.getByRole('dialog');
  // Without a reason it is told at the field, and nothing is done.
  await question.getByRole('button', { name: 'Återkalla intygandet' }).click();
  await question.getByRole('link', { name: 'Skriv varför.' }).click();
  expect(await question.getByLabel('Varför?').getAttribute('aria-invalid')).toBe('true');
  await question.getByLabel('Varför?').fill('Gällde en annan del.');
  await question.getByRole('button', { name: 'Återkalla intygandet' }).click();
  await supervisor.getByText('Intygandet är återkallat.').waitFor();

  await trainee.reload();
  await trainee.getByText('1 av 5 delar intygade').waitFor();
  await trainee.getByText('Historik (1)').click();
  await trainee.getByText(/Gällde en annan del/).waitFor();
  expect(await axeFaults(trainee)).toEqual([]);
  expect(faultsOf(trainee)).toEqual([]);
  expect(faultsOf(supervisor)).toEqual([]);
});

it('shows a goal that is complete calmly', async () => {
  const page = await journey.visit({ as: 'handledare@demo.example', path: '/trainees?state=COMPLETED' });
  await page.getByRole('link', { name: 'Klara Exempelsson' }).click();
  await page.getByRole('link', { name: 'Visa delmålet' }).click();
  await page.getByText('Alla delar som ska intygas är intygade.').waitFor();
  await thereAre(0, page.getByText('Det här saknas'));
  expect(await axeFaults(page)).toEqual([]);
  expect(faultsOf(page)).toEqual([]);
});

it('keeps what certifiers have begun to write, and works with the keyboard only', async () => {
  const page = await journey.visit({ as: 'handledare@demo.example', path: '/certify' });
  await tabTo(page, 'button', /^Intyga för Elin Modellgren/);
  await page.keyboard.press('Enter');
  await tabTo(page, 'textbox', 'Hur har du kontrollerat det?');
  await page.keyboard.type('Genomgången tillsammans på mottagningen.');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.reload();
  await tabTo(page, 'button', /^Intyga för Elin Modellgren/);
  await page.keyboard.press('Enter');
  const field = page.getByLabel('Hur har du kontrollerat det?');
  expect(await field.inputValue()).toBe('Genomgången tillsammans på mottagningen.');
  await tabTo(page, 'textbox', 'Hur har du kontrollerat det?');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Intygat för Elin Modellgren.').waitFor();
  await page.waitForFunction(() => document.activeElement?.id === 'page-heading');
  expect(faultsOf(page)).toEqual([]);
});

it('shows what was certified under the earlier regulation, as information', async () => {
  const office = await journey.visit({ as: 'kansli@demo.example', path: '/trainees?search=Sara' });
  await office.getByRole('link', { name: 'Sara Testlund' }).click();
  await office.getByRole('button', { name: 'Byt föreskrift' }).click();
  const dialog = office.getByRole('dialog', { name: 'Byt föreskrift' });
  await dialog.getByLabel('Ny föreskrift').selectOption({ label: 'HSLF-FS 2021:8' });
  await dialog.getByLabel('Varför?').fill('Vill följa den nya föreskriften.');
  await dialog.getByRole('button', { name: 'Byt föreskrift' }).click();
  await office.getByText('Föreskriften är bytt.').waitFor();
  await office.getByText('Vill följa den nya föreskriften.').waitFor();
  const trainee = await journey.visit({ as: 'st@demo.example', size: 'phone', path: '/goals' });
  await trainee.getByText('0 av 3 delar intygade').waitFor();
  await trainee.getByText('Intygat enligt SOSFS 2015:8, delmål a4.').waitFor();
  expect(await axeFaults(trainee)).toEqual([]);
  expect(await scrollsSideways(trainee)).toBe(false);
  expect(faultsOf(trainee)).toEqual([]);
  expect(faultsOf(office)).toEqual([]);
});
