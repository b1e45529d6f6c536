import { Radio, RadioGroup, Textarea } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../lib/use-draft';
import { useSubmit } from '../../lib/use-submit';
import { AskForm } from '../../ui/ask-form';
import { DraftNote } from '../../ui/form';
import { useNotice } from '../../ui/notice';
import { PartText } from './part-text';
import { confirmGoalPartDocument } from './goals.graphql';
import { firstGround, groundsOf, type Evidence } from './grounds';

/** “Intyga”: a small form with what it rests on, the latest approved evidence chosen beforehand, and the words of the one who certifies. */
export function CertifyButton({
  enrolmentId,
  trainee,
  part,
  evidence,
  strong = true,
  onDone,
}: {
  enrolmentId: string;
  trainee: string;
  part: { id: string; textSv: string; textEn: string; certificateForm: { titleSv: string } | null };
  evidence: readonly Evidence[];
  /** False where nothing approved is there yet: it can be certified, but nothing calls for it. */
  strong?: boolean;
  /** Told when it is certified: the button goes away, and the focus with it. */
  onDone: () => void;
}): ReactNode {
  const { t } = useTranslation('goals');
  const { t: common } = useTranslation('common');
  const notice = useNotice();
  const confirm = useSubmit(confirmGoalPartDocument);
  const grounds = groundsOf(evidence);
  const [chosen, setChosen] = useState<string | null>(null);
  const key = chosen ?? firstGround(grounds);
  const draft = useDraft(`certify.${enrolmentId}.${part.id}`, { basis: '' });
  const field = `basis-${enrolmentId}-${part.id}`;
  const save = async (): Promise<boolean> => {
    const ground = grounds.find((one) => one.key === key);
    const done = await confirm.submit({
      input: {
        enrolmentId,
        partId: part.id,
        basis: draft.values.basis.trim(),
        milestoneId: ground?.milestoneId ?? null,
        seminarId: ground?.seminarId ?? null,
      },
    });
    if (!done) return false;
    draft.forget();
    notice(t('certify.done', { name: trainee }));
    onDone();
    return true;
  };
  return (
    <div className="no-print">
      <AskForm
        label={t('certify.label')}
        title={t('certify.title', { name: trainee })}
        text={<PartText part={part} />}
        action={t('certify.action')}
        submit={confirm}
        fields={{ basis: field, milestoneId: `${field}-ground`, seminarId: `${field}-ground` }}
        onSubmit={save}
        width={600}
        button={{
          variant: strong ? 'primary' : 'secondary',
          size: 'medium',
          'aria-label': t('certify.labelFor', { name: trainee, part: part.textSv }),
        }}
      >
        {grounds.length > 0 && (
          <RadioGroup
            id={`${field}-ground`}
            legend={t('certify.ground')}
            value={key}
            onChange={setChosen}
            error={confirm.at('milestoneId') ?? confirm.at('seminarId')}
          >
            {grounds.map((ground) => (
              <Radio key={ground.key} value={ground.key}>
                {ground.title}
              </Radio>
            ))}
            <Radio value="own">{t('certify.own')}</Radio>
          </RadioGroup>
        )}
        <Textarea
          id={field}
          label={t('certify.basis')}
          description={`${t('certify.basisHint')} ${common('patientHint')}`}
          value={draft.values.basis}
          onChange={(event) => draft.set('basis', event.target.value)}
          error={confirm.at('basis')}
          minRows={3}
        />
        <DraftNote draft={draft} />
        {part.certificateForm && (
          <p className="hint">
            {t('certify.form')} <span lang="sv">{part.certificateForm.titleSv}</span>.
          </p>
        )}
      </AskForm>
    </div>
  );
}
