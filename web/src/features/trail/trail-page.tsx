import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dayIn, formatDay } from '../../lib/format';
import { useLanguage } from '../../lib/i18n';
import { useData } from '../../lib/use-data';
import { hasRole, useViewer } from '../../lib/viewer';
import { Page, Section } from '../../ui/page';
import { Pager, usePageArgs } from '../../ui/pager';
import { Empty, Screen } from '../../ui/screen';
import { TrailEntryRow } from './trail-entry';
import { TrailFilters } from './trail-filters';
import { trailDocument, type TrailEntry } from './trail.graphql';
import { filterOf, useTrailFilter } from './use-trail-filter';
import './trail.css';

/** Who did what to which record, and when, newest first. */
export function TrailPage(): ReactNode {
  const { t } = useTranslation('trail');
  const isAdmin = hasRole(useViewer(), 'ADMIN');
  const filter = useTrailFilter();
  const language = useLanguage();
  const query = useData(trailDocument, { filter: filterOf(filter.get), ...usePageArgs(50) }, { smooth: true });
  return (
    <Page width="wide" title={t('title')} lead={t(isAdmin ? 'leadAdmin' : 'leadOffice')} query={query}>
      <TrailFilters filter={filter} maySeeDenied={isAdmin} />
      <Screen query={query}>
        {({ auditTrail: { edges, pageInfo, totalCount } }) => (
          <>
            <p role="status" className="hint">
              {t('count', { count: totalCount })}
            </p>
            {edges.length === 0 && (
              <Empty title={t('empty.title')}>
                <p>{t(filter.any ? 'empty.filtered' : 'empty.text')}</p>
              </Empty>
            )}
            {byDay(edges.map(({ node }) => node)).map(({ day, entries }) => (
              <Section key={day} title={formatDay(day, language)}>
                <ul className="trail">
                  {entries.map((entry) => (
                    <TrailEntryRow key={entry.id} entry={entry} />
                  ))}
                </ul>
              </Section>
            ))}
            <Pager pageInfo={pageInfo} shown={edges.length} total={totalCount} />
          </>
        )}
      </Screen>
    </Page>
  );
}

/** The events of each day together, in the order they come. */
function byDay(entries: readonly TrailEntry[]): { day: string; entries: TrailEntry[] }[] {
  const days: { day: string; entries: TrailEntry[] }[] = [];
  for (const entry of entries) {
    const day = dayIn(entry.at);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}
