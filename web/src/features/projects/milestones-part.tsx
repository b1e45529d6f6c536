import { CheckmarkIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { dayIn, formatDay, formatDistance } from '../../lib/format';
import { useLanguage } from '../../lib/i18n';
import { milestoneSums } from '../../lib/milestone-sums';
import { ButtonLink } from '../../ui/button-link';
import { Section } from '../../ui/page';
import { StateTag, useTerm } from '../../ui/tags';
import type { Project } from './project-pages';

type Milestone = Project['milestones'][number];

/** The milestones as a way to walk: what is done, where one is, what is to come. */
export function MilestonesPart({ project, whole = false }: { project: Project; whole?: boolean }): ReactNode {
  const { t } = useTranslation('projects');
  const { approved, required } = milestoneSums(project.milestones);
  const next = project.milestones.find(
    ({ state, responsibleRole, viewerCan }) =>
      (state === 'RETURNED' || state === 'OPEN') && (responsibleRole === 'TRAINEE' || viewerCan.submit),
  );
  // The first ones that are done are folded, so that one need not pass them every time.
  const left = project.milestones.findIndex((milestone) => milestone.state !== 'APPROVED');
  const folded = whole || left < FOLDED ? 0 : left;
  const stones = (list: Milestone[]): ReactNode => (
    <ol className="way" start={list[0]?.position ?? 1}>
      {list.map((milestone) => (
        <Stone key={milestone.id} milestone={milestone} next={milestone.id === next?.id} />
      ))}
    </ol>
  );
  return (
    <Section title={t('parts.milestones')}>
      <p className="hint">{t('milestones.approved', { approved, total: required })}</p>
      {folded > 0 && (
        <details className="project-fold">
          <summary>{t('milestones.folded', { count: folded })}</summary>
          {stones(project.milestones.slice(0, folded))}
        </details>
      )}
      {stones(project.milestones.slice(folded))}
    </Section>
  );
}

/** How many done ones it takes to fold them. */
const FOLDED = 3;

function Stone({ milestone, next }: { milestone: Milestone; next: boolean }): ReactNode {
  const { t } = useTranslation('projects');
  const done = milestone.state === 'APPROVED';
  const asked = milestone.evidenceItems.filter((item) => item.needed);
  return (
    <li className="stone" data-state={milestone.state} data-next={next || undefined}>
      <span className="stone-mark" aria-hidden>
        {done ? <CheckmarkIcon /> : milestone.position}
      </span>
      <div className="stone-body">
        <div className="row row-apart">
          <Link to={`/milestones/${milestone.id}`} className="stone-title">
            {milestone.title}
          </Link>
          <StateTag term="milestoneState" value={milestone.state} />
        </div>
        {done ? <DoneLine milestone={milestone} /> : <DueLine milestone={milestone} />}
        <HandedInBy milestone={milestone} />
        {next && asked.length > 0 && (
          <div>
            {t(milestone.viewerCan.submit ? 'milestones.handIn' : 'milestones.toHandIn')}
            <ul className="stone-items">
              {asked.map((item) => (
                <li key={item.key}>{item.text}</li>
              ))}
            </ul>
          </div>
        )}
        {!next && !done && asked.length > 0 && <p className="hint">{asked.map((item) => item.text).join(' · ')}</p>}
        {next && (
          <div className="no-print">
            <ButtonLink to={`/milestones/${milestone.id}`} size="small" variant="secondary">
              {t('milestones.open')}
            </ButtonLink>
          </div>
        )}
      </div>
    </li>
  );
}

function DueLine({ milestone }: { milestone: Milestone }): ReactNode {
  const { t } = useTranslation('projects');
  const language = useLanguage();
  const day = formatDay(milestone.dueOn, language, true);
  const distance = formatDistance(milestone.dueOn, language);
  return (
    <p className="stone-due" data-overdue={milestone.overdue || undefined}>
      <time dateTime={milestone.dueOn}>{t(milestone.overdue ? 'milestones.overdue' : 'milestones.by', { day, distance })}</time>
      {!milestone.required && ` · ${t('milestones.voluntary')}`}
    </p>
  );
}

/** Who hands it in, where that is not the trainee: otherwise each waits for the other. */
function HandedInBy({ milestone: { state, responsibleRole, viewerCan } }: { milestone: Milestone }): ReactNode {
  const { t } = useTranslation('projects');
  const say = useTerm();
  if (responsibleRole === 'TRAINEE' || (state !== 'OPEN' && state !== 'RETURNED')) return null;
  return <p>{viewerCan.submit ? t('milestones.yours') : t('milestones.handedInBy', { role: say('role', responsibleRole) })}</p>;
}

function DoneLine({ milestone: { decidedAt, required } }: { milestone: Milestone }): ReactNode {
  const { t } = useTranslation('projects');
  const language = useLanguage();
  if (!decidedAt) return null;
  return (
    <p className="stone-due">
      <time dateTime={decidedAt}>{t('milestones.done', { day: formatDay(dayIn(decidedAt), language, true) })}</time>
      {!required && ` · ${t('milestones.voluntary')}`}
    </p>
  );
}
