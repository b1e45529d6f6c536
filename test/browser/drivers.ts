import type { Locator, Page } from 'playwright-core';
import { sql } from '../../src/platform/database/sql.js';
import { focusIsAt, readyToType, type Journey } from './setup.js';

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

/** The menu of a box. */
export const menuOf = (page: Page, name: string): Locator => page.getByRole('button', { name: `Flytta eller ta bort: ${name}` });
/** Does something with a box by its menu. */
export async function choose(page: Page, name: string, item: string): Promise<void> {
  await menuOf(page, name).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
}

/** Presses the arrow until an item of the open menu has the focus. */
export async function goTo(page: Page, name: string): Promise<void> {
  const item = page.getByRole('menuitem', { name, exact: true });
  await item.waitFor();
  const there = (): Promise<boolean> => item.evaluate((element) => element === document.activeElement);
  for (let pressed = 0; pressed < 9 && !(await there()); pressed++) await page.keyboard.press('ArrowDown');
  await focusIsAt(item);
}

/** Types a box where the button puts it, and is done. */
export async function add(page: Page, button: string, ...texts: string[]): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  for (const text of texts) {
    await readyToType(page);
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await page.getByText(`Tillagt: ${text}`, { exact: true }).waitFor();
  }
  await page.getByRole('button', { name: 'Klar', exact: true }).click();
  await focusIsAt(page.getByRole('button', { name: button, exact: true }));
}
