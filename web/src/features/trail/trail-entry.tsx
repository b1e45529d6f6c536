import { Button } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatTime } from '../../lib/format';
import { useLanguage } from '../../lib/i18n';
import { Facts } from '../../ui/prose';
import { capital, StateTag, useTerm } from '../../ui/tags';
import { recordPath } from './records';
import { TrailDetails } from './trail-details';
import type { TrailEntry } from './trail.graphql';
import { useTrailFilter } from './use-trail-filter';

/** One event: when, what, who, about whom; the rest folded away. */
export function TrailEntryRow({ entry }: { entry: TrailEntry }): ReactNode {
  const { t } = useTranslation(['trail', 'common']);
  const language = useLanguage();
  const { person, cohort } = entry;
  const subject = useSubject(entry);
  // Who signs in is the record itself; nobody is signed in before that.
  const signsIn = entry.action === 'session.opened';
  const by = entry.actor?.name ?? (signsIn && entry.subject ? entry.subject : t('system'));
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
          {subject && <span className="trail-subject">{subject}</span>}
          <span>{t('by', { name: by })}</span>
          {person && person.name !== by && !subject?.includes(person.name) && <span>{t('about', { name: person.name })}</span>}
          {cohort && entry.entity !== 'Cohort' && <span>{cohort.name}</span>}
        </div>
        <details>
          <summary aria-label={t('detailsOf', { label: entry.label, time: formatTime(entry.at, language) })}>{t('common:details')}</summary>
          <Details entry={entry} />
        </details>
      </div>
    </li>
  );
}

/** What the event is about, in words; null when the words of the event say it all. */
function useSubject({ action, entity, entityId, subject, actor, details }: TrailEntry): string | null {
  const { t } = useTranslation('trail');
  const say = useTerm();
  const role = entity === 'RoleAssignment' && details.find(({ name }) => name === 'role')?.value;
  if (entity === 'Operation') return t(`operations.${entityId}` as 'operations.createCohort', { defaultValue: entityId });
  if (entity === 'Export') return t(`files.${entityId}` as 'files.myData', { defaultValue: entityId });
  if (role) return [capital(say('role', role)), subject].filter(Boolean).join(': ');
  return action.startsWith('session.') || subject === actor?.name ? null : subject;
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
