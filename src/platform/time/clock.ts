import { Global, Injectable, Module } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';

/** The zone in which the programme's days begin and end. */
export const ZONE = 'Europe/Stockholm';

/** The only source of "now". Tests put a fixed clock in its place. */
@Injectable()
export class Clock {
  /** This instant. */
  now(): Date {
    return new Date();
  }

  /** Today's civil date in Sweden, `YYYY-MM-DD`. */
  today(): string {
    return civilDate(this.now());
  }
}

/** The civil date in Sweden at an instant, `YYYY-MM-DD`. */
export function civilDate(instant: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(ZONE).toPlainDate().toString();
}

/** A civil date moved by a number of days, `YYYY-MM-DD`. */
export function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** Whole days from one civil date to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
}

/** The instant of a wall-clock time in Sweden, as at a seminar that begins 09:00. */
export function instantInSweden(date: string, time: string): Date {
  const zoned = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: ZONE, plainTime: Temporal.PlainTime.from(time) });
  return new Date(zoned.epochMilliseconds);
}

const LOCALES = { sv: 'sv-SE', en: 'en-GB', nb: 'nb-NO' } as const;

/** The wall-clock time in Sweden at an instant, as people write it: `3 dec. 08:45`. */
export function momentInSweden(instant: Date, language: keyof typeof LOCALES): string {
  const say = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(LOCALES[language], { timeZone: ZONE, ...options }).format(instant);
  return `${say({ day: 'numeric', month: 'short' })} ${say({ hour: '2-digit', minute: '2-digit' })}`;
}

/** Makes the {@link Clock} available everywhere. */
@Global()
@Module({ providers: [Clock], exports: [Clock] })
export class ClockModule {}
