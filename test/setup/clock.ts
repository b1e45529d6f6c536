import { Clock } from '../../src/platform/time/clock.js';

/** A clock that stands still until a test moves it. */
export class FakeClock extends Clock {
  private instant: Date;

  constructor(start: string) {
    super();
    this.instant = new Date(start);
  }

  override now(): Date {
    return new Date(this.instant);
  }

  /** Moves to an instant, as `2026-12-01T08:00:00Z`. */
  set(instant: string): void {
    this.instant = new Date(instant);
  }

  /** Moves forward. */
  advance(part: { days?: number; hours?: number; minutes?: number }): void {
    const minutes = (part.minutes ?? 0) + 60 * ((part.hours ?? 0) + 24 * (part.days ?? 0));
    this.instant = new Date(this.instant.getTime() + minutes * 60_000);
  }
}
