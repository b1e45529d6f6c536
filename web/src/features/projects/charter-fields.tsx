import { Heading, Select, Textarea, TextField } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../ui/form';
import { capital, useTerm } from '../../ui/tags';
import type { CharterData } from './charter.graphql';
import { useFieldLabel } from './charter-labels';
import { charterFieldId, type CharterValues, type TextField as Field } from './charter-values';
import { RegisterField } from './register-field';

const QUESTION_KINDS = ['WHAT', 'WHY', 'HOW', 'WHEN', 'WHERE'];
const INVOLVEMENT = ['NONE', 'INFORMED', 'CONSULTED', 'INVOLVED', 'PARTNER'];
/** Fields that hold more than a line. */
const LONG: readonly Field[] = [
  'problem',
  'aim',
  'aimSpecific',
  'aimMeasurable',
  'aimAccepted',
  'aimRealistic',
  'question',
  'involvementHow',
];
/** Fields with a sentence that helps. */
const HELPED = [
  'problem',
  'question',
  'aim',
  'aimSpecific',
  'aimMeasurable',
  'aimAccepted',
  'aimRealistic',
  'involvementHow',
  'nationalActionTitle',
] as const;

/** The fields of the plan, in groups: why, the question, and for an improvement its aim. */
export function CharterFields({
  data,
  values,
  set,
  at,
}: {
  data: CharterData;
  values: CharterValues;
  set: (values: CharterValues) => void;
  at: (path: string) => string | undefined;
}): ReactNode {
  const { t } = useTranslation('projects');
  const common = useTranslation('common').t;
  const say = useTerm();
  const label = useFieldLabel();
  const research = data.project.enrolment.cohort?.track === 'RESEARCH';

  const props = (field: Field) => ({
    id: charterFieldId(field),
    label: label(field),
    description: HELPED.find((one) => one === field) ? t(`charter.help.${field as (typeof HELPED)[number]}`) : undefined,
    value: values[field],
    error: at(field),
    onChange: (event: { target: { value: string } }) => set({ ...values, [field]: event.target.value }),
  });
  const text = (field: Field): ReactNode =>
    LONG.includes(field) ? <Textarea key={field} {...props(field)} minRows={2} /> : <TextField key={field} {...props(field)} />;
  const choice = (field: Field, options: readonly { value: string; text: string }[]): ReactNode => (
    <Select key={field} {...props(field)}>
      <option value="">{common('choose')}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </Select>
  );
  const question = (
    <Group title={t('charter.groups.question')} key="question">
      {choice(
        'questionKind',
        QUESTION_KINDS.map((kind) => ({ value: kind, text: capital(say('questionKind', kind)) })),
      )}
      {text('question')}
    </Group>
  );
  const aim = (
    <Group title={t('charter.groups.aim')} key="aim">
      {(['aim', 'aimSpecific', 'aimMeasurable', 'aimAccepted', 'aimRealistic'] as const).map(text)}
      <DayField
        id={charterFieldId('aimDueOn')}
        label={label('aimDueOn')}
        value={values.aimDueOn}
        onDay={(day) => set({ ...values, aimDueOn: day })}
        error={at('aimDueOn')}
      />
    </Group>
  );
  return (
    <>
      <p className="hint">{common('patientHint')}</p>
      <Group title={t('charter.groups.why')}>
        {text('title')}
        {text('problem')}
      </Group>
      {question}
      {!research && aim}
      <Group title={t('charter.groups.data')}>
        <RegisterField chosen={values.registers} onChoose={(registers) => set({ ...values, registers })} error={at('registerIds')} />
        <div className="form-row">
          {text('promUsed')}
          {text('premUsed')}
        </div>
      </Group>
      <Group title={t('charter.groups.ground')}>
        {choice(
          'programmeAreaId',
          data.programmeAreas.map((area) => ({ value: area.id, text: area.name })),
        )}
        {text('nationalActionTitle')}
        <div className="form-row">
          {text('nationalActionGroup')}
          <TextField {...props('nationalActionYear')} inputMode="numeric" />
        </div>
        <div className="form-row">
          {text('knowledgeSupportTitle')}
          <TextField {...props('knowledgeSupportUrl')} type="url" inputMode="url" />
        </div>
      </Group>
      <Group title={t('charter.groups.patients')}>
        {choice(
          'involvementLevel',
          INVOLVEMENT.map((level) => ({ value: level, text: capital(say('involvementLevel', level)) })),
        )}
        {text('involvementHow')}
      </Group>
      {/* Only an improvement asks for an aim; a research project may use it too. */}
      {research && aim}
    </>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }): ReactNode {
  return (
    <section className="charter-group" aria-label={title}>
      <Heading level="2" size="small">
        {title}
      </Heading>
      {children}
    </section>
  );
}
