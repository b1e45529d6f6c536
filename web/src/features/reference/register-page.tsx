import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ResultOf } from '../../lib/graphql';
import { today } from '../../lib/now';
import { useData } from '../../lib/use-data';
import { useSubmit } from '../../lib/use-submit';
import { hasRole, useViewer } from '../../lib/viewer';
import { Finder, type Found } from '../../ui/finder';
import { Page } from '../../ui/page';
import { Facts } from '../../ui/prose';
import { Screen } from '../../ui/screen';
import { capital, useTerm } from '../../ui/tags';
import { Day } from '../../ui/time';
import { FormerNames } from './former-names';
import { EndButton, MergeButton } from './life-buttons';
import { isOver } from './parts';
import { closeRegisterDocument, mergeRegisterDocument } from './reference-changes.graphql';
import { referenceRegisterDocument, referenceRegistersDocument } from './reference.graphql';
import { RenameRegister } from './rename-windows';

/** A register as its page knows it. */
export type ShownRegister = ResultOf<typeof referenceRegisterDocument>['register'];

/** One register: what it is, what it was called, and for the administrator its life. */
export function RegisterPage({ id }: { id: string }): ReactNode {
  const { t } = useTranslation('reference');
  const say = useTerm();
  const isAdmin = hasRole(useViewer(), 'ADMIN');
  const query = useData(referenceRegisterDocument, { id });
  return (
    <Screen query={query}>
      {({ register }) => (
        <Page
          title={register.shortName}
          lead={<span lang="sv">{register.name}</span>}
          back={{ to: '/reference/registers', label: t('parts.registers.title') }}
        >
          <Facts
            items={[
              { label: t('kind'), value: capital(say('registerKind', register.kind)) },
              {
                label: t('centre'),
                value: register.centre && <Link to={`/reference/centres/${register.centre.id}`}>{register.centre.name}</Link>,
              },
              { label: t('area'), value: register.programmeArea?.name },
              { label: t('registers.startYear'), value: register.startYear },
              { label: t('firstDay'), value: register.validFrom && <Day on={register.validFrom} long /> },
              { label: t('lastDay'), value: register.validTo && <Day on={register.validTo} long /> },
              {
                label: t('successor'),
                value: register.successor && (
                  <Link to={`/reference/registers/${register.successor.id}`}>{register.successor.shortName}</Link>
                ),
              },
            ]}
          />
          {isAdmin && !isOver(register, today()) && <RegisterActions register={register} />}
          <FormerNames names={register.formerNames} />
        </Page>
      )}
    </Screen>
  );
}

function RegisterActions({ register }: { register: ShownRegister }): ReactNode {
  const { t } = useTranslation('reference');
  const close = useSubmit(closeRegisterDocument);
  const merge = useSubmit(mergeRegisterDocument);
  const which = { registerId: register.id, expectedVersion: register.version };
  return (
    <div className="row no-print">
      <RenameRegister register={register} />
      <MergeButton
        name={register.shortName}
        text={t('merge.registerText')}
        submit={merge}
        onMerge={async (successorId, validTo) => (await merge.submit({ input: { ...which, successorId, validTo } })) !== null}
        choose={(field) => <RegisterFinder {...field} without={register.id} />}
      />
      <EndButton
        name={register.shortName}
        text={t('close.registerText')}
        submit={close}
        onEnd={async (validTo) => (await close.submit({ input: { ...which, validTo } })) !== null}
      />
    </div>
  );
}

/** Chooses another register by a part of its name. */
function RegisterFinder({
  without,
  ...field
}: {
  id: string;
  chosen: Found | null;
  onChoose: (one: Found) => void;
  error: string | undefined;
  without: string;
}): ReactNode {
  const { t } = useTranslation('reference');
  const [search, setSearch] = useState('');
  const found = useData(
    referenceRegistersDocument,
    { first: 10, after: null, filter: { search: search || null } },
    { when: search !== '', smooth: true },
  ).data?.registers.edges;
  return (
    <Finder
      {...field}
      label={t('registers.search')}
      legend={t('successor')}
      search={search}
      onSearch={setSearch}
      found={
        search === ''
          ? undefined
          : found?.filter(({ node }) => node.id !== without).map(({ node }) => ({ id: node.id, name: node.shortName, about: node.name }))
      }
    />
  );
}
