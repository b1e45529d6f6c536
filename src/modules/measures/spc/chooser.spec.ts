import { describe, expect, it } from '@jest/globals';
import { chooseChart, isRare, type ChooserAnswers } from './chooser.js';

const COUNTS = ['YES_NO', 'EVENTS', 'MEASUREMENT', 'OTHER'] as const;
const EXPOSURE = ['EQUAL', 'COUNTED', 'UNKNOWN'] as const;
const RARITY = [
  { eventsPerPeriod: null, shareOfZeros: null, rare: false },
  { eventsPerPeriod: 1, shareOfZeros: 0.5, rare: false },
  { eventsPerPeriod: 12, shareOfZeros: 0, rare: false },
  { eventsPerPeriod: 0.99, shareOfZeros: null, rare: true },
  { eventsPerPeriod: null, shareOfZeros: 0.51, rare: true },
  { eventsPerPeriod: 3, shareOfZeros: 0.6, rare: true },
] as const;

/** The table as it is taught: counts, exposure, several, rare → chart, reason. `*` is any. */
const TABLE = [
  ['YES_NO', '*', '*', true, 'g', 'RARE_AMONG_PATIENTS'],
  ['YES_NO', '*', '*', false, 'p', 'SHARE_OF_PATIENTS'],
  ['EVENTS', '*', '*', true, 't', 'RARE_IN_TIME'],
  ['EVENTS', 'EQUAL', '*', false, 'c', 'EVENTS_EQUAL_EXPOSURE'],
  ['EVENTS', 'COUNTED', '*', false, 'u', 'EVENTS_PER_EXPOSURE'],
  ['EVENTS', 'UNKNOWN', '*', false, 'run', 'EXPOSURE_UNKNOWN'],
  ['MEASUREMENT', '*', true, '*', 'xbar', 'SEVERAL_MEASUREMENTS'],
  ['MEASUREMENT', '*', false, '*', 'i', 'ONE_MEASUREMENT'],
  ['OTHER', '*', '*', '*', 'run', 'NOTHING_KNOWN'],
] as const;

const cases = COUNTS.flatMap((counts) =>
  EXPOSURE.flatMap((exposure) =>
    [true, false].flatMap((several) =>
      RARITY.map((rarity): [ChooserAnswers, boolean] => [{ counts, exposure, several, ...rarity }, rarity.rare]),
    ),
  ),
);

describe('the chooser of charts', () => {
  it.each(cases)('%j (rare: %s)', (answers, rare) => {
    expect(isRare(answers)).toBe(rare);
    const fits = TABLE.filter(([counts, exposure, several, isRareRow]) =>
      [
        [counts, answers.counts],
        [exposure, answers.exposure],
        [several, answers.several],
        [isRareRow, rare],
      ].every(([want, got]) => want === '*' || want === got),
    );
    expect(fits).toHaveLength(1);
    const { chart, reason } = chooseChart(answers);
    expect([chart, reason]).toEqual(fits[0]?.slice(4));
  });
});
