import { Select, Textarea } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../lib/now';
import { useData } from '../../lib/use-data';
import { useSubmit } from '../../lib/use-submit';
import { DayField } from '../../ui/form';
import { AskForm } from '../../ui/ask-form';
import { useNotice } from '../../ui/notice';
import { Section } from '../../ui/page';
import { Prose } from '../../ui/prose';
import { Day } from '../../ui/time';
import { changeRegulationDocument } from './trainee-changes.graphql';
import { traineeRegulationsDocument } from './trainee.graphql';
import type { Trainee } from './trainee.types';

/** Which regulation the trainee follows, and which were followed before. */
export function RegulationPart({ enrolment }: { enrolment: Trainee }): ReactNode {
  const { t } = useTranslation('trainees');
  const history = [...enrolment.regulationHistory].reverse();
  return (
    <Section
      title={t('regulation.title')}
      id="regulation"
      actions={enrolment.viewerCan.changeRegulation && <ChangeRegulation enrolment={enrolment} />}
    >
      {history.length === 0 && <p className="hint">{t('regulation.none')}</p>}
      <ul className="plain-list">
        {history.map((choice) => (
          <li key={choice.id}>
            <strong>{choice.regulation?.designation}</strong>
            <div className="hint">
              {t(choice.validTo ? 'regulation.from' : 'regulation.since')} <Day on={choice.validFrom} long />
              {choice.validTo && (
                <>
                  {' '}
                  {t('regulation.to')} <Day on={choice.validTo} long />
                </>
              )}
              {choice.decidedBy && <> · {t('regulation.by', { name: choice.decidedBy.name })}</>}
            </div>
            {choice.reason && <Prose>{choice.reason}</Prose>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function ChangeRegulation({ enrolment: { id, regulation } }: { enrolment: Trainee }): ReactNode {
  const { t } = useTranslation('trainees');
  const { t: common } = useTranslation('common');
  const notice = useNotice();
  const change = useSubmit(changeRegulationDocument);
  const regulations = useData(traineeRegulationsDocument, {});
  const [regulationId, setRegulationId] = useState('');
  const [validFrom, setValidFrom] = useState(today());
  const [reason, setReason] = useState('');
  const save = async (): Promise<boolean> => {
    const done = await change.submit({ input: { enrolmentId: id, regulationId, validFrom, reason: reason.trim() } });
    if (!done) return false;
    notice(t('regulation.changed'));
    setRegulationId('');
    setReason('');
    return true;
  };
  return (
    <AskForm
      label={t('regulation.change')}
      title={t('regulation.changeTitle')}
      text={t('regulation.changeText')}
      action={t('regulation.changeAction')}
      submit={change}
      fields={{ regulationId: 'regulation-id', validFrom: 'regulation-from', reason: 'regulation-reason' }}
      onSubmit={save}
    >
      <Select
        id="regulation-id"
        label={t('regulation.new')}
        value={regulationId}
        onChange={(event) => setRegulationId(event.target.value)}
        error={change.at('regulationId')}
      >
        <option value="">{common('chooseOne')}</option>
        {regulations.data?.regulations
          .filter((one) => one.id !== regulation?.id)
          .map((one) => (
            <option key={one.id} value={one.id}>
              {one.designation}
            </option>
          ))}
      </Select>
      <DayField
        id="regulation-from"
        label={t('regulation.fromDay')}
        value={validFrom}
        onDay={setValidFrom}
        error={change.at('validFrom')}
      />
      <Textarea
        id="regulation-reason"
        label={t('regulation.reason')}
        description={t('regulation.reasonHint')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        error={change.at('reason')}
        minRows={2}
      />
    </AskForm>
  );
}
