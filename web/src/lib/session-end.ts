import { now } from './now';

/** How long before the end the person is warned, in milliseconds. */
const WARNING = 120_000;
/** A request counts to the minute on the server: only after this long has the session surely ended, and is it asked about. */
const SURELY = 65_000;

/** When the session was last used, and how long it lasts; in milliseconds. */
export interface Lasting {
  usedAt: number;
  /** It lasts at least so long after each request. */
  idle: number;
  /** When it ends whatever happens. */
  endsAt: number;
}

/** Where a session stands: going on, about to end for want of requests, about to end whatever happens, or ended. */
export type Standing = 'on' | 'idle' | 'last' | 'over';

/** Where a session stands at an instant. */
export function standingAt(at: number, { usedAt, idle, endsAt }: Lasting): Standing {
  if (at >= Math.min(usedAt + idle + SURELY, endsAt)) return 'over';
  if (at >= endsAt - WARNING) return 'last';
  return at >= usedAt + idle - WARNING ? 'idle' : 'on';
}

const CHANNEL = 'delmal.session';
let usedAt = 0;
const others = typeof window === 'undefined' || typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(CHANNEL);
others?.addEventListener('message', ({ data }) => {
  if (typeof data === 'number') usedAt = Math.max(usedAt, data);
});

/** Notes that the server has answered: the session lasts anew, in the other windows of the browser too. */
export function sessionWasUsed(): void {
  usedAt = now().getTime();
  others?.postMessage(usedAt);
}

/** When the server last answered this browser, in milliseconds; 0 for not yet. */
export const sessionUsedAt = (): number => usedAt;
