import { PencilIcon } from '@navikt/aksel-icons';
import { Button, Textarea } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '../../lib/use-submit';
import { FormWindow } from '../../ui/form-dialog';
import { useNotice } from '../../ui/notice';
import { writeAimDocument } from './driver-changes.graphql';
import type { Tree } from './use-diagram-steps';
import { AIM_AT } from './use-focus-when';
import { useRenewWhenStale } from './use-renew-when-stale';

const LONGEST = 1000;

/** The aim, which is that of the charter: the box that all others stand under. */
export function AimBox({ tree: { project, focusWhen } }: { tree: Tree }): ReactNode {
  const { t } = useTranslation('drivers');
  const common = useTranslation('common').t;
  const [open, setOpen] = useState(false);
  const { aim } = project.driverDiagram;
  const close = (): void => {
    setOpen(false);
    focusWhen(`${AIM_AT} button`, '', 0);
  };
  return (
    <div className="drivers-box drivers-aim" data-level="AIM">
      <div className="drivers-text">
        <p className="drivers-kind">{t('kind.AIM')}</p>
        <p className={aim ? 'drivers-said' : 'hint'}>{aim ?? t('aim.none')}</p>
        {aim && <p className="hint">{t('aim.charter')}</p>}
      </div>
      {project.viewerCan.edit && (
        <div className="drivers-actions no-print">
          {/* One button in both states, so that it keeps the focus when the aim has been written. */}
          <Button
            type="button"
            {...(aim ? ({ variant: 'tertiary', 'data-color': 'neutral' } as const) : {})}
            icon={<PencilIcon {...(aim ? { title: `${common('edit')}: ${t('kind.AIM')}` } : { 'aria-hidden': true })} />}
            onClick={() => setOpen(true)}
          >
            {aim ? undefined : t('aim.write')}
          </Button>
        </div>
      )}
      {open && <AimWindow project={project} onClose={close} />}
    </div>
  );
}

function AimWindow({ project, onClose }: { project: Tree['project']; onClose: () => void }): ReactNode {
  const { t } = useTranslation('drivers');
  const common = useTranslation('common').t;
  const notice = useNotice();
  const write = useSubmit(writeAimDocument);
  useRenewWhenStale(write.errors);
  const [aim, setAim] = useState(project.driverDiagram.aim ?? '');
  const send = async (): Promise<void> => {
    const done = await write.submit({ input: { projectId: project.id, expectedVersion: project.version, aim: aim.trim() || null } });
    if (!done) return;
    onClose();
    notice(t('aim.saved'));
  };
  return (
    <FormWindow
      title={t('kind.AIM')}
      action={common('save')}
      submit={write}
      fields={{ aim: 'drivers-aim' }}
      onSend={() => void send()}
      onClose={onClose}
    >
      <Textarea
        id="drivers-aim"
        label={t('aim.label')}
        description={t('aim.hint')}
        value={aim}
        maxLength={LONGEST}
        minRows={3}
        error={write.at('aim')}
        onChange={(event) => setAim(event.target.value)}
      />
    </FormWindow>
  );
}
