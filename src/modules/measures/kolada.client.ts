import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/config.js';
import type { KoladaPort } from './series/kolada-pages.js';

const TIMEOUT_MS = 10_000;
const MOST_BYTES = 5_000_000;
const TOO_MANY_REQUESTS = 429;
const WAIT_MS = 2_000;
const TRIES = 3;

/** Kolada over the network. Nothing calls out unless an operator has switched it on; tests put a recorded one in its place. */
@Injectable()
export class KoladaClient {
  constructor(private readonly config: Config) {}

  /** Whether comparison lines may be fetched on this installation. */
  get on(): boolean {
    return this.config.KOLADA;
  }

  /** The road to Kolada for one reading, which may take so many ms in all. */
  within(ms: number): KoladaPort {
    const end = AbortSignal.timeout(ms);
    return { get: (url) => this.get(url, end) };
  }

  /** The answer at an address of Kolada's. Throws for anything but JSON within 10 s and 5 MB; waits and asks again when asked to slow down. */
  private async get(url: string, end: AbortSignal): Promise<unknown> {
    if (!this.on) throw new Error('Kolada is switched off');
    for (let tried = 1; ; tried++) {
      const response = await fetch(url, {
        headers: { accept: 'application/json' },
        redirect: 'error',
        signal: AbortSignal.any([end, AbortSignal.timeout(TIMEOUT_MS)]),
      });
      if (response.status === TOO_MANY_REQUESTS && tried < TRIES) {
        await response.body?.cancel();
        await new Promise((resolve) => setTimeout(resolve, WAIT_MS * tried));
        continue;
      }
      if (!response.ok) throw new Error(`Kolada answered ${response.status}`);
      return JSON.parse(await bounded(response)) as unknown;
    }
  }
}

async function bounded(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for await (const chunk of response.body ?? []) {
    const bytes = chunk as Uint8Array;
    size += bytes.byteLength;
    if (size > MOST_BYTES) throw new Error('The answer of Kolada is too long');
    text += decoder.decode(bytes, { stream: true });
  }
  return text + decoder.decode();
}
