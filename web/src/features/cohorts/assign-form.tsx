import { Button, Checkbox, Select, TextField } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useChecks } from '../../lib/use-checks';
import { useData } from '../../lib/use-data';
import { useDraft } from '../../lib/use-draft';
import { useSubmit } from '../../lib/use-submit';
import { Finder, type Found } from '../../ui/finder';
import { DayField, DraftNote, Form } from '../../ui/form';
import { useNotice } from '../../ui/notice';
import { Card } from '../../ui/page';
import { capital, uncapital, useTerm } from '../../ui/tags';
import type { CohortHead } from './cohort-frame';
import { assignToCohortDocument, cohortPeopleSearchDocument } from './people.graphql';

/** Roles that a whole round can have, beside its office. */
const ROLES = ['COACH', 'COURSE_LEADER', 'REVIEWER', 'STATISTICIAN', 'REGISTER_HOLDER'] as const;

interface Values {
  isNew: boolean;
  /** Who was found; the address is what the server is told. */
  person: Found | null;
  email: string;
  role: string;
  givenName: string;
  familyName: string;
  validFrom: string;
  validTo: string;
}

const NOBODY: Values = { isNew: false, person: null, email: '', role: 'COACH', givenName: '', familyName: '', validFrom: '', validTo: '' };
type TextName = Exclude<keyof Values, 'isNew' | 'person'>;
const NEEDED = ['email', 'givenName', 'familyName'] as const;
const FIELDS = {
  ...Object.fromEntries(Object.keys(NOBODY).map((name) => [name, `assign-${name}`])),
  person: 'assign-person',
};

/** Gives somebody a role for the whole round: one who is here already is found by name, one who is new is described. */
export function AssignForm({ cohort }: { cohort: CohortHead }): ReactNode {
  const { t } = useTranslation('cohorts');
  const { t: common } = useTranslation('common');
  const say = useTerm();
  const notice = useNotice();
  const draft = useDraft<Values>(`cohort.${cohort.id}.assign`, NOBODY);
  const assign = useSubmit(assignToCohortDocument);
  const checks = useChecks(assign);
  const { values, set } = draft;
  const { isNew, person } = values;
  const go = async (): Promise<void> => {
    const missing = isNew ? NEEDED.filter((name) => values[name].trim() === '') : [];
    const found = missing.map((path) => ({ path, message: t('faults.missing', { field: uncapital(t(`leaders.fields.${path}`)) }) }));
    if (!checks.passes(!isNew && !person ? [{ path: 'person', message: t('leaders.choosePerson') }] : found)) return;
    const email = (isNew ? values.email : (person?.about ?? '')).trim();
    const done = await assign.submit({
      input: {
        cohortId: cohort.id,
        email,
        role: ROLES.find((role) => role === values.role) ?? 'COACH',
        givenName: isNew ? values.givenName.trim() : null,
        familyName: isNew ? values.familyName.trim() : null,
        validFrom: values.validFrom || null,
        validTo: values.validTo || null,
      },
    });
    if (!done) return;
    notice(t('leaders.assigned', { name: isNew ? email : (person?.name ?? email), role: say('role', values.role) }));
    draft.forget();
  };
  const text = (name: TextName) => ({
    id: `assign-${name}`,
    value: values[name],
    error: checks.at(name),
    label: t(`leaders.fields.${name}`),
  });
  return (
    <Card>
      <h3 className="plan-title">{t('leaders.assign')}</h3>
      <Form onSubmit={() => void go()} submit={checks} fields={isNew ? FIELDS : { ...FIELDS, email: 'assign-person' }}>
        {!isNew && <PersonField chosen={person} onChoose={(one) => set('person', one)} error={checks.at('person') ?? checks.at('email')} />}
        <Checkbox checked={isNew} onChange={(event) => set('isNew', event.target.checked)}>
          {t('leaders.isNew')}
        </Checkbox>
        {isNew && (
          <>
            <TextField {...text('email')} type="email" autoComplete="off" onChange={(event) => set('email', event.target.value)} />
            <div className="form-row">
              <TextField {...text('givenName')} autoComplete="off" onChange={(event) => set('givenName', event.target.value)} />
              <TextField {...text('familyName')} autoComplete="off" onChange={(event) => set('familyName', event.target.value)} />
            </div>
          </>
        )}
        <Select {...text('role')} className="filter-centre" onChange={(event) => set('role', event.target.value)}>
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {capital(say('role', role))}
            </option>
          ))}
        </Select>
        <div className="form-row">
          <DayField {...text('validFrom')} description={t('leaders.fromHint')} onDay={(day) => set('validFrom', day)} />
          <DayField {...text('validTo')} description={t('leaders.toHint')} onDay={(day) => set('validTo', day)} />
        </div>
        <div>
          <Button type="submit" loading={assign.busy}>
            {common('add')}
          </Button>
        </div>
        <DraftNote draft={draft} />
      </Form>
    </Card>
  );
}

/** Finds a person by a part of the name or the address. Somebody whose address one may not see cannot be chosen here. */
function PersonField({
  chosen,
  onChoose,
  error,
}: {
  chosen: Found | null;
  onChoose: (one: Found) => void;
  error: string | undefined;
}): ReactNode {
  const { t } = useTranslation('cohorts');
  const [search, setSearch] = useState('');
  const { data } = useData(cohortPeopleSearchDocument, { search }, { when: search !== '', smooth: true });
  const found = data?.people.edges.flatMap(({ node: { id, name, email } }) => (email ? [{ id, name, about: email }] : []));
  return (
    <Finder
      id="assign-person"
      label={t('leaders.find')}
      legend={t('leaders.person')}
      search={search}
      onSearch={setSearch}
      found={search === '' ? undefined : found}
      chosen={chosen}
      onChoose={onChoose}
      error={error}
    />
  );
}
