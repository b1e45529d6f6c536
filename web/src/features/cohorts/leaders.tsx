import { Button, Select, TextField } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { today } from '../../lib/now';
import { useData } from '../../lib/use-data';
import { useDraft } from '../../lib/use-draft';
import { useSubmit } from '../../lib/use-submit';
import { AskButton } from '../../ui/ask';
import { DayField, DraftNote, Form } from '../../ui/form';
import { useNotice } from '../../ui/notice';
import { Card, Section } from '../../ui/page';
import { Empty, Screen } from '../../ui/screen';
import { capital, useTerm } from '../../ui/tags';
import { Day } from '../../ui/time';
import type { CohortHead } from './cohort-frame';
import { leadersOf, type Leader } from './cohort-leaders';
import { assignToCohortDocument, cohortLeadersDocument, endCohortRoleDocument } from './people.graphql';

/** Roles that a whole round can have, beside its office. */
const ROLES = ['COACH', 'COURSE_LEADER', 'REVIEWER', 'STATISTICIAN', 'REGISTER_HOLDER'] as const;

/** Who leads, coaches and otherwise serves the whole round. */
export function Leaders({ cohort }: { cohort: CohortHead }): ReactNode {
  const { t } = useTranslation('cohorts');
  const query = useData(cohortLeadersDocument, {});
  return (
    <Section title={t('leaders.title')} id="leaders">
      <Screen query={query}>
        {(data) => {
          const holders = Object.values(data).flatMap(({ edges }) => edges.map(({ node }) => node));
          const leaders = leadersOf(cohort, holders, today());
          return leaders.length === 0 ? (
            <Empty title={t('leaders.none')} />
          ) : (
            <ul className="plain-list people-grid">
              {leaders.map((leader) => (
                <LeaderCard key={leader.role.id} cohort={cohort} leader={leader} />
              ))}
            </ul>
          );
        }}
      </Screen>
      {cohort.viewerCan.edit && <AssignForm cohort={cohort} />}
    </Section>
  );
}

function LeaderCard({ cohort, leader: { person, role } }: { cohort: CohortHead; leader: Leader }): ReactNode {
  const { t } = useTranslation('cohorts');
  const say = useTerm();
  const mayEnd = cohort.viewerCan.edit && role.scopeKind === 'COHORT';
  return (
    <Card as="li">
      <div>
        <div className="row row-apart">
          <Link to={`/people/${person.id}`} className="card-link">
            {person.name}
          </Link>
          <span>{capital(say('role', role.role))}</span>
        </div>
        {person.email && <a href={`mailto:${person.email}`}>{person.email}</a>}
        <p className="hint">
          {t('leaders.from')} <Day on={role.validFrom} />
          {role.validTo && (
            <>
              {' '}
              {t('leaders.to')} <Day on={role.validTo} />
            </>
          )}
        </p>
      </div>
      {mayEnd && (
        <div>
          <EndRole person={person} role={role} />
        </div>
      )}
    </Card>
  );
}

function EndRole({ person, role }: Leader): ReactNode {
  const { t } = useTranslation('cohorts');
  const say = useTerm();
  const notice = useNotice();
  const end = useSubmit(endCohortRoleDocument);
  const [validTo, setValidTo] = useState('');
  const title = t('leaders.endTitle', { name: person.name, role: say('role', role.role) });
  return (
    <AskButton
      label={t('leaders.end')}
      button={{ variant: 'tertiary', size: 'small', 'aria-label': title }}
      title={title}
      text={t('leaders.endText')}
      action={t('leaders.end')}
      submit={end}
      onConfirm={async () => {
        const done = await end.submit({
          input: { roleAssignmentId: role.id, expectedVersion: role.version, validTo: validTo || null },
        });
        if (done) notice(t('leaders.ended', { name: person.name }));
        return done !== null;
      }}
    >
      <DayField
        label={t('leaders.lastDay')}
        description={t('leaders.lastDayHint')}
        value={validTo}
        onDay={setValidTo}
        error={end.at('validTo')}
      />
    </AskButton>
  );
}

const NOBODY = { email: '', role: 'COACH', givenName: '', familyName: '', validFrom: '', validTo: '' };

function AssignForm({ cohort }: { cohort: CohortHead }): ReactNode {
  const { t } = useTranslation('cohorts');
  const { t: common } = useTranslation('common');
  const say = useTerm();
  const notice = useNotice();
  const draft = useDraft(`cohort.${cohort.id}.assign`, NOBODY);
  const assign = useSubmit(assignToCohortDocument);
  const { values, set } = draft;
  const go = async (): Promise<void> => {
    const done = await assign.submit({
      input: {
        cohortId: cohort.id,
        email: values.email.trim(),
        role: ROLES.find((role) => role === values.role) ?? 'COACH',
        givenName: values.givenName.trim() || null,
        familyName: values.familyName.trim() || null,
        validFrom: values.validFrom || null,
        validTo: values.validTo || null,
      },
    });
    if (!done) return;
    notice(t('leaders.assigned', { email: values.email.trim(), role: say('role', values.role) }));
    draft.forget();
  };
  const fields = Object.fromEntries(Object.keys(NOBODY).map((name) => [name, `assign-${name}`]));
  const text = (name: keyof typeof NOBODY) => ({
    id: `assign-${name}`,
    value: values[name],
    error: assign.at(name),
    label: t(`leaders.fields.${name}`),
  });
  return (
    <Card>
      <h3 className="plan-title">{t('leaders.assign')}</h3>
      <Form onSubmit={() => void go()} submit={assign} fields={fields}>
        <div className="form-row">
          <TextField {...text('email')} type="email" autoComplete="off" onChange={(event) => set('email', event.target.value)} />
          <Select {...text('role')} onChange={(event) => set('role', event.target.value)}>
            {ROLES.map((role) => (
              <option key={role} value={role}>
                {capital(say('role', role))}
              </option>
            ))}
          </Select>
        </div>
        <p className="hint">{t('leaders.nameHint')}</p>
        <div className="form-row">
          <TextField {...text('givenName')} autoComplete="off" onChange={(event) => set('givenName', event.target.value)} />
          <TextField {...text('familyName')} autoComplete="off" onChange={(event) => set('familyName', event.target.value)} />
        </div>
        <div className="form-row">
          <DayField {...text('validFrom')} description={t('leaders.fromHint')} onDay={(day) => set('validFrom', day)} />
          <DayField {...text('validTo')} description={t('leaders.toHint')} onDay={(day) => set('validTo', day)} />
        </div>
        <div>
          <Button type="submit" loading={assign.busy} disabled={values.email.trim() === ''}>
            {common('add')}
          </Button>
        </div>
        <DraftNote draft={draft} />
      </Form>
    </Card>
  );
}
