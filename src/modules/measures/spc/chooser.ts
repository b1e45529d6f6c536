import type { Chart } from './types.js';

/*
 * Which chart fits a measure: the table that courses in improvement teach (Perla 2011, Provost & Murray 2011), with rare events by Benneyan
 * 2001 and Nelson 1994. It proposes; the user decides.
 */

/** What is known of a measure when its chart is chosen. */
export interface ChooserAnswers {
  /** `YES_NO`: a share of patients; `EVENTS`: how many; `MEASUREMENT`: a time, a score, an amount; `OTHER`: a ratio or index made elsewhere. */
  counts: 'YES_NO' | 'EVENTS' | 'MEASUREMENT' | 'OTHER';
  /** For events: does what they can happen to (bed days, visits) differ between periods, and is it counted? */
  exposure: 'EQUAL' | 'COUNTED' | 'UNKNOWN';
  /** For measurements: are there single measurements, at least two in each period? */
  several: boolean;
  /** Events (or patients with a yes) in a period, on average; null when not known. */
  eventsPerPeriod: number | null;
  /** Share of periods without any, 0 to 1; null when not known. */
  shareOfZeros: number | null;
}

/** Why a chart is proposed. */
export type ChooserReason =
  | 'SHARE_OF_PATIENTS'
  | 'EVENTS_EQUAL_EXPOSURE'
  | 'EVENTS_PER_EXPOSURE'
  | 'EXPOSURE_UNKNOWN'
  | 'ONE_MEASUREMENT'
  | 'SEVERAL_MEASUREMENTS'
  | 'RARE_AMONG_PATIENTS'
  | 'RARE_IN_TIME'
  | 'NOTHING_KNOWN';

/** What is proposed, and why. */
export interface ChooserProposal {
  chart: Chart;
  reason: ChooserReason;
}

/** Below one event a period, or more than half of the periods without any, a chart of counts is mostly zeros: time or cases between events. */
export function isRare({ eventsPerPeriod, shareOfZeros }: Pick<ChooserAnswers, 'eventsPerPeriod' | 'shareOfZeros'>): boolean {
  return (eventsPerPeriod !== null && eventsPerPeriod < 1) || (shareOfZeros !== null && shareOfZeros > 0.5);
}

type Case = 'RARE' | 'EQUAL' | 'COUNTED' | 'UNKNOWN' | 'SEVERAL' | 'SINGLE';
const propose = (chart: Chart, reason: ChooserReason): ChooserProposal => ({ chart, reason });
const SHARE = propose('p', 'SHARE_OF_PATIENTS');
const ANYTHING = propose('run', 'NOTHING_KNOWN');

/** The decision table. */
const TABLE: Record<ChooserAnswers['counts'], Partial<Record<Case, ChooserProposal>> & { SINGLE: ChooserProposal }> = {
  YES_NO: { RARE: propose('g', 'RARE_AMONG_PATIENTS'), SINGLE: SHARE },
  EVENTS: {
    RARE: propose('t', 'RARE_IN_TIME'),
    EQUAL: propose('c', 'EVENTS_EQUAL_EXPOSURE'),
    COUNTED: propose('u', 'EVENTS_PER_EXPOSURE'),
    SINGLE: propose('run', 'EXPOSURE_UNKNOWN'),
  },
  MEASUREMENT: { SEVERAL: propose('xbar', 'SEVERAL_MEASUREMENTS'), SINGLE: propose('i', 'ONE_MEASUREMENT') },
  OTHER: { SINGLE: ANYTHING },
};

/** The chart that fits the answers. */
export function chooseChart(answers: ChooserAnswers): ChooserProposal {
  const row = TABLE[answers.counts];
  const rare = isRare(answers) ? row.RARE : undefined;
  const several = answers.several ? row.SEVERAL : undefined;
  return rare ?? several ?? row[answers.exposure] ?? row.SINGLE;
}
