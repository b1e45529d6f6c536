import { Button } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatTime } from '../../lib/format';
import { useLanguage } from '../../lib/i18n';
import { Facts } from '../../ui/prose';
import { StateTag } from '../../ui/tags';
import { recordPath } from './records';
import { TrailDetails } from './trail-details';
import type { TrailEntry } from './trail.graphql';
import { useTrailFilter } from './use-trail-filter';

/** One event: when, what, who, about whom; the rest folded away. */
export function TrailEntryRow({ entry }: { entry: TrailEntry }): ReactNode {
  const { t } = useTranslation(['trail', 'common']);
  const language = useLanguage();
  const { actor, person, cohort } = entry;
  return (
    <li>
      <time dateTime={entry.at} className="trail-time">
        {formatTime(entry.at, language)}
      </time>
      <div className="trail-event">
        <div className="row">
          <strong>{entry.label}</strong>
          {entry.outcome === 'DENIED' && <StateTag term="auditOutcome" value={entry.outcome} size="xsmall" />}
        </div>
        <div className="trail-about">
          {entry.entity === 'Operation' && <code>{entry.entityId}</code>}
          {/* Who signs in is the record itself; nobody is signed in before that. */}
          {(actor ?? entry.entity !== 'Person') && <span>{t('by', { name: actor?.name ?? t('system') })}</span>}
          {person && person.id !== actor?.id && <span>{t('about', { name: person.name })}</span>}
          {cohort && <span>{cohort.name}</span>}
        </div>
        <details>
          <summary aria-label={t('detailsOf', { label: entry.label, time: formatTime(entry.at, language) })}>{t('common:details')}</summary>
          <Details entry={entry} />
        </details>
      </div>
    </li>
  );
}

function Details({ entry }: { entry: TrailEntry }): ReactNode {
  const { t } = useTranslation('trail');
  const { set } = useTrailFilter();
  const path = recordPath(entry.entity, entry.entityId);
  const kind = t(`records.${entry.entity}` as 'records.Cohort', { defaultValue: entry.entity });
  return (
    <div className="trail-details">
      <Facts
        items={[
          { label: t('record'), value: path ? <Link to={path}>{kind}</Link> : kind },
          { label: t('recordId'), value: <code>{entry.entityId}</code> },
          { label: t('code'), value: <code>{entry.action}</code> },
        ]}
      />
      <TrailDetails entry={entry} />
      <div className="row no-print">
        <Button type="button" size="xsmall" variant="secondary" onClick={() => set({ record: entry.entityId })}>
          {t('onlyRecord')}
        </Button>
        {entry.person && (
          <Button
            type="button"
            size="xsmall"
            variant="secondary"
            onClick={() => entry.person && set({ person: entry.person.id, who: entry.person.name })}
          >
            {t('onlyPerson', { name: entry.person.name })}
          </Button>
        )}
      </div>
    </div>
  );
}
