import { ArrowRightIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { newId } from '../../lib/ids';
import { useSubmit } from '../../lib/use-submit';
import { AskButton } from '../../ui/ask';
import { Refused } from '../../ui/form';
import { useNotice } from '../../ui/notice';
import { reopenCycleDocument, startNextCycleDocument } from './cycle-changes.graphql';
import type { Cycle } from './cycle.graphql';

/** What comes after a closed cycle: the next one, or opening it again. */
export function FollowUp({ cycle }: { cycle: Cycle }): ReactNode {
  const { t } = useTranslation('cycles');
  const following = cycle.nextCycles.filter(({ removed }) => !removed);
  return (
    <>
      {following.length > 0 && (
        <ul className="plain-list">
          {following.map((next) => (
            <li key={next.id}>
              <Link to={`/cycles/${next.id}`}>{t('goesOn', { number: next.number, title: next.title })}</Link>
            </li>
          ))}
        </ul>
      )}
      <div className="pdsa-actions no-print">
        {cycle.viewerCan.startNext && <StartNext cycle={cycle} again={following.length > 0} />}
        <Reopen cycle={cycle} />
      </div>
    </>
  );
}

function StartNext({ cycle, again }: { cycle: Cycle; again: boolean }): ReactNode {
  const { t } = useTranslation('cycles');
  const navigate = useNavigate();
  const notice = useNotice();
  const start = useSubmit(startNextCycleDocument);
  const [id] = useState(newId);
  const go = async (): Promise<void> => {
    const done = await start.submit({ input: { id, previousCycleId: cycle.id } });
    if (!done?.cycle) return;
    void navigate(`/cycles/${done.cycle.id}/edit`);
    notice(t('next.started'));
  };
  return (
    <div className="pdsa-action">
      <Refused submit={start} />
      <Button
        type="button"
        variant={again ? 'secondary' : 'primary'}
        loading={start.busy}
        icon={<ArrowRightIcon aria-hidden />}
        onClick={() => void go()}
      >
        {t(again ? 'next.another' : 'next.start')}
      </Button>
      {!again && <p className="hint">{t('next.hint')}</p>}
    </div>
  );
}

function Reopen({ cycle }: { cycle: Cycle }): ReactNode {
  const { t } = useTranslation('cycles');
  const notice = useNotice();
  const reopen = useSubmit(reopenCycleDocument);
  const step = cycle.availableTransitions.find(({ action }) => action === 'REOPEN');
  if (!step) return null;
  return (
    <div className="pdsa-action">
      <AskButton
        label={step.label}
        title={t('reopen.title', { number: cycle.number })}
        text={t('reopen.text')}
        action={step.label}
        reason={{ label: t('reopen.reason'), required: true }}
        submit={reopen}
        button={{
          variant: 'tertiary',
          size: 'medium',
          disabled: step.disabledReason !== null,
          'aria-describedby': step.disabledReason === null ? undefined : 'cycle-barrier-REOPEN',
        }}
        onConfirm={async (reason) => {
          const done = await reopen.submit({ input: { cycleId: cycle.id, expectedVersion: cycle.version, reason } });
          if (done) notice(t('reopen.done'));
          return done !== null;
        }}
      />
      {step.disabledReason !== null && (
        <p className="hint" id="cycle-barrier-REOPEN">
          {step.disabledReason}
        </p>
      )}
    </div>
  );
}
