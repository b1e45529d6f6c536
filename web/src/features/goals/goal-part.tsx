import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { dayIn } from '../../lib/format';
import type { FragmentOf } from '../../lib/graphql';
import { useSubmit } from '../../lib/use-submit';
import { useViewer } from '../../lib/viewer';
import { AskButton } from '../../ui/ask';
import { useNotice } from '../../ui/notice';
import { Prose } from '../../ui/prose';
import { capital, StateTag, useTerm } from '../../ui/tags';
import { Day } from '../../ui/time';
import { CarriedOver } from './carried-over';
import { CertifyButton } from './certify-button';
import { EvidenceList } from './evidence-list';
import type { Progress } from './goal-sheet';
import { PartText } from './part-text';
import { revokeGoalConfirmationDocument, type goalPartFragment } from './goals.graphql';

type PartProgress = FragmentOf<typeof goalPartFragment>;

/** One requirement, activity or advice: where it stands, what it rests on, what is missing and who certifies it. */
export function GoalPart({ progress, enrolment }: { progress: PartProgress; enrolment: Progress['enrolment'] }): ReactNode {
  const { t } = useTranslation('goals');
  const say = useTerm();
  const { part, confirmation } = progress;
  const id = `part-${enrolment.id}-${part.id}`;
  const item = useRef<HTMLLIElement>(null);
  const [done, setDone] = useState(false);
  const gone = done && !progress.viewerCanConfirm;
  // The button went away with the focus: on from the part that is now certified.
  useEffect(() => {
    if (gone) item.current?.focus();
  }, [gone]);
  const certifiers = part.certifiedBy.map((role) => say('role', role)).join(', ');
  return (
    <li className="card goal-part" id={id} ref={item} tabIndex={-1}>
      <div className="goal-part-head">
        <PartText part={part} />
        <StateTag term="goalPartStatus" value={progress.status} />
      </div>
      {(part.force === 'SPECIALTY_DEPENDENT' || part.force === 'UNVERIFIED') && (
        <p className="hint">{capital(say('partForce', part.force))}.</p>
      )}
      {confirmation && <Confirmation confirmation={confirmation} enrolment={enrolment} />}
      <EvidenceList evidence={progress.evidence} folded={progress.status === 'CONFIRMED'} />
      <CarriedOver items={progress.carriedOver} />
      {certifiers && !confirmation && (
        <p className="hint">
          {t('part.certifiedBy', { roles: certifiers })}
          {part.certificateForm && (
            <>
              {' '}
              {t('part.form')} <span lang="sv">{part.certificateForm.titleSv}</span>.
            </>
          )}
        </p>
      )}
      {progress.viewerCanConfirm && (
        <CertifyButton
          enrolmentId={enrolment.id}
          trainee={enrolment.person?.name ?? ''}
          part={part}
          evidence={progress.evidence}
          // What is ready calls for it; what is not can still be certified on other grounds.
          onDone={() => setDone(true)}
          strong={progress.status === 'APPROVED_NOT_CONFIRMED'}
        />
      )}
    </li>
  );
}

function Confirmation({
  confirmation,
  enrolment,
}: {
  confirmation: NonNullable<PartProgress['confirmation']>;
  enrolment: Progress['enrolment'];
}): ReactNode {
  const { t } = useTranslation('goals');
  const say = useTerm();
  const viewer = useViewer();
  const notice = useNotice();
  const revoke = useSubmit(revokeGoalConfirmationDocument);
  const { confirmedBy, milestone, seminar } = confirmation;
  const may = confirmedBy?.id === viewer.person.id || enrolment.viewerRelations.includes('OFFICE');
  return (
    <div className="goal-confirmation">
      <span>
        {t('confirmation.by', { name: confirmedBy?.name ?? '', role: say('role', confirmation.certifierRole) })}{' '}
        <Day on={dayIn(confirmation.confirmedAt)} long />
      </span>
      <Prose>{confirmation.basis}</Prose>
      {milestone && (
        <span>
          {t('confirmation.restsOn')} <Link to={`/milestones/${milestone.id}`}>{milestone.title}</Link>
        </span>
      )}
      {seminar && (
        <span>
          {t('confirmation.restsOn')} <Link to={`/seminars/${seminar.id}`}>{seminar.title}</Link>
        </span>
      )}
      {may && (
        <div className="no-print">
          <AskButton
            label={t('revoke.label')}
            title={t('revoke.title')}
            text={t('revoke.text')}
            action={t('revoke.label')}
            reason={{ label: t('revoke.reason'), description: t('revoke.reasonHint'), required: true }}
            submit={revoke}
            button={{ variant: 'tertiary' }}
            onConfirm={async (reason) => {
              const done = await revoke.submit({ input: { confirmationId: confirmation.id, reason } });
              if (done) notice(t('revoke.done'));
              return done !== null;
            }}
          />
        </div>
      )}
    </div>
  );
}
