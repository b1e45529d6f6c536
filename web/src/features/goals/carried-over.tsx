import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dayIn } from '../../lib/format';
import type { FragmentOf } from '../../lib/graphql';
import { Prose } from '../../ui/prose';
import { capital, useTerm } from '../../ui/tags';
import { Day } from '../../ui/time';
import type { goalCarriedFragment } from './goals.graphql';

/** Confirmations under earlier regulations and what they correspond to now: told, not counted. */
export function CarriedOver({ items }: { items: readonly FragmentOf<typeof goalCarriedFragment>[] }): ReactNode {
  const { t } = useTranslation('goals');
  const say = useTerm();
  if (items.length === 0) return null;
  return (
    <ul className="plain-list">
      {items.map(({ confirmation, links }) => (
        <li key={confirmation.id} className="carried">
          <p>
            <strong>
              {t('carried.title', {
                regulation: confirmation.part?.goal?.regulation?.designation ?? '',
                code: confirmation.part?.goal?.code ?? '',
              })}
            </strong>{' '}
            {t('carried.notCounted')}
          </p>
          {confirmation.part && <p lang="sv">{capital(confirmation.part.textSv)}</p>}
          <p className="hint">
            {t('carried.by', { name: confirmation.confirmedBy?.name ?? '' })} <Day on={dayIn(confirmation.confirmedAt)} long />
          </p>
          <Prose>{confirmation.basis}</Prose>
          {links.map((link) => (
            <p key={link.id}>
              {capital(say('crosswalkStrength', link.strength))}: {link.whatChanged}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
