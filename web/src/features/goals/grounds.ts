/** A piece of evidence that a certificate can rest on. */
export interface Evidence {
  title: string;
  state: string;
  counts: boolean;
  milestone: { id: string } | null;
  seminar: { id: string } | null;
}

/** What a confirmation rests on, as the server asks for it. */
export interface Ground {
  /** For the form: `milestone:…` or `seminar:…`. */
  key: string;
  title: string;
  milestoneId: string | null;
  seminarId: string | null;
}

/** What a part can be certified on: approved evidence that counts, in the order of the plan. */
export function groundsOf(evidence: readonly Evidence[]): Ground[] {
  return evidence
    .filter((one) => one.state === 'APPROVED' && one.counts)
    .flatMap<Ground>(({ title, milestone, seminar }) => {
      if (milestone) return [{ key: `milestone:${milestone.id}`, title, milestoneId: milestone.id, seminarId: null }];
      return seminar ? [{ key: `seminar:${seminar.id}`, title, milestoneId: null, seminarId: seminar.id }] : [];
    });
}

/** The one to begin with: the latest in the plan, which builds on those before it. Empty when there is none. */
export const firstGround = (grounds: readonly Ground[]): string => grounds.at(-1)?.key ?? '';
