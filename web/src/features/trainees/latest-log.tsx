import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Section } from '../../ui/page';
import { Prose } from '../../ui/prose';
import { Empty } from '../../ui/screen';
import { capital, useTerm } from '../../ui/tags';
import { Day } from '../../ui/time';
import type { Trainee } from './trainee.types';

/** What the trainee wrote last in the log. */
export function LatestLog({ project }: { project: Trainee['project'] }): ReactNode {
  const { t } = useTranslation('trainees');
  const say = useTerm();
  const entries = project?.log.edges.map(({ node }) => node) ?? [];
  return (
    <Section title={t('log.title')} id="log">
      {entries.length === 0 ? (
        <Empty title={t('log.none')}>
          <p>{project ? t('log.noneNext') : t('now.noProject')}</p>
        </Empty>
      ) : (
        <ul className="plain-list trainee-log">
          {entries.map((entry) => (
            <li key={entry.id}>
              <span className="hint">
                <Day on={entry.happenedOn} /> · {capital(say('logKind', entry.kind))}
              </span>
              <Prose>{entry.text}</Prose>
            </li>
          ))}
        </ul>
      )}
      {project && project.log.totalCount > entries.length && (
        <Link to={`/projects/${project.id}`}>{t('log.all', { count: project.log.totalCount })}</Link>
      )}
    </Section>
  );
}
