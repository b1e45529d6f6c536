import { Checkbox, CheckboxGroup, Select, Textarea, TextField } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DayField } from '../../ui/form';
import type { PlannedProject } from './cycle-form.graphql';
import { ideaGroups, MOST_MEASURES, type PlanValues } from './cycle-values';

/** The fields of a plan, in the order in which one thinks: what, what one wants to know, what one believes, how, when; then what it belongs to. */
export function CycleFields({
  values,
  set,
  at,
  project,
  writable,
}: {
  values: PlanValues;
  set: <Key extends keyof PlanValues>(key: Key, value: PlanValues[Key]) => void;
  at: (path: string) => string | undefined;
  project: PlannedProject;
  /** The fields that may still be written. */
  writable: (field: keyof PlanValues) => boolean;
}): ReactNode {
  const { t } = useTranslation('cycles');
  const common = useTranslation('common').t;
  const text = (key: 'title' | 'question' | 'prediction' | 'plan') => ({
    id: `cycle-${key}`,
    label: t(`field.${key}`),
    description: t(`hint.${key}`),
    value: values[key],
    error: at(key),
    onChange: (event: { target: { value: string } }) => set(key, event.target.value),
  });
  return (
    <>
      {writable('title') && <TextField {...text('title')} maxLength={200} />}
      {writable('question') && <Textarea {...text('question')} minRows={2} />}
      {writable('prediction') && <Textarea {...text('prediction')} minRows={3} />}
      {writable('plan') && <Textarea {...text('plan')} description={`${t('hint.plan')} ${common('patientHint')}`} minRows={4} />}
      {writable('startsOn') && (
        <DayField
          id="cycle-startsOn"
          label={`${t('field.startsOn')} (${common('optional')})`}
          description={t('hint.startsOn')}
          value={values.startsOn}
          onDay={(day) => set('startsOn', day)}
          error={at('startsOn')}
        />
      )}
      {writable('changeIdeaId') && <IdeaField values={values} set={set} at={at} project={project} />}
      {writable('measureIds') && <MeasuresField values={values} set={set} at={at} project={project} />}
    </>
  );
}

type Part = Pick<Parameters<typeof CycleFields>[0], 'values' | 'set' | 'at' | 'project'>;

function IdeaField({ values, set, at, project }: Part): ReactNode {
  const { t } = useTranslation('cycles');
  const common = useTranslation('common').t;
  const groups = ideaGroups(project.driverDiagram);
  if (groups.length === 0) {
    return (
      <div className="cycle-nothing">
        <p className="pdsa-label">{t('field.changeIdeaId')}</p>
        <p className="hint">
          {t('form.noIdeas')} <Link to={`/projects/${project.id}/drivers`}>{t('form.toDrivers')}</Link>
        </p>
      </div>
    );
  }
  return (
    <Select
      id="cycle-changeIdeaId"
      label={`${t('field.changeIdeaId')} (${common('optional')})`}
      description={t('hint.changeIdeaId')}
      value={values.changeIdeaId}
      error={at('changeIdeaId')}
      onChange={(event) => set('changeIdeaId', event.target.value)}
    >
      <option value="">{t('form.noIdea')}</option>
      {groups.map(({ id, label, ideas }) => (
        <optgroup key={id} label={label}>
          {ideas.map((idea) => (
            <option key={idea.id} value={idea.id}>
              {idea.text}
            </option>
          ))}
        </optgroup>
      ))}
    </Select>
  );
}

function MeasuresField({ values, set, at, project }: Part): ReactNode {
  const { t } = useTranslation('cycles');
  const common = useTranslation('common').t;
  if (project.measures.length === 0) {
    return (
      <div className="cycle-nothing">
        <p className="pdsa-label">{t('field.measureIds')}</p>
        <p className="hint">
          {t('form.noMeasures')} <Link to={`/projects/${project.id}/measures`}>{t('form.toMeasures')}</Link>
        </p>
      </div>
    );
  }
  const full = values.measureIds.length >= MOST_MEASURES;
  return (
    <CheckboxGroup
      id="cycle-measureIds"
      legend={`${t('field.measureIds')} (${common('optional')})`}
      description={t('hint.measureIds')}
      value={values.measureIds}
      error={at('measureIds')}
      onChange={(ids: string[]) => set('measureIds', ids)}
    >
      {project.measures.map(({ id, name }) => (
        <Checkbox key={id} value={id} disabled={full && !values.measureIds.includes(id)}>
          {name}
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}
