import { PencilIcon, PrinterSmallIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import type { ResultOf } from '../../lib/graphql';
import { milestoneSums } from '../../lib/milestone-sums';
import { useData } from '../../lib/use-data';
import { useMore } from '../../lib/use-more';
import { ButtonLink } from '../../ui/button-link';
import { Page } from '../../ui/page';
import { Screen } from '../../ui/screen';
import { capital, useTerm } from '../../ui/tags';
import { CharterPart } from './charter-part';
import { DecisionsPart } from './decisions-part';
import { HistoryPart } from './history-part';
import { LogPart } from './log-part';
import { MilestonesPart } from './milestones-part';
import { PrintPart } from './print-part';
import { projectDocument } from './project.graphql';
import { TeamPart } from './team-part';
import './projects.css';

/** A project as its page shows it. */
export type Project = ResultOf<typeof projectDocument>['project'];

/** The parts of the page, as the address names them; the first is shown when it names none. */
const PARTS = ['milestones', 'log', 'plan', 'decisions', 'team', 'history'] as const;
type Part = (typeof PARTS)[number];

/** The parts of a project as its menu lists them: those of this page, and those with pages of their own. */
const MENU = ['milestones', 'log', 'plan', 'measures', 'cycles', 'drivers', 'decisions', 'team', 'history'] as const;

function isPart(one: (typeof MENU)[number]): one is Part {
  return PARTS.some((part) => part === one);
}

const CONTENT: Record<Part, (props: { project: Project }) => ReactNode> = {
  milestones: MilestonesPart,
  log: LogPart,
  plan: CharterPart,
  decisions: DecisionsPart,
  team: TeamPart,
  history: HistoryPart,
};

/** A project: its milestones, log, plan, decisions, team and history, one part at a time; `?part=print` for paper. */
export function ProjectPage(): ReactNode {
  const { t } = useTranslation('projects');
  const { projectId = '' } = useParams();
  const [params] = useSearchParams();
  const query = useData(projectDocument, { id: projectId }, { keepOffline: true });
  const project = query.data?.project;
  const asked = params.get('part');
  if (asked === 'print' && project) return <PrintPart project={project} />;
  const part = PARTS.find((one) => one === asked) ?? 'milestones';
  const Content = CONTENT[part];
  return (
    <Page
      title={project?.title ?? t('title')}
      width="wide"
      lead={project && <Lead project={project} />}
      actions={project && <Actions project={project} />}
    >
      <Screen query={query}>
        {(data) => (
          <div className="project-parts">
            <Parts part={part} project={data.project} />
            <div className="project-parts-content" key={part}>
              <Content project={data.project} />
            </div>
          </div>
        )}
      </Screen>
    </Page>
  );
}

/** Whose project it is, in which round. A trainee does not need to be told who they are. */
function Lead({ project: { enrolment } }: { project: Project }): ReactNode {
  const say = useTerm();
  const own = enrolment.viewerRelations.includes('TRAINEE');
  return (
    <span className="row">
      {!own && enrolment.person && <Link to={`/trainees/${enrolment.id}`}>{enrolment.person.name}</Link>}
      {enrolment.cohort && (
        <span>
          {enrolment.cohort.name} · {capital(say('track', enrolment.cohort.track))}
        </span>
      )}
      {!own && enrolment.unit && <span>{enrolment.unit.name}</span>}
    </span>
  );
}

function Actions({ project }: { project: Project }): ReactNode {
  const { t } = useTranslation('projects');
  const common = useTranslation('common').t;
  return (
    <>
      {project.viewerCan.write && (
        <ButtonLink to={`/projects/${project.id}/write`} icon={<PencilIcon aria-hidden />}>
          {t('actions.write')}
        </ButtonLink>
      )}
      <ButtonLink to="?part=print" variant="tertiary" icon={<PrinterSmallIcon aria-hidden />}>
        {common('print')}
      </ButtonLink>
    </>
  );
}

function Parts({ part, project }: { part: Part; project: Project }): ReactNode {
  const { t } = useTranslation('projects');
  const { ref, more } = useMore<HTMLElement>(part);
  const { approved, required } = milestoneSums(project.milestones);
  const counts: Partial<Record<Part, string>> = {
    milestones: `${approved}/${required}`,
    log: String(project.logSummary.entries),
    team: String(project.members.length),
  };
  return (
    <nav ref={ref} className="project-parts-menu no-print" aria-label={t('parts.label')} data-more={more}>
      <ul>
        {MENU.map((one) => (
          <li key={one}>
            {isPart(one) ? (
              <Link to={`?part=${one}`} aria-current={one === part ? 'page' : undefined} preventScrollReset>
                <span>{t(`parts.${one}`)}</span>
                {counts[one] && (
                  <span className="project-parts-count" aria-hidden>
                    {counts[one]}
                  </span>
                )}
              </Link>
            ) : (
              <Link to={`/projects/${project.id}/${one}`}>
                <span>{t(`parts.${one}`)}</span>
              </Link>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
