import { say, type Language } from '../../platform/i18n/i18n.js';
import { BoardFlagKind, reasonOf, type FoundFlag } from './board.rules.js';

/** What a trainee cannot mend: a review waits for its reviewer. */
const FOR_OTHERS: readonly BoardFlagKind[] = [BoardFlagKind.WAITING];

/** What the milestones are called that a reason is about. */
export type NamedMilestones = Partial<Record<BoardFlagKind, readonly string[]>>;

/** The reasons for which a trainee is reminded, with the milestones they are about, in the language of the trainee. */
export function nudgeReasons(flags: readonly FoundFlag[], language: Language, named: NamedMilestones = {}): string[] {
  return flags
    .filter((flag) => !FOR_OTHERS.includes(flag.kind))
    .map((flag) => [reasonOf(flag, language, 'nudge'), (named[flag.kind] ?? []).join(', ')].filter((text) => text !== '').join(': '));
}

/** A reminder: greeting, the sender's own words, and the reasons. Null when there is nothing to say. */
export function nudgeText(
  to: { givenName: string; language: Language },
  reasons: readonly string[],
  message: string | null | undefined,
): string | null {
  const list = reasons.map((reason) => `• ${reason}`).join('\n');
  const said = [message ?? '', list].filter((text) => text !== '');
  return said.length === 0 ? null : [say(to.language, 'nudge.GREETING', { name: to.givenName }), ...said].join('\n\n');
}

/** Whether a reminder that was sent holds just these words of the sender, whatever the reasons were at the time. */
export function says(text: string, message: string | null | undefined): boolean {
  const [, ...rest] = text.split('\n\n');
  const said = message ?? '';
  const listed = (rest.at(-1) ?? '').split('\n').every((line) => line.startsWith('• '));
  return rest.join('\n\n') === said || (listed && rest.slice(0, -1).join('\n\n') === said);
}
