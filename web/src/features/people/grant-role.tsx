import { Radio, RadioGroup, Select } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '../../lib/use-submit';
import type { Role } from '../../lib/viewer';
import type { Found } from '../../ui/finder';
import { DayField } from '../../ui/form';
import { FormWindow, OpenButton } from '../../ui/form-dialog';
import { useNotice } from '../../ui/notice';
import { capital, useTerm } from '../../ui/tags';
import { grantRoleDocument } from './people-changes.graphql';
import type { ShownPerson } from './person-page';
import { ROLES, scopesOf, type ScopeKind } from './role-scopes';
import { ScopeField } from './scope-field';

/** Gives a person a role: which, for what, from when to when. */
export function GrantRole({ person }: { person: ShownPerson }): ReactNode {
  const { t } = useTranslation('people');
  return <OpenButton label={t('grant.open')}>{(close) => <GrantWindow person={person} close={close} />}</OpenButton>;
}

function GrantWindow({ person, close }: { person: ShownPerson; close: () => void }): ReactNode {
  const { t } = useTranslation('people');
  const common = useTranslation('common').t;
  const say = useTerm();
  const notice = useNotice();
  const [role, setRole] = useState<Role | ''>('');
  const [scopeKind, setScopeKind] = useState<ScopeKind | null>(null);
  const [scope, setScope] = useState<Found | null>(null);
  const [validFrom, setFrom] = useState('');
  const [validTo, setTo] = useState('');
  const grant = useSubmit(grantRoleDocument);
  const kinds = role ? scopesOf(role) : [];

  const chooseRole = (next: Role | ''): void => {
    const offered = next ? scopesOf(next) : [];
    setRole(next);
    if (!scopeKind || !offered.includes(scopeKind)) chooseKind(offered[0] ?? null);
  };
  const chooseKind = (next: ScopeKind | null): void => {
    setScopeKind(next);
    setScope(null);
  };
  const go = async (): Promise<void> => {
    if (!role || !scopeKind) return;
    const done = await grant.submit({
      input: { personId: person.id, role, scopeKind, scopeId: scope?.id ?? null, validFrom: validFrom || null, validTo: validTo || null },
    });
    if (!done) return;
    close();
    notice(t('grant.done'));
  };

  return (
    <FormWindow
      title={t('grant.title', { name: person.name })}
      action={t('grant.go')}
      submit={grant}
      fields={{ role: 'role', scopeKind: 'scope-kind', scopeId: 'scope', validFrom: 'valid-from', validTo: 'valid-to' }}
      onSend={() => void go()}
      onClose={close}
      width={600}
    >
      <Select
        id="role"
        label={t('grant.role')}
        required
        value={role}
        onChange={(event) => chooseRole(event.target.value as Role | '')}
        error={grant.at('role')}
      >
        <option value="">{common('chooseOne')}</option>
        {ROLES.map((one) => (
          <option key={one} value={one}>
            {capital(say('role', one))}
          </option>
        ))}
      </Select>
      {kinds.length > 1 && (
        <RadioGroup
          id="scope-kind"
          legend={t('grant.kind')}
          size="small"
          value={scopeKind ?? ''}
          onChange={chooseKind}
          error={grant.at('scopeKind')}
        >
          {kinds.map((kind) => (
            <Radio key={kind} value={kind}>
              {t(`grant.kinds.${kind}`)}
            </Radio>
          ))}
        </RadioGroup>
      )}
      {scopeKind && scopeKind !== 'INSTALLATION' && (
        <ScopeField key={scopeKind} id="scope" kind={scopeKind} chosen={scope} onChoose={setScope} error={grant.at('scopeId')} />
      )}
      {scopeKind === 'INSTALLATION' && <p className="hint">{t('grant.kinds.INSTALLATION')}</p>}
      <div className="form-row">
        <DayField
          id="valid-from"
          label={t('grant.from')}
          description={t('grant.fromHint')}
          value={validFrom}
          onDay={setFrom}
          error={grant.at('validFrom')}
        />
        <DayField
          id="valid-to"
          label={t('grant.to')}
          description={t('grant.toHint')}
          value={validTo}
          onDay={setTo}
          error={grant.at('validTo')}
        />
      </div>
    </FormWindow>
  );
}
