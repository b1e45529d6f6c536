import { Button, Radio, RadioGroup, Select, Textarea, TextField } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftForm } from '../../lib/use-draft';
import { DayField } from '../../ui/form';
import { capital, uncapital, useTerm } from '../../ui/tags';
import { weeksAfter, type CohortValues, type FoundFault } from './cohort-values';
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

/** What is chosen in a list rather than typed. */
const CHOSEN: readonly string[] = ['centreId', 'track', 'templateId'];

/** Says what is missing or wrong in a field: “Fyll i namn”, “Välj inriktning”. */
export function useFaultWords(): (fault: FoundFault) => { path: string; message: string } {
  const { t } = useTranslation('cohorts');
  return ({ path, kind }) => {
    const field = t(`fields.${path}`);
    if (kind === 'number') return { path, message: t('faults.number', { field }) };
    return { path, message: t(CHOSEN.includes(path) ? 'faults.choose' : 'faults.missing', { field: uncapital(field) }) };
  };
}

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
          description={t(settled ? 'form.whileNobodyAdmitted' : values.track === '' ? 'form.templateFirst' : 'form.templateHint')}
          readOnly={values.track === ''}
          onChange={(event) => set('templateId', event.target.value)}
        >
          <option value="">{values.track === '' ? '–' : common('chooseOne')}</option>
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
        <DayField {...text('endsOn')} description={t('form.endHint')} onDay={(day) => set('endsOn', day)} />
      </div>
      {plan && values.startsOn !== '' && values.endsOn === '' && (
        <div>
          <Button
            type="button"
            size="small"
            variant="secondary"
            onClick={() => set('endsOn', weeksAfter(values.startsOn, plan.durationWeeks))}
          >
            {t('form.endByPlan', { count: plan.durationWeeks })}
          </Button>
        </div>
      )}
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
