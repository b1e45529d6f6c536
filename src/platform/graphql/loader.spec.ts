import { describe, expect, it } from '@jest/globals';
import { forgetLoaded, oncePerRequest } from './loader.js';
import type { RequestContext } from './request-context.js';

const request = (): RequestContext => ({}) as RequestContext;

describe('oncePerRequest', () => {
  it('works a key out once, and anew for another key, another request and after a mutation', async () => {
    const once = oncePerRequest<number>();
    let worked = 0;
    const work = (): Promise<number> => Promise.resolve(++worked);
    const [one, other] = [request(), request()];
    expect(await Promise.all([once(one, 'a', work), once(one, 'a', work)])).toEqual([1, 1]);
    expect(await once(one, 'b', work)).toBe(2);
    expect(await once(other, 'a', work)).toBe(3);
    forgetLoaded(one);
    expect(await once(one, 'a', work)).toBe(4);
  });

  it('keeps apart what different places work out under the same key', async () => {
    const [first, second] = [oncePerRequest<string>(), oncePerRequest<string>()];
    const context = request();
    expect(await first(context, 'a', () => Promise.resolve('first'))).toBe('first');
    expect(await second(context, 'a', () => Promise.resolve('second'))).toBe('second');
  });
});
