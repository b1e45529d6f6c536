import { addDays, daysBetween } from '../../platform/time/clock.js';

/** A Monday; weekdays are counted from it. */
const MONDAY = '2024-01-01';

/** True from Monday to Friday. */
export function isWorkingDay(date: string): boolean {
  const weekday = ((daysBetween(MONDAY, date) % 7) + 7) % 7;
  return weekday < 5;
}

/**
 * The civil day that comes `days` working days after a date; the day itself is not counted. Monday to Friday are working days:
 * public holidays are not known here, so that a promise over Christmas is counted too early rather than too late.
 * No days at all give the date itself, or the Monday after a weekend.
 */
export function addWorkingDays(date: string, days: number): string {
  let day = date;
  for (let left = days; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  while (!isWorkingDay(day)) day = addDays(day, 1);
  return day;
}
