import { Button, Radio, RadioGroup, Select, Textarea, TextField } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftForm } from '../../lib/use-draft';
import { DayField } from '../../ui/form';
import { capital, useTerm } from '../../ui/tags';
import { weeksAfter, type CohortValues } from './cohort-values';
import type { Centre } from './own-centres';
import { PlanPreview, type Plan } from './plan-preview';

const TRACKS = ['IMPROVEMENT', 'RESEARCH'] as const;

/** The paths of a round's input and the ids of their fields. */
export const COHORT_FIELDS: Record<keyof CohortValues, string> = {
  name: 'cohort-name',
  centreId: 'cohort-centre',
  track: 'cohort-track',
  templateId: 'cohort-template',
  startsOn: 'cohort-starts',
  endsOn: 'cohort-ends',
  capacity: 'cohort-capacity',
  attendancePercent: 'cohort-attendance',
  applicantsReported: 'cohort-applicants',
  note: 'cohort-note',
};

/** The fields of a round. Centre and kind are settled once it is created, and are then left out. */
export function CohortFields({
  draft,
  at,
  plans,
  centres,
  settled = false,
}: {
  draft: DraftForm<CohortValues>;
  at: (path: string) => string | undefined;
  plans: readonly Plan[];
  centres: readonly Centre[];
  settled?: boolean;
}): ReactNode {
  const { t } = useTranslation('cohorts');
  const { t: common } = useTranslation('common');
  const say = useTerm();
  const { values, set, setAll } = draft;
  const offered = plans.filter(({ track }) => track === values.track);
  const plan = plans.find(({ id }) => id === values.templateId);
  /** Takes the only or latest plan for the kind of round at once. */
  const chooseTrack = (track: string): void => {
    const latest = plans.filter((one) => one.track === track).sort((a, b) => b.templateVersion - a.templateVersion)[0];
    setAll({ ...values, track, templateId: latest?.id ?? '' });
  };
  const text = (name: keyof CohortValues) => ({
    id: COHORT_FIELDS[name],
    label: t(`fields.${name}`),
    value: values[name],
    error: at(name),
  });
  return (
    <>
      <TextField {...text('name')} description={t('form.nameHint')} maxLength={120} onChange={(event) => set('name', event.target.value)} />
      {!settled && (
        <>
          <Select {...text('centreId')} onChange={(event) => set('centreId', event.target.value)}>
            <option value="">{common('chooseOne')}</option>
            {centres.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
          <RadioGroup
            id={COHORT_FIELDS.track}
            tabIndex={-1}
            legend={t('fields.track')}
            value={values.track}
            error={at('track')}
            onChange={(track: string) => chooseTrack(track)}
          >
            {TRACKS.map((track) => (
              <Radio key={track} value={track}>
                {capital(say('track', track))}
              </Radio>
            ))}
          </RadioGroup>
        </>
      )}
      <div>
        <Select
          {...text('templateId')}
          description={t(settled ? 'form.whileNobodyAdmitted' : 'form.templateHint')}
          onChange={(event) => set('templateId', event.target.value)}
        >
          <option value="">{common('chooseOne')}</option>
          {offered.map(({ id, title, templateVersion }) => (
            <option key={id} value={id}>
              {t('plan.name', { title, version: templateVersion })}
            </option>
          ))}
        </Select>
        {plan && <PlanPreview plan={plan} />}
      </div>
      <div className="form-row">
        <DayField
          {...text('startsOn')}
          description={t(settled ? 'form.whileNobodyAdmitted' : 'form.startHint')}
          onDay={(day) => set('startsOn', day)}
        />
        <div>
          <DayField {...text('endsOn')} description={t('form.endHint')} onDay={(day) => set('endsOn', day)} />
          {plan && values.startsOn !== '' && values.endsOn === '' && (
            <Button
              type="button"
              size="small"
              variant="tertiary"
              onClick={() => set('endsOn', weeksAfter(values.startsOn, plan.durationWeeks))}
            >
              {t('form.endByPlan', { count: plan.durationWeeks })}
            </Button>
          )}
        </div>
      </div>
      <div className="form-row">
        <TextField
          {...text('capacity')}
          className="short-field"
          inputMode="numeric"
          description={t('form.capacityHint')}
          onChange={(event) => set('capacity', event.target.value)}
        />
        <TextField
          {...text('attendancePercent')}
          className="short-field"
          inputMode="numeric"
          description={t('form.attendanceHint')}
          onChange={(event) => set('attendancePercent', event.target.value)}
        />
        <TextField
          {...text('applicantsReported')}
          className="short-field"
          inputMode="numeric"
          label={`${t('fields.applicantsReported')} (${common('optional')})`}
          description={t('form.applicantsHint')}
          onChange={(event) => set('applicantsReported', event.target.value)}
        />
      </div>
      <Textarea
        {...text('note')}
        label={`${t('fields.note')} (${common('optional')})`}
        description={`${t('form.noteHint')} ${common('patientHint')}`}
        minRows={3}
        maxLength={4000}
        onChange={(event) => set('note', event.target.value)}
      />
    </>
  );
}
