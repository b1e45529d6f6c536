import type { Evaluation, Timing } from './evaluation.graphql';
import { hasBegun } from './figures';

/** One milestone, with how it went in each cohort whose plan has it. */
export interface ComparedMilestone {
  key: string;
  title: string;
  track: Evaluation['cohort']['track'];
  timings: { index: number; timing: Timing }[];
}

/**
 * The milestones of several cohorts, in the order of their plans. Plans come in versions; a milestone with the same key is the same.
 * `index` is the place of the cohort in the comparison. Rounds that have not begun have come nowhere yet.
 */
export function byMilestone(evaluations: readonly Evaluation[]): ComparedMilestone[] {
  const found = new Map<string, ComparedMilestone & { position: number }>();
  evaluations.forEach(({ cohort, timeToMilestone }, index) => {
    if (!hasBegun(cohort)) return;
    const { track } = cohort;
    for (const timing of timeToMilestone) {
      if (!timing.milestone) continue;
      const { key, title, position } = timing.milestone;
      const milestone = found.get(key) ?? { key, title, position, track, timings: [] };
      milestone.timings.push({ index, timing });
      found.set(key, milestone);
    }
  });
  return [...found.values()].sort((a, b) => a.track.localeCompare(b.track) || a.position - b.position);
}
