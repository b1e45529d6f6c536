import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { dayIn } from '../../lib/format';
import { useData } from '../../lib/use-data';
import { Section } from '../../ui/page';
import { Prose } from '../../ui/prose';
import { Empty, Screen } from '../../ui/screen';
import { useTerm } from '../../ui/tags';
import { Instant } from '../../ui/time';
import { byMonth } from './log-values';
import { MonthHeading } from './log-words';
import { projectHistoryDocument } from './project.graphql';
import type { Project } from './project-pages';

/** Every step that the milestones have taken: who handed in, returned and approved what, when; the latest first. */
export function HistoryPart({ project }: { project: Project }): ReactNode {
  const { t } = useTranslation('projects');
  const say = useTerm();
  const query = useData(projectHistoryDocument, { id: project.id });
  return (
    <Section title={t('parts.history')}>
      <Screen query={query}>
        {({ project: { milestones } }) => {
          const events = milestones
            .flatMap((milestone) => milestone.history.map((event) => ({ ...event, milestone, happenedOn: dayIn(event.at) })))
            .sort((a, b) => b.at.localeCompare(a.at));
          if (events.length === 0)
            return (
              <Empty title={t('history.empty')}>
                <p>{t('history.emptyText')}</p>
              </Empty>
            );
          return byMonth(events).map(([month, list]) => (
            <div key={month} className="log-month">
              <MonthHeading month={month} />
              <ul className="project-log">
                {list.map((event) => (
                  <li key={event.id} className="log-entry event" data-action={event.action}>
                    <p className="log-meta">
                      <Instant at={event.at} />
                      {event.round > 1 && <span>{t('history.round', { number: event.round })}</span>}
                    </p>
                    <p>
                      {event.actor?.name ?? say('role', 'SYSTEM')} {say('milestoneAction', event.action)}{' '}
                      <Link to={`/milestones/${event.milestone.id}`}>{event.milestone.title}</Link>
                    </p>
                    {event.reason && <Prose>{event.reason}</Prose>}
                  </li>
                ))}
              </ul>
            </div>
          ));
        }}
      </Screen>
    </Section>
  );
}
