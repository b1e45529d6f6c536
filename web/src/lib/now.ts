/** The only place that asks what time it is. */
export const now = (): Date => new Date();

/** Today where the seminars are held, as `2026-11-21`. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(now());
}

/** The zone of every time shown. */
export const ZONE = 'Europe/Stockholm';
