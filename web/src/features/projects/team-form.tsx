import { PlusIcon } from '@navikt/aksel-icons';
import { Button, TextField } from '@navikt/ds-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../lib/use-draft';
import { useSubmit } from '../../lib/use-submit';
import { DraftNote, Form } from '../../ui/form';
import { useNotice } from '../../ui/notice';
import { setTeamDocument } from './decisions.graphql';
import type { Project } from './project-pages';

/** At most as many as the server takes. */
const MOST = 30;

interface Member {
  name: string;
  profession: string;
  ownPart: string;
}

const nobody = (): Member => ({ name: '', profession: '', ownPart: '' });

/** The whole team, in order: named, added, moved and taken away, and saved in one step. */
export function TeamForm({ project, onClose }: { project: Project; onClose: () => void }): ReactNode {
  const { t } = useTranslation('projects');
  const common = useTranslation('common').t;
  const notice = useNotice();
  const save = useSubmit(setTeamDocument);
  const now: Member[] = project.members.map(({ name, profession, ownPart }) => ({ name, profession, ownPart: ownPart ?? '' }));
  const draft = useDraft(`team.${project.id}`, { members: now.length > 0 ? now : [nobody()] });
  const { members } = draft.values;
  const added = useRef<number | null>(null);
  const set = (next: Member[]): void => draft.set('members', next);
  const change = (at: number, part: Partial<Member>): void =>
    set(members.map((member, index) => (index === at ? { ...member, ...part } : member)));
  useEffect(() => {
    if (added.current === null) return;
    document.getElementById(`member-${added.current}-name`)?.focus();
    added.current = null;
  }, [members.length]);
  const go = async (): Promise<void> => {
    const input = {
      projectId: project.id,
      expectedVersion: project.version,
      members: members.map(({ name, profession, ownPart }) => ({
        name: name.trim(),
        profession: profession.trim(),
        ownPart: ownPart.trim() || null,
      })),
    };
    if (!(await save.submit({ input }))) return;
    draft.forget();
    onClose();
    notice(t('team.saved'));
  };
  const fields = Object.fromEntries(
    members.flatMap((_, index) =>
      (['name', 'profession', 'ownPart'] as const).map((field) => [`members.${index}.${field}`, `member-${index}-${field}`]),
    ),
  );
  return (
    <Form onSubmit={() => void go()} submit={save} fields={fields}>
      <ol className="plain-list">
        {members.map((member, index) => (
          <li key={index} className="card">
            <fieldset className="member">
              <legend>{t('team.person', { number: index + 1 })}</legend>
              <div className="form-row">
                {(['name', 'profession'] as const).map((field) => (
                  <TextField
                    key={field}
                    id={`member-${index}-${field}`}
                    label={t(`team.${field}`)}
                    value={member[field]}
                    onChange={(event) => change(index, { [field]: event.target.value })}
                    error={save.at(`members.${index}.${field}`)}
                  />
                ))}
              </div>
              <TextField
                id={`member-${index}-ownPart`}
                label={t('team.ownPart')}
                value={member.ownPart}
                onChange={(event) => change(index, { ownPart: event.target.value })}
                error={save.at(`members.${index}.ownPart`)}
              />
              <div className="row">
                {index > 0 && (
                  <Button
                    type="button"
                    size="small"
                    variant="tertiary"
                    onClick={() =>
                      set(members.map((one, at) => (at === index - 1 ? member : at === index ? (members[index - 1] ?? one) : one)))
                    }
                  >
                    {t('team.up')}
                  </Button>
                )}
                <Button
                  type="button"
                  size="small"
                  variant="tertiary"
                  data-color="neutral"
                  onClick={() => set(members.filter((_, at) => at !== index))}
                >
                  {t('team.remove')}
                </Button>
              </div>
            </fieldset>
          </li>
        ))}
      </ol>
      {members.length < MOST && (
        <div>
          <Button
            type="button"
            variant="secondary"
            size="small"
            icon={<PlusIcon aria-hidden />}
            onClick={() => {
              added.current = members.length;
              set([...members, nobody()]);
            }}
          >
            {t('team.add')}
          </Button>
        </div>
      )}
      <DraftNote draft={draft} />
      <div className="row">
        <Button type="submit" loading={save.busy}>
          {common('save')}
        </Button>
        <Button
          type="button"
          variant="secondary"
          onClick={() => {
            draft.forget();
            onClose();
          }}
        >
          {common('cancel')}
        </Button>
      </div>
    </Form>
  );
}
