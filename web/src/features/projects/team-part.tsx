import { PencilIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../../lib/use-address';
import { Card, Section } from '../../ui/page';
import { Facts, Prose } from '../../ui/prose';
import { Empty } from '../../ui/screen';
import { capital, useTerm } from '../../ui/tags';
import type { Project } from './project-pages';
import { TeamForm } from './team-form';

/** Who does what in the project, and who supports the trainee. */
export function TeamPart({ project }: { project: Project }): ReactNode {
  const { t } = useTranslation('projects');
  const common = useTranslation('common').t;
  const address = useAddress<'edit'>();
  const say = useTerm();
  const editing = project.viewerCan.edit && address.get('edit') === 'team';
  return (
    <>
      <Section
        title={t('team.title')}
        actions={
          project.viewerCan.edit &&
          !editing && (
            <Button size="small" variant="secondary" icon={<PencilIcon aria-hidden />} onClick={() => address.replace({ edit: 'team' })}>
              {common('edit')}
            </Button>
          )
        }
      >
        {editing ? (
          <TeamForm project={project} onClose={() => address.replace({ edit: '' })} />
        ) : project.members.length === 0 ? (
          <Empty title={t('team.empty')}>
            <p>{t(project.viewerCan.edit ? 'team.emptyOwn' : 'team.emptyOther')}</p>
          </Empty>
        ) : (
          <ul className="plain-list team-list">
            {project.members.map((member) => (
              <Card as="li" key={member.id}>
                <div>
                  <p className="project-strong">{member.name}</p>
                  <p className="hint">{member.profession}</p>
                </div>
                {member.ownPart && <Prose>{member.ownPart}</Prose>}
              </Card>
            ))}
          </ul>
        )}
      </Section>
      {project.enrolment.supporters.length > 0 && (
        <Section title={t('team.supporters')}>
          <Facts
            items={project.enrolment.supporters.map((supporter) => ({
              label: capital(say('role', supporter.role)),
              value: supporter.person?.name,
            }))}
          />
        </Section>
      )}
    </>
  );
}
