import { Select, Textarea } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../lib/now';
import type { VariablesOf } from '../../lib/graphql';
import { useSubmit } from '../../lib/use-submit';
import { AskButton } from '../../ui/ask';
import { DayField } from '../../ui/form';
import { AskForm } from '../../ui/ask-form';
import { useNotice } from '../../ui/notice';
import { capital, useTerm } from '../../ui/tags';
import {
  admitTraineeDocument,
  completeTraineeDocument,
  declineTraineeDocument,
  restoreTraineeDocument,
  withdrawTraineeDocument,
} from './trainee-changes.graphql';
import type { Trainee } from './trainee.types';

type Reason = VariablesOf<typeof withdrawTraineeDocument>['input']['reason'];

const REASONS: Reason[] = [
  'CHANGED_EMPLOYER',
  'CLINICAL_WORKLOAD',
  'ILLNESS',
  'NO_DATA',
  'NO_PROTECTED_TIME',
  'PARENTAL_LEAVE',
  'STOPPED_WITH_LEARNING',
  'OTHER',
];

/** The steps of the place that the viewer may take now: admit, decline, complete, leave, take back. */
export function TraineeSteps({ enrolment }: { enrolment: Trainee }): ReactNode {
  const { viewerCan: can } = enrolment;
  return (
    <>
      {can.admit && <Admit enrolment={enrolment} />}
      {can.decline && <Decline enrolment={enrolment} />}
      {can.complete && <Complete enrolment={enrolment} />}
      {can.withdraw && <Withdraw enrolment={enrolment} />}
      {can.restore && <Restore enrolment={enrolment} />}
    </>
  );
}

/** Taking a step back within the notice: the place is restored as it was. */
function useTakeBack(enrolmentId: string): (expectedVersion: number | undefined) => () => void {
  const restore = useSubmit(restoreTraineeDocument);
  return (expectedVersion) => () => void restore.submit({ input: { enrolmentId, expectedVersion: expectedVersion ?? 0 } });
}

function Admit({ enrolment: { id, version, person } }: { enrolment: Trainee }): ReactNode {
  const { t } = useTranslation('trainees');
  const notice = useNotice();
  const admit = useSubmit(admitTraineeDocument);
  const name = person?.name ?? '';
  return (
    <AskButton
      label={t('steps.admit')}
      title={t('steps.admitTitle', { name })}
      text={t('steps.admitText')}
      action={t('steps.admit')}
      submit={admit}
      button={{ variant: 'primary' }}
      onConfirm={async () => {
        const done = await admit.submit({ input: { enrolmentId: id, expectedVersion: version } });
        if (done) notice(t('steps.admitted', { name }));
        return done !== null;
      }}
    />
  );
}

function Decline({ enrolment: { id, version, person } }: { enrolment: Trainee }): ReactNode {
  const { t } = useTranslation('trainees');
  const notice = useNotice();
  const decline = useSubmit(declineTraineeDocument);
  const takeBack = useTakeBack(id);
  const name = person?.name ?? '';
  return (
    <AskButton
      label={t('steps.decline')}
      title={t('steps.declineTitle', { name })}
      text={t('steps.declineText')}
      action={t('steps.decline')}
      submit={decline}
      onConfirm={async () => {
        const done = await decline.submit({ input: { enrolmentId: id, expectedVersion: version } });
        if (done) notice(t('steps.declined', { name }), takeBack(done.enrolment?.version));
        return done !== null;
      }}
    />
  );
}

function Restore({ enrolment: { id, version, person, state } }: { enrolment: Trainee }): ReactNode {
  const { t } = useTranslation('trainees');
  const notice = useNotice();
  const restore = useSubmit(restoreTraineeDocument);
  const name = person?.name ?? '';
  return (
    <AskButton
      label={t(state === 'DECLINED' ? 'steps.reopen' : 'steps.restore')}
      title={t('steps.restoreTitle', { name })}
      text={t(state === 'DECLINED' ? 'steps.reopenText' : 'steps.restoreText')}
      action={t(state === 'DECLINED' ? 'steps.reopen' : 'steps.restore')}
      submit={restore}
      onConfirm={async () => {
        const done = await restore.submit({ input: { enrolmentId: id, expectedVersion: version } });
        if (done) notice(t('steps.restored', { name }));
        return done !== null;
      }}
    />
  );
}

function Complete({ enrolment: { id, version, person } }: { enrolment: Trainee }): ReactNode {
  const { t } = useTranslation('trainees');
  const notice = useNotice();
  const complete = useSubmit(completeTraineeDocument);
  const takeBack = useTakeBack(id);
  const [on, setOn] = useState(today());
  const name = person?.name ?? '';
  return (
    <AskForm
      label={t('steps.complete')}
      title={t('steps.completeTitle', { name })}
      text={t('steps.completeText')}
      action={t('steps.completeAction')}
      submit={complete}
      fields={{ on: 'complete-on' }}
      onSubmit={async () => {
        const done = await complete.submit({ input: { enrolmentId: id, expectedVersion: version, on: on || null } });
        if (done) notice(t('steps.completed', { name }), takeBack(done.enrolment?.version));
        return done !== null;
      }}
    >
      <DayField id="complete-on" label={t('steps.on')} value={on} onDay={setOn} error={complete.at('on')} />
    </AskForm>
  );
}

function Withdraw({ enrolment: { id, version, person } }: { enrolment: Trainee }): ReactNode {
  const { t } = useTranslation('trainees');
  const { t: common } = useTranslation('common');
  const say = useTerm();
  const notice = useNotice();
  const withdraw = useSubmit(withdrawTraineeDocument);
  const takeBack = useTakeBack(id);
  const [reason, setReason] = useState<Reason | ''>('');
  const [note, setNote] = useState('');
  const [on, setOn] = useState(today());
  const [missing, setMissing] = useState(false);
  const name = person?.name ?? '';
  const save = async (): Promise<boolean> => {
    setMissing(reason === '');
    if (reason === '') return false;
    const input = { enrolmentId: id, expectedVersion: version, reason, note: note.trim() || null, on: on || null };
    const done = await withdraw.submit({ input });
    if (done) notice(t('steps.withdrawn', { name }), takeBack(done.enrolment?.version));
    return done !== null;
  };
  return (
    <AskForm
      label={t('steps.withdraw')}
      title={t('steps.withdrawTitle', { name })}
      text={t('steps.withdrawText')}
      action={t('steps.withdrawAction')}
      submit={withdraw}
      fields={{ reason: 'withdraw-reason', note: 'withdraw-note', on: 'withdraw-on' }}
      onSubmit={save}
    >
      <Select
        id="withdraw-reason"
        label={t('steps.reason')}
        value={reason}
        onChange={(event) => setReason(REASONS.find((one) => one === event.target.value) ?? '')}
        error={missing && reason === '' ? t('steps.chooseReason') : withdraw.at('reason')}
      >
        <option value="">{common('chooseOne')}</option>
        {REASONS.map((one) => (
          <option key={one} value={one}>
            {capital(say('withdrawalReason', one))}
          </option>
        ))}
      </Select>
      <Textarea
        id="withdraw-note"
        label={t('steps.note')}
        description={t('steps.noteHint')}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        error={withdraw.at('note')}
        minRows={2}
      />
      <DayField id="withdraw-on" label={t('steps.on')} value={on} onDay={setOn} error={withdraw.at('on')} />
    </AskForm>
  );
}
