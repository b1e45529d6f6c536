import { Injectable } from '@nestjs/common';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { Rejected } from '../../platform/errors/rejected.js';

const PER_ACCOUNT = { points: 5, duration: 15 * 60 };
const PER_ADDRESS = { points: 30, duration: 60 * 60 };

/**
 * Slows guessing: five wrong passwords an account in a quarter of an hour, thirty an address in an hour. Never a lasting lock.
 * Counts in memory; several processes each count for themselves.
 */
@Injectable()
export class SignInThrottle {
  private readonly accounts = new RateLimiterMemory(PER_ACCOUNT);
  private readonly addresses = new RateLimiterMemory(PER_ADDRESS);

  /** Throws TOO_MANY_ATTEMPTS with the minutes to wait. */
  async check(account: string, address: string): Promise<void> {
    const states = [
      { found: await this.accounts.get(account), points: PER_ACCOUNT.points },
      { found: await this.addresses.get(address), points: PER_ADDRESS.points },
    ];
    const waits = states.filter((s) => s.found && s.found.consumedPoints >= s.points).map((s) => s.found?.msBeforeNext ?? 0);
    if (waits.length > 0) throw Rejected.of('TOO_MANY_ATTEMPTS', [], { minutes: Math.max(1, Math.ceil(Math.max(...waits) / 60_000)) });
  }

  /** Counts a wrong try. */
  async failed(account: string, address: string): Promise<void> {
    await this.accounts.penalty(account);
    await this.addresses.penalty(address);
  }

  /** Forgets an account's wrong tries. */
  async succeeded(account: string): Promise<void> {
    await this.accounts.delete(account);
  }
}
