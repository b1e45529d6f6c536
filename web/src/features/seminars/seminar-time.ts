import { dayIn, formatDay, formatPeriod, formatTime, type Language } from '../../lib/format';
import { now, ZONE } from '../../lib/now';

const MINUTE = 60_000;

/** A civil day, so many days later: `addDays('2026-11-30', 1)` is `2026-12-01`. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The time of an instant where the seminars are held, as a time field holds it: `13:00`. */
export function timeIn(instant: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' }).format(new Date(instant));
}

/**
 * The instant of a civil day and a time where the seminars are held; null when one of them is missing or not a time. In the hour that
 * summer time skips, the time after it is meant.
 */
export function instantAt(day: string, time: string): string | null {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^\d{2}:\d{2}$/.test(time) || Number.isNaN(asUtc)) return null;
  // The offset at the wanted time is found in two steps, because it is known only for instants.
  const first = asUtc - offset(asUtc);
  return new Date(asUtc - offset(first)).toISOString();
}

/** How far the zone is ahead of UTC at an instant, in milliseconds. */
function offset(instant: number): number {
  const iso = new Date(instant).toISOString();
  const whole = Math.floor(instant / MINUTE) * MINUTE;
  return Date.parse(`${dayIn(iso)}T${timeIn(iso)}:00Z`) - whole;
}

/** Whole minutes until an instant, rounded up; 0 when it has passed. */
export function minutesUntil(instant: string): number {
  return Math.max(0, Math.ceil((new Date(instant).getTime() - now().getTime()) / MINUTE));
}

/** True when an instant lies behind us. */
export const isPast = (instant: string): boolean => new Date(instant).getTime() < now().getTime();

/** `torsdag 3 dec 09:00–16:00`; over several days `3 dec 09:00 – 4 dec 16:00`. */
export function seminarPeriod(startsAt: string, endsAt: string, language: Language): string {
  if (dayIn(startsAt) === dayIn(endsAt)) return formatPeriod(startsAt, endsAt, language);
  const moment = (instant: string): string => `${formatDay(dayIn(instant), language, true)} ${formatTime(instant, language)}`;
  return `${moment(startsAt)} – ${moment(endsAt)}`;
}
