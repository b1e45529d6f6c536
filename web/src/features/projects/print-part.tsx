import { PrinterSmallIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '../../lib/use-data';
import { Page, Section } from '../../ui/page';
import { Screen } from '../../ui/screen';
import { CharterFacts } from './charter-part';
import { LogWords } from './log-entry';
import { projectLogDocument } from './log.graphql';
import { byMonth } from './log-values';
import { MonthHeading } from './log-words';
import { MilestonesPart } from './milestones-part';
import type { Project } from './project-pages';

/** How many entries are fetched at a time: the most that the server gives. */
const AT_ONCE = 100;

/** The project for paper: plan, milestones and the whole log, with the trainee's name. */
export function PrintPart({ project }: { project: Project }): ReactNode {
  const { t } = useTranslation('projects');
  const common = useTranslation('common').t;
  const name = project.enrolment.person?.name ?? '';
  return (
    <Page
      title={project.title}
      back={{ to: `/projects/${project.id}`, label: t('print.back') }}
      lead={
        <>
          {name && <strong>{name}</strong>}
          {project.enrolment.cohort && <div>{project.enrolment.cohort.name}</div>}
        </>
      }
      actions={
        <Button icon={<PrinterSmallIcon aria-hidden />} onClick={() => window.print()}>
          {common('print')}
        </Button>
      }
    >
      <Section title={t('parts.plan')}>
        <CharterFacts project={project} level="3" />
      </Section>
      <MilestonesPart project={project} whole />
      <Section title={t('parts.log')}>
        <LogFrom projectId={project.id} after={null} />
      </Section>
    </Page>
  );
}

/** The log from a place on, page after page until its end. */
function LogFrom({ projectId, after }: { projectId: string; after: string | null }): ReactNode {
  const { t } = useTranslation('projects');
  const query = useData(projectLogDocument, { id: projectId, first: AT_ONCE, after });
  return (
    <Screen query={query}>
      {({ project: { log } }) => (
        <>
          {log.totalCount === 0 && <p>{t('log.empty')}</p>}
          {byMonth(log.edges.map((edge) => edge.node)).map(([month, entries]) => (
            <div key={month} className="log-month">
              <MonthHeading month={month} />
              <ul className="project-log">
                {entries.map((entry) => (
                  <li key={entry.id} className="log-entry">
                    <LogWords entry={entry} />
                  </li>
                ))}
              </ul>
            </div>
          ))}
          {log.pageInfo.hasNextPage && <LogFrom projectId={projectId} after={log.pageInfo.endCursor} />}
        </>
      )}
    </Screen>
  );
}
