import type { ReactNode } from 'react';
import { useLanguage } from '../../lib/i18n';
import { capital } from '../../ui/tags';

/** The wording of a part: the official Swedish, with the English beside it for those who read English. */
export function PartText({ part: { textSv, textEn } }: { part: { textSv: string; textEn: string } }): ReactNode {
  const english = useLanguage() === 'en';
  return (
    <div className="goal-part-text">
      {english && <strong>{capital(textEn)}</strong>}
      {english ? (
        <span className="hint" lang="sv">
          {capital(textSv)}
        </span>
      ) : (
        <strong lang="sv">{capital(textSv)}</strong>
      )}
    </div>
  );
}
