import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Credential } from '../../src/modules/people/account.entities.js';
import { sql } from '../../src/platform/database/sql.js';
import { newId } from '../../src/platform/ids/id.js';
import { axeFaults, faultsOf, isSound, scrollsSideways, SIZES, startJourney, type Journey, type Size } from './setup.js';

const LOOKS = (Object.keys(SIZES) as Size[]).flatMap((size) => (['light', 'dark'] as const).map((theme) => ({ size, theme })));

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney();
});
afterAll(() => journey.stop());

describe.each(LOOKS)('the first page on a $size ($theme)', ({ size, theme }) => {
  it.each([
    ['handledare@demo.example', /att granska/],
    ['kansli@demo.example', /omgång pågår/],
    ['studierektor@demo.example', /ST-läkare vid din enhet/],
    ['admin@demo.example', 'Administration'],
    ['st.forskning@demo.example', 'Nästa steg: ändra och lämna in igen'],
  ])('tell %s what waits', async (as, heading) => {
    const page = await journey.visit({ as, size, theme });
    await page.getByRole('heading', { name: heading }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    expect(faultsOf(page)).toEqual([]);
  });
});

it('a trainee without a project creates it and can write at once', async () => {
  const { db, clock } = journey.app;
  const [hanna] = await db.select<{ id: string }>(sql`select id from person where email = 'hanna.exemplin@demo.example'`);
  const [account] = await db.select<{ passwordHash: string }>(sql`select password_hash as "passwordHash" from credential`);
  const credential = { id: newId(), personId: hanna?.id ?? '', passwordHash: account?.passwordHash ?? '', changedAt: clock.now() };
  await db.transaction(() => db.insert(Credential, credential as Credential));
  const page = await journey.visit({ as: 'hanna.exemplin@demo.example', size: 'phone' });
  await page.getByRole('heading', { name: 'Skapa ditt projekt' }).waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('textbox', { name: 'Projektets namn' }).fill('Smärtlindring efter kejsarsnitt');
  await page.getByRole('button', { name: 'Skapa projektet' }).click();
  await page.getByText('Projektet är skapat').waitFor();
  await page.getByRole('link', { name: 'Smärtlindring efter kejsarsnitt' }).click();
  await page.getByRole('link', { name: /^Logg/ }).click();
  await page.getByText('Loggen är tom').waitFor();
  await page.getByRole('link', { name: 'Skriv', exact: true }).click();
  await page.getByRole('textbox', { name: 'Vad har du gjort?' }).fill('Första mötet');
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  await page.getByText('Sparat i loggen').waitFor();
  await page.getByText('Första mötet').waitFor();
  expect(await scrollsSideways(page)).toBe(false);
  expect(faultsOf(page)).toEqual([]);
});

it('what came back shows the comment of the reviewer one tap away', async () => {
  const page = await journey.visit({ as: 'st.forskning@demo.example', size: 'phone' });
  await page.getByText('Läs vad Margareta Fantasiström skrev').click();
  await page.getByText(/sök etikprövning och lämna in igen/).waitFor();
});

it('the first page of a trainee needs at most 200 kB of compressed script', async () => {
  const page = await journey.visit({ as: 'st@demo.example', path: '/favicon.svg', size: 'phone' });
  const scripts: Promise<{ encoding: string | null; size: number }>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    scripts.push(
      Promise.all([response.headerValue('content-encoding'), response.request().sizes()]).then(([encoding, sizes]) => ({
        encoding,
        size: sizes.responseBodySize,
      })),
    );
  });
  await page.goto('/');
  await page.getByText('Minst tre PDSA-cykler').waitFor();
  const loaded = await Promise.all(scripts);
  expect(loaded.length).toBeGreaterThan(3);
  expect(new Set(loaded.map(({ encoding }) => encoding))).toEqual(new Set(['br']));
  const kilobytes = loaded.reduce((sum, { size }) => sum + size, 0) / 1000;
  expect(kilobytes).toBeGreaterThan(50);
  expect(kilobytes).toBeLessThanOrEqual(200);
});

it('what takes more than a second is said, with the page as it was, until the answer comes', async () => {
  const page = await journey.visit({ as: 'st@demo.example', size: 'phone' });
  await page.getByRole('link', { name: 'Skriv', exact: true }).first().click();
  await page.getByRole('textbox', { name: 'Vad har du gjort?' }).fill('Skrivet på ett långsamt nät');
  let answer = (): void => undefined;
  const late = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/graphql', async (route) => {
    await late;
    await route.continue();
  });
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  await page.getByRole('status').filter({ hasText: 'Arbetar' }).waitFor();
  await isSound(page);
  answer();
  await page.getByText('Sparat i loggen').waitFor();
  await page.getByRole('status').filter({ hasText: 'Arbetar' }).waitFor({ state: 'detached' });
  expect(faultsOf(page)).toEqual([]);
});

it('what one has handed in is said to wait, and what others hand in before the next step is named', async () => {
  const { db, clock } = journey.app;
  await db.transaction(() =>
    db.execute(sql`update milestone set state = 'SUBMITTED', submitted_at = ${clock.now()} where state = 'OPEN'
      and enrolment_id in (select e.id from enrolment e join person p on p.id = e.person_id where p.email = 'st@demo.example')
      and definition_id in (select id from milestone_definition where title like '%Minst tre PDSA-cykler%')`),
  );
  const page = await journey.visit({ as: 'st@demo.example', size: 'phone' });
  await page.getByText('Före det: Halvtidsavstämning, 3 dec. · Lämnas in av coach', { exact: true }).waitFor();
  const waits = page.getByRole('region', { name: 'Väntar på granskning' });
  await waits.getByRole('link', { name: 'Minst tre PDSA-cykler' }).waitFor();
  await isSound(page);
  expect(faultsOf(page)).toEqual([]);
});
