import { Button, Select, TextField, Textarea } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../lib/format';
import { useLanguage } from '../../lib/i18n';
import { newId } from '../../lib/ids';
import { today } from '../../lib/now';
import { useRequired } from '../../lib/use-required';
import { useSubmit } from '../../lib/use-submit';
import { AskForm } from '../../ui/ask-form';
import { DayField, Refused } from '../../ui/form';
import { useNotice } from '../../ui/notice';
import { Card } from '../../ui/page';
import { addAnnotationDocument, removePhaseDocument, setPhaseDocument } from './measure-changes.graphql';
import type { Measure } from './measure.graphql';

/** The start of the change as a phase, in one press: before and after are then compared. */
export function OfferedPhase({ measure: { id: measureId, version }, day }: { measure: Measure; day: string }): ReactNode {
  const { t } = useTranslation('measures');
  const language = useLanguage();
  const notice = useNotice();
  const set = useSubmit(setPhaseDocument);
  const remove = useSubmit(removePhaseDocument);
  const words = formatDay(day, language);
  const go = async (): Promise<void> => {
    const input = { measureId, expectedVersion: version, startsOn: day, title: t('phase.offeredTitle'), reason: t('phase.offeredReason') };
    const done = await set.submit({ input });
    const expectedVersion = done?.measure?.version;
    if (expectedVersion) notice(t('phase.added'), () => void remove.submit({ input: { measureId, expectedVersion, startsOn: day } }));
  };
  return (
    <div className="no-print">
      <Card tone="accent">
        <p className="measure-note">{t('phase.offered', { day: words })}</p>
        <Refused submit={set} />
        <div>
          <Button type="button" loading={set.busy} onClick={() => void go()}>
            {t('phase.offer', { day: words })}
          </Button>
        </div>
      </Card>
    </div>
  );
}

/** A new phase from a period on, with what it is called and why it begins there. */
export function AddPhase({ measure }: { measure: Measure }): ReactNode {
  const { t } = useTranslation('measures');
  const notice = useNotice();
  const set = useSubmit(setPhaseDocument);
  const checks = useRequired(set);
  const empty = { startsOn: '', title: '', reason: '' };
  const [values, setValues] = useState(empty);
  const taken = new Set(measure.chart.parts.map(({ first }) => first));
  const begins = measure.chart.points.filter(({ startsOn, place }) => startsOn !== null && !taken.has(place));
  const go = async (): Promise<boolean> => {
    const lacking = { startsOn: t('phase.lacking.startsOn'), title: t('phase.lacking.title'), reason: t('phase.lacking.reason') };
    if (!checks.filled(values, lacking)) return false;
    const done = await set.submit({ input: { measureId: measure.id, expectedVersion: measure.version, ...values } });
    if (!done) return false;
    setValues(empty);
    notice(t('phase.added'));
    return true;
  };
  return (
    <AskForm
      label={t('phase.add')}
      title={t('phase.add')}
      action={t('phase.save')}
      text={<p className="hint">{t('phase.text')}</p>}
      submit={checks}
      fields={{ startsOn: 'phase-start', title: 'phase-title', reason: 'phase-reason' }}
      onSubmit={go}
    >
      <Select
        id="phase-start"
        label={t('phase.from')}
        value={values.startsOn}
        error={checks.at('startsOn')}
        onChange={(event) => setValues({ ...values, startsOn: event.target.value })}
      >
        <option value="">{t('phase.choose')}</option>
        {begins.map(({ place, label, startsOn }) => (
          <option key={place} value={startsOn ?? ''}>
            {label}
          </option>
        ))}
      </Select>
      <TextField
        id="phase-title"
        label={t('phase.title')}
        description={t('phase.titleHint')}
        value={values.title}
        maxLength={80}
        error={checks.at('title')}
        onChange={(event) => setValues({ ...values, title: event.target.value })}
      />
      <Textarea
        id="phase-reason"
        label={t('phase.reason')}
        description={t('phase.reasonHint')}
        value={values.reason}
        minRows={2}
        error={checks.at('reason')}
        onChange={(event) => setValues({ ...values, reason: event.target.value })}
      />
    </AskForm>
  );
}

/** A note on the time axis: something that happened. */
export function AddMark({ measure }: { measure: Measure }): ReactNode {
  const { t } = useTranslation('measures');
  const notice = useNotice();
  const add = useSubmit(addAnnotationDocument);
  const checks = useRequired(add);
  const empty = (): { id: string; happenedOn: string; label: string } => ({ id: newId(), happenedOn: today(), label: '' });
  const [values, setValues] = useState(empty);
  const go = async (): Promise<boolean> => {
    if (!checks.filled(values, { happenedOn: t('mark.lacking.happenedOn'), label: t('mark.lacking.label') })) return false;
    const done = await add.submit({ input: { measureId: measure.id, expectedVersion: measure.version, ...values } });
    if (!done) return false;
    setValues(empty());
    notice(t('mark.added'));
    return true;
  };
  return (
    <AskForm
      label={t('mark.add')}
      title={t('mark.add')}
      action={t('mark.save')}
      text={<p className="hint">{t('mark.text')}</p>}
      submit={checks}
      fields={{ happenedOn: 'mark-day', label: 'mark-label' }}
      onSubmit={go}
    >
      <DayField
        id="mark-day"
        label={t('mark.day')}
        value={values.happenedOn}
        error={checks.at('happenedOn')}
        onDay={(happenedOn) => setValues({ ...values, happenedOn })}
      />
      <TextField
        id="mark-label"
        label={t('mark.label')}
        description={t('mark.labelHint')}
        value={values.label}
        maxLength={80}
        error={checks.at('label')}
        onChange={(event) => setValues({ ...values, label: event.target.value })}
      />
    </AskForm>
  );
}
