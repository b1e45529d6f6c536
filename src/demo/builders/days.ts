import { Temporal } from 'temporal-polyfill';
import { addDays, instantInSweden, type Clock } from '../../platform/time/clock.js';

/** The calendar of the demonstration: everything of today's rounds is told in days before or after the day it is loaded. */
export class Days {
  /** The day on which the demonstration is loaded. */
  readonly today: string;
  /** The instant at which it is loaded. */
  readonly now: Date;

  constructor(clock: Clock) {
    this.today = clock.today();
    this.now = clock.now();
  }

  /** The day so many days before today; negative is to come. */
  ago(days: number): string {
    return addDays(this.today, -days);
  }

  /** An instant in Sweden, but never later than now. */
  past(day: string, time: string): Date {
    const instant = instantInSweden(day, time);
    return instant > this.now ? this.now : instant;
  }

  /** The day itself, or the Monday after it when it falls on a weekend. */
  working(day: string): string {
    const weekday = Temporal.PlainDate.from(day).dayOfWeek;
    return weekday > 5 ? addDays(day, 8 - weekday) : day;
  }

  /** The first given weekday (1 is Monday) on or after a day. */
  weekday(day: string, weekday: number): string {
    return addDays(day, (weekday - Temporal.PlainDate.from(day).dayOfWeek + 7) % 7);
  }
}
