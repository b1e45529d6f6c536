import { Tag } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../lib/now';
import { useSubmit } from '../../lib/use-submit';
import { AskButton } from '../../ui/ask';
import { DayField } from '../../ui/form';
import { useNotice } from '../../ui/notice';
import { Section } from '../../ui/page';
import { Empty } from '../../ui/screen';
import { capital, useTerm } from '../../ui/tags';
import { Day } from '../../ui/time';
import { GrantRole } from './grant-role';
import { endRoleDocument } from './people-changes.graphql';
import type { ShownPerson } from './person-page';
import { phaseOf } from './role-scopes';

type HeldRole = ShownPerson['roles'][number];

const PHASES = { now: 'success', coming: 'info', ended: 'neutral' } as const;

/** What a person does, for what, from when to when; roles past and to come too. */
export function RolesSection({ person, maySteer }: { person: ShownPerson; maySteer: boolean }): ReactNode {
  const { t } = useTranslation('people');
  return (
    <Section title={t('roles.title')} id="roles" actions={maySteer && person.active && <GrantRole person={person} />}>
      {person.roles.length === 0 ? (
        <Empty title={t('roles.none')}>
          <p>{t('roles.noneText')}</p>
        </Empty>
      ) : (
        <ul className="plain-list">
          {person.roles.map((role) => (
            <RoleRow key={role.id} role={role} maySteer={maySteer} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function RoleRow({ role, maySteer }: { role: HeldRole; maySteer: boolean }): ReactNode {
  const { t } = useTranslation('people');
  const say = useTerm();
  const phase = phaseOf(role, today());
  return (
    <li className="card">
      <div className="row row-apart">
        <div>
          <div className="row">
            <strong>{capital(say('role', role.role))}</strong>
            <Tag size="small" variant="moderate" data-color={PHASES[phase]}>
              {t(`roles.phase.${phase}`)}
            </Tag>
          </div>
          <div>
            {role.scopeName ? `${capital(say('scopeKind', role.scopeKind))}: ${role.scopeName}` : capital(say('scopeKind', role.scopeKind))}
          </div>
          <div className="hint">
            {t('roles.from')} <Day on={role.validFrom} long />{' '}
            {role.validTo ? (
              <>
                {t('roles.to')} <Day on={role.validTo} long />
              </>
            ) : (
              t('roles.open')
            )}
          </div>
        </div>
        {maySteer && phase !== 'ended' && <EndRole role={role} />}
      </div>
    </li>
  );
}

function EndRole({ role }: { role: HeldRole }): ReactNode {
  const { t } = useTranslation('people');
  const say = useTerm();
  const notice = useNotice();
  const end = useSubmit(endRoleDocument);
  const [validTo, setValidTo] = useState('');
  const name = `${say('role', role.role)}${role.scopeName ? `, ${role.scopeName}` : ''}`;
  return (
    <AskButton
      label={t('roles.end')}
      title={t('roles.endTitle', { name })}
      text={t('roles.endText')}
      action={t('roles.end')}
      button={{ 'aria-label': t('roles.endTitle', { name }) }}
      submit={end}
      onConfirm={async () => {
        const done = await end.submit({ input: { roleAssignmentId: role.id, expectedVersion: role.version, validTo: validTo || null } });
        if (done) notice(t('roles.ended'));
        return done !== null;
      }}
    >
      <DayField
        label={t('roles.lastDay')}
        description={t('roles.lastDayHint')}
        value={validTo}
        onDay={setValidTo}
        error={end.at('validTo')}
      />
    </AskButton>
  );
}
