import type { Locator, Page } from 'playwright-core';
import { sql } from '../../src/platform/database/sql.js';
import type { Journey } from './setup.js';

/** The address of a milestone of a demo trainee. */
export async function pathOf({ app }: Journey, name: string, key: string): Promise<string> {
  const found = await app.db.one<{ id: string }>(
    sql`select m.id from milestone m join milestone_definition d on d.id = m.definition_id join enrolment e on e.id = m.enrolment_id
      join person p on p.id = e.person_id where p.given_name || ' ' || p.family_name = ${name} and d.key = ${key}`,
  );
  return `/milestones/${found?.id ?? ''}`;
}

/** Counts what a reviewer taps. */
export function counter(): { click: (what: Locator) => Promise<void>; clicks: () => number } {
  let clicks = 0;
  return {
    click: async (what) => {
      clicks += 1;
      await what.click();
    },
    clicks: () => clicks,
  };
}

/** A button by its name. */
export const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name });
/** A link by its name. */
export const link = (page: Page, name: string | RegExp): Locator => page.getByRole('link', { name });
/** The notice at the foot of the window. */
export const notice = (page: Page): Locator => page.locator('.notice');
/** A heading by its name. */
export const heading = (page: Page, name: string | RegExp): Locator => page.getByRole('heading', { name });

/** Writes and hands in from the milestone's page. */
export async function handIn(page: Page, words: string): Promise<void> {
  await link(page, 'Lämna in').click();
  await page.getByLabel('Reflektion').fill(words);
  await button(page, 'Text').first().click();
  await page.getByLabel('Text', { exact: true }).fill('Underlaget i korthet.');
  await button(page, 'Lämna in').click();
  await notice(page).getByText('Inlämnat').waitFor();
}
