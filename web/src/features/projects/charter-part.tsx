import { PencilIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ButtonLink } from '../../ui/button-link';
import { Card, Section } from '../../ui/page';
import { Facts, OutLink, Prose } from '../../ui/prose';
import { Empty } from '../../ui/screen';
import { capital, useTerm } from '../../ui/tags';
import { Day } from '../../ui/time';
import type { Project } from './project-pages';

/** Gaps that another part of the page closes. */
const ELSEWHERE: Record<string, string> = { members: '?part=team', patientInformation: '?part=decisions', ethics: '?part=decisions' };

/** The plan of the project: what it still lacks, and what it says. */
export function CharterPart({ project }: { project: Project }): ReactNode {
  const { t } = useTranslation('projects');
  const common = useTranslation('common').t;
  return (
    <Section
      title={t('parts.plan')}
      actions={
        project.viewerCan.edit && (
          <ButtonLink to={`/projects/${project.id}/edit`} size="small" variant="secondary" icon={<PencilIcon aria-hidden />}>
            {common('edit')}
          </ButtonLink>
        )
      }
    >
      <Gaps project={project} />
      <CharterFacts project={project} level="3" />
    </Section>
  );
}

function Gaps({ project }: { project: Project }): ReactNode {
  const { t } = useTranslation('projects');
  if (project.charterGaps.length === 0) return <p className="hint no-print">{t('charter.complete')}</p>;
  return (
    <Card tone="warning">
      <p className="project-strong">{t('charter.gaps', { count: project.charterGaps.length })}</p>
      <ul className="gaps">
        {project.charterGaps.map((gap) => (
          <li key={gap.field + gap.message}>
            {project.viewerCan.edit ? (
              <Link to={ELSEWHERE[gap.field] ?? `/projects/${project.id}/edit#charter-${gap.field}`}>{gap.message}</Link>
            ) : (
              gap.message
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** What the plan says, group by group; what nobody has written is left out. */
export function CharterFacts({ project, level }: { project: Project; level: '3' }): ReactNode {
  const { t } = useTranslation('projects');
  const say = useTerm();
  const text = (value: string | null): ReactNode => value && <Prose>{value}</Prose>;
  const groups: { key: 'why' | 'aim' | 'data' | 'ground' | 'patients'; items: { label: string; value: ReactNode }[] }[] = [
    {
      key: 'why',
      items: [
        { label: t('charter.problem'), value: text(project.problem) },
        { label: t('charter.question'), value: text(project.question) },
        { label: t('charter.questionKind'), value: project.questionKind && capital(say('questionKind', project.questionKind)) },
      ],
    },
    {
      key: 'aim',
      items: [
        { label: t('charter.aim'), value: text(project.aim) },
        { label: t('charter.aimSpecific'), value: text(project.aimSpecific) },
        { label: t('charter.aimMeasurable'), value: text(project.aimMeasurable) },
        { label: t('charter.aimAccepted'), value: text(project.aimAccepted) },
        { label: t('charter.aimRealistic'), value: text(project.aimRealistic) },
        { label: t('charter.aimDueOn'), value: project.aimDueOn && <Day on={project.aimDueOn} long /> },
      ],
    },
    {
      key: 'data',
      items: [
        {
          label: t('charter.registers'),
          value: project.registers.length > 0 && (
            <ul className="bare">
              {project.registers.map((register) => (
                <li key={register.id}>{register.name}</li>
              ))}
            </ul>
          ),
        },
        { label: t('charter.promUsed'), value: project.promUsed },
        { label: t('charter.premUsed'), value: project.premUsed },
      ],
    },
    {
      key: 'ground',
      items: [
        { label: t('charter.programmeArea'), value: project.programmeArea?.name },
        {
          label: t('charter.nationalAction'),
          value: [project.nationalActionTitle, project.nationalActionGroup, project.nationalActionYear].filter(Boolean).join(', '),
        },
        {
          label: t('charter.knowledgeSupport'),
          value: project.knowledgeSupportUrl ? (
            <OutLink href={project.knowledgeSupportUrl}>{project.knowledgeSupportTitle ?? project.knowledgeSupportUrl}</OutLink>
          ) : (
            project.knowledgeSupportTitle
          ),
        },
      ],
    },
    {
      key: 'patients',
      items: [
        {
          label: t('charter.involvementLevel'),
          value: project.involvementLevel && capital(say('involvementLevel', project.involvementLevel)),
        },
        { label: t('charter.involvementHow'), value: text(project.involvementHow) },
      ],
    },
  ];
  const written = groups
    .map((group) => ({ ...group, items: group.items.filter((item) => Boolean(item.value)) }))
    .filter((group) => group.items.length > 0);
  if (written.length === 0)
    return (
      <Empty title={t('charter.empty')}>
        <p>{t(project.viewerCan.edit ? 'charter.emptyOwn' : 'charter.emptyOther')}</p>
      </Empty>
    );
  return (
    <>
      {written.map((group) => (
        <Section key={group.key} title={t(`charter.groups.${group.key}`)} level={level}>
          <div className="charter-facts">
            <Facts items={group.items} />
          </div>
        </Section>
      ))}
    </>
  );
}
