/** A step that is the viewer's to take. */
export interface Step {
  action: string;
  label: string;
  disabledReason: string | null;
}

/** The steps that something keeps back, gathered by why: one sentence for all that have the same reason. */
export function heldBack(steps: readonly Step[]): { reason: string; labels: string[] }[] {
  const byReason = new Map<string, string[]>();
  for (const { label, disabledReason } of steps) {
    if (disabledReason === null) continue;
    byReason.set(disabledReason, [...(byReason.get(disabledReason) ?? []), label]);
  }
  return [...byReason].map(([reason, labels]) => ({ reason, labels }));
}
