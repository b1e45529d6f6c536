import { describe, expect, it } from '@jest/globals';
import { LINKS as links } from '../../../test/setup/regulations.js';
import type { CrosswalkLink } from '../regulations/index.js';
import { carriedToGoal, carriedToPart } from './goal-crosswalk.rules.js';

const earlier = (...parts: string[]): Map<string, string> => new Map(parts.map((p) => [p, `certificate of ${p}`]));
const told = (found: { links: CrosswalkLink[]; confirmation: string }[]) => found.map((f) => [f.confirmation, ...f.links.map((l) => l.id)]);

describe('the crosswalk', () => {
  it('shows what a certificate under the regulation before corresponds to', () => {
    expect(told(carriedToPart('STa2-k1', links, earlier('a4-k1', 'a4-u1')))).toEqual([['certificate of a4-k1', 'a4-k1-to-STa2-k1']]);
    expect(told(carriedToPart('a4-u2', links, earlier('2008-20-u1')))).toEqual([['certificate of 2008-20-u1', '2008-20-u1-to-a4-u2']]);
  });

  it('leads over two regulations, oldest link first', () => {
    expect(told(carriedToPart('STa2-u1', links, earlier('2008-20-u1', 'a4-u2')))).toEqual([
      ['certificate of a4-u2', 'a4-u2-to-STa2-u1'],
      ['certificate of 2008-20-u1', '2008-20-u1-to-a4-u2', 'a4-u2-to-STa2-u1'],
    ]);
  });

  it('shows at the goal what no single part took over: written work and course of a5', () => {
    expect(told(carriedToGoal('HSLF_FS_2021_8:STa3', links, earlier('a5-u2', 'a5-u3', 'a5-k1')))).toEqual([
      ['certificate of a5-u2', 'a5-u2-to-STa3'],
      ['certificate of a5-u3', 'a5-u3-to-STa3'],
    ]);
  });

  it('never leads by number: a4 is not STa4, and nothing of a4 reaches STa3', () => {
    const a4 = earlier('a4-k1', 'a4-k2', 'a4-k3', 'a4-u1', 'a4-u2');
    expect(carriedToGoal('HSLF_FS_2021_8:STa4', links, a4)).toEqual([]);
    for (const part of ['STa3-k1', 'STa3-k2', 'STa3-k3']) expect(carriedToPart(part, links, a4)).toEqual([]);
  });

  it('shows nothing without earlier certificates', () => {
    for (const link of links) expect(carriedToPart(link.toPartId ?? '', links, new Map())).toEqual([]);
  });

  it('does not run in a circle', () => {
    const circle = [
      { id: '1', fromGoalId: 'x', toGoalId: 'y', fromPartId: 'a', toPartId: 'b' },
      { id: '2', fromGoalId: 'y', toGoalId: 'x', fromPartId: 'b', toPartId: 'a' },
    ];
    expect(carriedToPart('b', circle, new Map([['a', 'certificate']])).length).toBeLessThanOrEqual(3);
  });
});
