import { Checkbox, Select, TextField } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { VariablesOf } from '../../lib/graphql';
import { today } from '../../lib/now';
import { useSubmit } from '../../lib/use-submit';
import { AskButton } from '../../ui/ask';
import { AskForm } from '../../ui/ask-form';
import { useNotice } from '../../ui/notice';
import { Section } from '../../ui/page';
import { Empty } from '../../ui/screen';
import { capital, useTerm } from '../../ui/tags';
import { assignToTraineeDocument, traineeEndRoleDocument } from './trainee-changes.graphql';
import type { Trainee } from './trainee.types';
import { roleToEnd } from './role-to-end';

type Role = VariablesOf<typeof assignToTraineeDocument>['input']['role'];
type Supporter = Trainee['supporters'][number];

/** The roles that are given for a single trainee, the most usual first. */
const ROLES: Role[] = ['SUPERVISOR', 'MAIN_SUPERVISOR', 'SCIENTIFIC_SUPERVISOR', 'COACH', 'REVIEWER', 'STATISTICIAN', 'REGISTER_HOLDER'];

/** Who supervises, coaches and otherwise supports the trainee. */
export function SupportersPart({ enrolment }: { enrolment: Trainee }): ReactNode {
  const { t } = useTranslation('trainees');
  const say = useTerm();
  return (
    <Section title={t('supporters.title')} id="supporters" actions={enrolment.viewerCan.assign && <Assign enrolmentId={enrolment.id} />}>
      {enrolment.supporters.length === 0 ? (
        <Empty title={t('supporters.none')}>
          <p>{t('supporters.noneNext')}</p>
        </Empty>
      ) : (
        <ul className="compact-list">
          {enrolment.supporters.map((supporter) => (
            <li key={`${supporter.role}${supporter.person?.id ?? ''}`}>
              <span className="compact-main">
                <span className="hint">{capital(say('role', supporter.role))}</span>
                <span>{supporter.person?.name}</span>
                {supporter.person?.email && <a href={`mailto:${supporter.person.email}`}>{supporter.person.email}</a>}
              </span>
              {enrolment.viewerCan.assign && <EndRole supporter={supporter} trainee={enrolment.person?.name ?? ''} />}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function EndRole({ supporter: { role, person }, trainee }: { supporter: Supporter; trainee: string }): ReactNode {
  const { t } = useTranslation('trainees');
  const say = useTerm();
  const notice = useNotice();
  const end = useSubmit(traineeEndRoleDocument);
  const assignment = roleToEnd(person?.roles ?? [], role, trainee, today());
  if (!assignment || !person) return null;
  const words = { name: person.name, role: say('role', role), trainee };
  return (
    <AskButton
      label={t('supporters.end')}
      title={t('supporters.endTitle')}
      text={t('supporters.endText', words)}
      action={t('supporters.endAction')}
      submit={end}
      button={{ variant: 'tertiary', 'aria-label': t('supporters.endLabel', words) }}
      onConfirm={async () => {
        const done = await end.submit({ input: { roleAssignmentId: assignment.id, expectedVersion: assignment.version } });
        if (done) notice(t('supporters.ended', words));
        return done !== null;
      }}
    />
  );
}

function Assign({ enrolmentId }: { enrolmentId: string }): ReactNode {
  const { t } = useTranslation('trainees');
  const { t: common } = useTranslation('common');
  const say = useTerm();
  const notice = useNotice();
  const assign = useSubmit(assignToTraineeDocument);
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role | ''>('');
  const [isNew, setNew] = useState(false);
  const [givenName, setGivenName] = useState('');
  const [familyName, setFamilyName] = useState('');
  const [noRole, setNoRole] = useState(false);
  // Nobody has the address: then the server asks for the name, and the fields for it appear.
  const named = isNew || assign.at('givenName') !== undefined || assign.at('familyName') !== undefined;
  const save = async (): Promise<boolean> => {
    setNoRole(role === '');
    if (role === '') return false;
    const names = named ? { givenName: givenName.trim() || null, familyName: familyName.trim() || null } : {};
    const done = await assign.submit({ input: { enrolmentId, email: email.trim(), role, ...names } });
    if (!done) {
      return false;
    }
    notice(t('supporters.assigned', { name: done.roleAssignment?.person?.name ?? email, role: say('role', role) }));
    setEmail('');
    setRole('');
    setNew(false);
    setGivenName('');
    setFamilyName('');
    return true;
  };
  return (
    <AskForm
      label={t('supporters.assign')}
      title={t('supporters.assignTitle')}
      text={t('supporters.assignText')}
      action={t('supporters.assignAction')}
      submit={assign}
      fields={{ email: 'assign-email', role: 'assign-role', givenName: 'assign-given', familyName: 'assign-family' }}
      onSubmit={save}
    >
      <Select
        id="assign-role"
        label={t('supporters.role')}
        value={role}
        onChange={(event) => setRole(ROLES.find((one) => one === event.target.value) ?? '')}
        error={noRole && role === '' ? t('supporters.chooseRole') : assign.at('role')}
      >
        <option value="">{common('chooseOne')}</option>
        {ROLES.map((one) => (
          <option key={one} value={one}>
            {capital(say('role', one))}
          </option>
        ))}
      </Select>
      <TextField
        id="assign-email"
        label={t('supporters.email')}
        type="email"
        autoComplete="off"
        value={email}
        onChange={(event) => setEmail(event.target.value)}
        error={assign.at('email')}
      />
      <Checkbox checked={named} onChange={(event) => setNew(event.target.checked)} description={t('supporters.newHint')}>
        {t('supporters.new')}
      </Checkbox>
      {named && (
        <div className="form-row">
          <TextField
            id="assign-given"
            label={t('supporters.given')}
            value={givenName}
            maxLength={80}
            autoComplete="off"
            onChange={(event) => setGivenName(event.target.value)}
            error={assign.at('givenName')}
          />
          <TextField
            id="assign-family"
            label={t('supporters.family')}
            value={familyName}
            maxLength={80}
            autoComplete="off"
            onChange={(event) => setFamilyName(event.target.value)}
            error={assign.at('familyName')}
          />
        </div>
      )}
    </AskForm>
  );
}
