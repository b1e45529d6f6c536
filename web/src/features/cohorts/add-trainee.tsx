import { Button, Checkbox, Select, TextField } from '@navikt/ds-react';
import { useDeferredValue, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../lib/ids';
import { useChecks } from '../../lib/use-checks';
import { useData } from '../../lib/use-data';
import { useDraft } from '../../lib/use-draft';
import { useSubmit } from '../../lib/use-submit';
import { DayField, DraftNote, Form } from '../../ui/form';
import { useNotice } from '../../ui/notice';
import { Card } from '../../ui/page';
import { uncapital } from '../../ui/tags';
import { addTraineeDocument, traineeChoicesDocument, unitSuggestionsDocument } from './people.graphql';

const NOBODY = {
  givenName: '',
  familyName: '',
  email: '',
  hsaId: '',
  unitName: '',
  specialtyId: '',
  regulationId: '',
  trainingStartOn: '',
  supervisorEmail: '',
  applicationOnly: false,
  appliedOn: '',
};
type Values = typeof NOBODY;
type TextName = Exclude<keyof Values, 'applicationOnly'>;

const NEEDED = ['givenName', 'familyName', 'email', 'unitName', 'specialtyId', 'regulationId', 'trainingStartOn'] as const;
const FIELDS = Object.fromEntries(Object.keys(NOBODY).map((name) => [name, `trainee-${name}`]));

/** Adds one trainee by hand, by the rules of a roster. */
export function AddTrainee({ cohortId, onAdded }: { cohortId: string; onAdded: () => void }): ReactNode {
  const { t } = useTranslation('cohorts');
  const { t: common } = useTranslation('common');
  const notice = useNotice();
  const [id, setId] = useState(newId);
  const draft = useDraft<Values>(`cohort.${cohortId}.trainee`, NOBODY);
  const choices = useData(traineeChoicesDocument, {});
  const add = useSubmit(addTraineeDocument);
  const checks = useChecks(add);
  const { values, set } = draft;
  const go = async (): Promise<void> => {
    const missing = NEEDED.filter((name) => values[name].trim() === '');
    if (
      !checks.passes(
        missing.map((path) => ({
          path,
          message: t(path.endsWith('Id') ? 'faults.choose' : 'faults.missing', { field: uncapital(t(`trainee.${path}`)) }),
        })),
      )
    )
      return;
    const done = await add.submit({
      input: {
        id,
        cohortId,
        givenName: values.givenName.trim(),
        familyName: values.familyName.trim(),
        email: values.email.trim(),
        hsaId: values.hsaId.trim() || null,
        unitName: values.unitName.trim(),
        specialtyId: values.specialtyId,
        regulationId: values.regulationId,
        trainingStartOn: values.trainingStartOn,
        supervisorEmail: values.supervisorEmail.trim() || null,
        applicationOnly: values.applicationOnly,
        appliedOn: values.appliedOn || null,
      },
    });
    if (!done) return;
    notice(t(values.applicationOnly ? 'trainee.addedApplication' : 'trainee.added', { name: `${values.givenName} ${values.familyName}` }));
    draft.forget();
    setId(newId());
    onAdded();
  };
  const text = (name: TextName, optional = false) => ({
    id: `trainee-${name}`,
    label: optional ? `${t(`trainee.${name}`)} (${common('optional')})` : t(`trainee.${name}`),
    value: values[name],
    error: checks.at(name),
    autoComplete: 'off',
    onChange: (event: { target: { value: string } }) => set(name, event.target.value),
  });
  const day = (name: 'trainingStartOn' | 'appliedOn') => ({
    id: `trainee-${name}`,
    value: values[name],
    error: checks.at(name),
    onDay: (value: string) => set(name, value),
  });
  return (
    <Card>
      <h3 className="plan-title">{t('trainees.add')}</h3>
      <Form onSubmit={() => void go()} submit={checks} fields={FIELDS}>
        <div className="form-row">
          <TextField {...text('givenName')} />
          <TextField {...text('familyName')} />
        </div>
        <div className="form-row">
          <TextField {...text('email')} type="email" description={t('trainee.emailHint')} />
          <TextField {...text('hsaId', true)} description={t('trainee.hsaHint')} />
        </div>
        <UnitField {...text('unitName')} />
        <div className="form-row">
          <Select {...text('specialtyId')}>
            <option value="">{common('chooseOne')}</option>
            {choices.data?.specialties
              .filter(({ validTo }) => validTo === null)
              .map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
          </Select>
          <Select {...text('regulationId')}>
            <option value="">{common('chooseOne')}</option>
            {choices.data?.regulations.map((one) => (
              <option key={one.id} value={one.id}>
                {one.designation}
              </option>
            ))}
          </Select>
        </div>
        <div className="form-row">
          <DayField {...day('trainingStartOn')} label={t('trainee.trainingStartOn')} />
          <TextField {...text('supervisorEmail', true)} type="email" description={t('trainee.supervisorHint')} />
        </div>
        <div className="form-row">
          <Checkbox
            checked={values.applicationOnly}
            onChange={(event) => set('applicationOnly', event.target.checked)}
            description={t('trainee.applicationHint')}
          >
            {t('trainee.applicationOnly')}
          </Checkbox>
          <DayField {...day('appliedOn')} label={`${t('trainee.appliedOn')} (${common('optional')})`} />
        </div>
        <div className="row">
          <Button type="submit" loading={add.busy}>
            {common('add')}
          </Button>
          <Button type="button" variant="tertiary" data-color="neutral" onClick={onAdded}>
            {common('close')}
          </Button>
        </div>
        <DraftNote draft={draft} />
      </Form>
    </Card>
  );
}

/** The unit by name, with those that exist as suggestions; a name that is new becomes a new unit. */
function UnitField(field: {
  id: string;
  label: string;
  value: string;
  error: string | undefined;
  autoComplete: string;
  onChange: (event: { target: { value: string } }) => void;
}): ReactNode {
  const { t } = useTranslation('cohorts');
  const search = useDeferredValue(field.value.trim());
  const { data } = useData(unitSuggestionsDocument, { search }, { when: search.length >= 2, smooth: true });
  const units = search.length >= 2 ? (data?.units.edges.map(({ node }) => node) ?? []) : [];
  const known = units.find(({ name }) => name.toLocaleLowerCase('sv') === search.toLocaleLowerCase('sv'));
  return (
    <div>
      <TextField {...field} description={t('trainee.unitHint')} list={`${field.id}-known`} />
      <datalist id={`${field.id}-known`}>
        {units.map(({ id, name, region }) => (
          <option key={id} value={name}>
            {region?.name}
          </option>
        ))}
      </datalist>
      <p className="hint" role="status">
        {search.length >= 2 && data && t(known ? 'trainee.unitKnown' : 'trainee.unitNew')}
      </p>
    </div>
  );
}
