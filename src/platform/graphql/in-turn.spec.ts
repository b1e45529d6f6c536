import { describe, expect, it } from '@jest/globals';
import { inTurn } from './in-turn.js';

describe('inTurn', () => {
  it('does one thing after the other, and lets others in between them', async () => {
    const order: string[] = [];
    const work = Promise.all(['a', 'b', 'c'].map((name) => inTurn(() => order.push(name))));
    setImmediate(() => {
      order.push('another');
      setImmediate(() => order.push('a third'));
    });
    await work;
    expect(order.filter((name) => name.length === 1)).toEqual(['a', 'b', 'c']);
    expect(order.indexOf('another')).toBeLessThan(order.indexOf('b'));
    expect(order.indexOf('a third')).toBeLessThan(order.indexOf('c'));
  });

  it('tells what was thrown, and goes on with the next', async () => {
    const broken = inTurn(() => {
      throw new Error('broken');
    });
    const next = inTurn(() => 'next');
    await expect(broken).rejects.toThrow('broken');
    expect(await next).toBe('next');
  });
});
