import type { Locator, Page } from 'playwright-core';
import { sql } from '../../src/platform/database/sql.js';
import type { Journey } from './setup.js';

/** The address of someone's diagram. */
export async function driversOf({ app }: Journey, email: string): Promise<string> {
  const [row] = await app.db.select<{ id: string }>(
    sql`select pr.id as id from project pr join enrolment e on e.id = pr.enrolment_id join person p on p.id = e.person_id where p.email = ${email}`,
  );
  return `/projects/${row?.id ?? ''}/drivers`;
}

/** A heading. */
export const heading = (page: Page, name: string | RegExp): Locator => page.getByRole('heading', { name });
/** A box of the list, by its number and words. */
export const box = (page: Page, name: string | RegExp): Locator => page.getByRole('group', { name });
/** The window over the page. */
export const dialog = (page: Page): Locator => page.getByRole('dialog');

/** The boxes of the list from the top down, by number and words. */
export const outline = (page: Page): Promise<(string | null)[]> =>
  page.locator('[data-driver]').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
/** Waits until the list stands like this. */
export async function stands(page: Page, wanted: string[]): Promise<void> {
  await page.waitForFunction(
    (lines) => JSON.stringify([...document.querySelectorAll('[data-driver]')].map((one) => one.getAttribute('aria-label'))) === lines,
    JSON.stringify(wanted),
  );
}

/** Waits until something has the focus. */
export async function focusIsAt(place: Locator): Promise<void> {
  await place.waitFor();
  const handle = await place.elementHandle();
  await place.page().waitForFunction((element) => element === document.activeElement, handle);
}

/** The menu of a box. */
export const menuOf = (page: Page, name: string): Locator => page.getByRole('button', { name: `Flytta eller ta bort: ${name}` });
/** Does something with a box by its menu. */
export async function choose(page: Page, name: string, item: string): Promise<void> {
  await menuOf(page, name).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
}
