import { Button } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { ResultOf } from '../../lib/graphql';
import { useAddress } from '../../lib/use-address';
import { useData } from '../../lib/use-data';
import { Section } from '../../ui/page';
import { Pager } from '../../ui/pager';
import { Empty, Screen } from '../../ui/screen';
import { LogEntryCard } from './log-entry';
import { EditLogEntry } from './log-entry-edit';
import { projectLogDocument } from './log.graphql';
import { byMonth, FIRST_ENTRIES } from './log-values';
import { MonthHeading, useSpent } from './log-words';
import type { Project } from './project-pages';
import { UnsentEntries } from './unsent-entries';

/** One entry as the log has it. */
export type Entry = ResultOf<typeof projectLogDocument>['project']['log']['edges'][number]['node'];

/** The server gives at most so many at once. */
const MOST = 100;

/** The log: what was done, newest first, month by month. */
export function LogPart({ project }: { project: Project }): ReactNode {
  const { t } = useTranslation('projects');
  const common = useTranslation('common').t;
  const address = useAddress<'show' | 'edit'>();
  const [params] = useSearchParams();
  const spent = useSpent();
  const first = Math.min(MOST, Math.max(FIRST_ENTRIES, Number(address.get('show')) || FIRST_ENTRIES));
  const query = useData(projectLogDocument, { id: project.id, first, after: params.get('after') }, { keepOffline: true, smooth: true });
  const { entries, minutes } = project.logSummary;
  return (
    <Section title={t('parts.log')}>
      {entries > 0 && (
        <p className="hint">
          {t('log.count', { count: entries })}
          {minutes > 0 && ` · ${spent(minutes)}`}
        </p>
      )}
      <UnsentEntries projectId={project.id} />
      <Screen query={query}>
        {({ project: { log } }) =>
          log.totalCount === 0 ? (
            <Empty title={t('log.empty')}>
              <p>{t(project.viewerCan.write ? 'log.emptyOwn' : 'log.emptyOther')}</p>
            </Empty>
          ) : (
            <>
              {byMonth(log.edges.map((edge) => edge.node)).map(([month, list]) => (
                <div key={month} className="log-month">
                  <MonthHeading month={month} />
                  <ul className="project-log">
                    {list.map((entry) =>
                      address.get('edit') === entry.id && entry.viewerCan.edit ? (
                        <EditLogEntry key={entry.id} entry={entry} onClose={() => address.replace({ edit: '' })} />
                      ) : (
                        <LogEntryCard key={entry.id} entry={entry} onEdit={() => address.replace({ edit: entry.id })} />
                      ),
                    )}
                  </ul>
                </div>
              ))}
              {log.pageInfo.hasNextPage && first < MOST && !params.has('after') ? (
                <div>
                  <Button
                    variant="secondary"
                    loading={query.isPlaceholderData}
                    onClick={() => address.replace({ show: String(first + FIRST_ENTRIES) })}
                  >
                    {common('more')}
                  </Button>
                </div>
              ) : (
                <Pager pageInfo={log.pageInfo} shown={log.edges.length} total={log.totalCount} />
              )}
            </>
          )
        }
      </Screen>
    </Section>
  );
}
