import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dayIn } from '../../lib/format';
import { Prose } from '../../ui/prose';
import { capital } from '../../ui/tags';
import { Day } from '../../ui/time';
import type { Progress } from './goal-sheet';

/** Confirmations that do not count now: taken back, or of another regulation. */
export function GoalHistory({ history }: { history: Progress['history'] }): ReactNode {
  const { t } = useTranslation('goals');
  if (history.length === 0) return null;
  return (
    <details className="goal-fold">
      <summary>{t('history.title', { count: history.length })}</summary>
      <ul className="plain-list">
        {history.map((one) => (
          <li key={one.id} className="carried">
            <p>
              <strong>
                {one.part?.goal?.code} {one.part?.goal?.regulation?.designation}
              </strong>
            </p>
            {one.part && <p lang="sv">{capital(one.part.textSv)}</p>}
            <p className="hint">
              {t('carried.by', { name: one.confirmedBy?.name ?? '' })} <Day on={dayIn(one.confirmedAt)} long />
            </p>
            <Prose>{one.basis}</Prose>
            {one.revokedAt && (
              <p>
                {t('history.revoked', { name: one.revokedBy?.name ?? '' })} <Day on={dayIn(one.revokedAt)} long />
                {one.revokeReason && `: ${one.revokeReason}`}
              </p>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
