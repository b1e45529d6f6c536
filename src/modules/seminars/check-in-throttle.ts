import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Rejected } from '../../platform/errors/rejected.js';

const PER_PERSON = { points: 10, duration: 15 * 60 };

/**
 * Slows guessing: ten wrong codes a person in a quarter of an hour. Every try is counted before it is judged, so that many at once
 * gain nothing, and taken off again when the code was right. Counts in memory; several processes each count for themselves.
 */
@Injectable()
export class CheckInThrottle {
  private readonly people = new RateLimiterMemory(PER_PERSON);

  /** Counts a try. Throws TOO_MANY_ATTEMPTS with the minutes to wait. */
  async count(personId: string): Promise<void> {
    try {
      await this.people.consume(personId);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      throw Rejected.of('TOO_MANY_ATTEMPTS', [], { minutes: Math.max(1, Math.ceil(error.msBeforeNext / 60_000)) });
    }
  }

  /** Takes a try with the right code off again. */
  async forgive(personId: string): Promise<void> {
    await this.people.reward(personId);
  }
}
