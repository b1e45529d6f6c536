import { addDays, civilDate, daysBetween, instantInSweden } from '../../platform/time/clock.js';

/** The first instant that is too late: who was active before it has been silent for at least `days` civil days in Sweden. */
export function silentBefore(today: string, days: number): Date {
  return instantInSweden(addDays(today, 1 - days), '00:00');
}

/** Civil days in Sweden since somebody last did something. */
export function daysSilent(today: string, lastActivityAt: Date): number {
  return daysBetween(civilDate(lastActivityAt), today);
}
