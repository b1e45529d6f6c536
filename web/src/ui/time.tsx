import type { ReactNode } from 'react';
import { formatDay, formatDays, formatDistance, formatInstant } from '../lib/format';
import { useLanguage } from '../lib/i18n';

/** A civil day, `4 dec`, with the distance beside it when asked for: `4 dec (om 13 dagar)`. */
export function Day({ on, long = false, distance = false }: { on: string; long?: boolean; distance?: boolean }): ReactNode {
  const language = useLanguage();
  return (
    <time dateTime={on}>
      {formatDay(on, language, !long)}
      {distance && ` (${formatDistance(on, language)})`}
    </time>
  );
}

/** From one civil day to another, `2 juli 2026 – 8 apr. 2027`; open when there is no last day. */
export function Days({ from, to }: { from: string; to: string | null }): ReactNode {
  const language = useLanguage();
  return to === null ? `${formatDay(from, language, true)} –` : formatDays(from, to, language);
}

/** An instant, `21 nov 14:02`. */
export function Instant({ at }: { at: string }): ReactNode {
  const language = useLanguage();
  return <time dateTime={at}>{formatInstant(at, language, true)}</time>;
}
