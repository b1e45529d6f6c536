import { Tag } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { ResultOf } from '../../lib/graphql';
import { useData } from '../../lib/use-data';
import { useSubmit } from '../../lib/use-submit';
import { hasRole, useViewer } from '../../lib/viewer';
import { AskButton } from '../../ui/ask';
import { Refused } from '../../ui/form';
import { useNotice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { Facts } from '../../ui/prose';
import { Screen } from '../../ui/screen';
import { capital, useTerm } from '../../ui/tags';
import { EditPerson } from './edit-person';
import { InviteSection } from './invite-section';
import { deactivatePersonDocument, reactivatePersonDocument } from './people-changes.graphql';
import { personDocument } from './people.graphql';
import { PlaceLine } from './place-line';
import { RolesSection } from './roles-section';

/** A person as their page knows them. */
export type ShownPerson = ResultOf<typeof personDocument>['person'];

/** One person: facts, roles, the link for a password, the account. What one may not do, the server says when it is tried. */
export function PersonPage(): ReactNode {
  const { t } = useTranslation('people');
  const { personId = '' } = useParams();
  const query = useData(personDocument, { id: personId });
  return (
    <Screen query={query}>
      {({ person }) => (
        <Page title={person.name} back={{ to: '/people', label: t('title') }}>
          <PersonBody key={person.id} person={person} />
        </Page>
      )}
    </Screen>
  );
}

function PersonBody({ person }: { person: ShownPerson }): ReactNode {
  const { t } = useTranslation('people');
  const say = useTerm();
  const viewer = useViewer();
  const isAdmin = hasRole(viewer, 'ADMIN');
  const steers = hasRole(viewer, 'ADMIN', 'OFFICE');
  return (
    <>
      {!person.active && (
        <div>
          <Tag variant="moderate" data-color="warning">
            {t('closedLong')}
          </Tag>
        </div>
      )}
      <Facts
        items={[
          { label: t('email'), value: person.email ?? t('hidden') },
          { label: t('hsaId'), value: person.hsaId },
          { label: t('language'), value: capital(say('language', person.language)) },
          {
            label: t('roundsAsTrainee'),
            value: person.enrolments.length === 0 ? null : person.enrolments.map((place) => <PlaceLine key={place.id} place={place} />),
          },
          { label: t('kind'), value: person.invented ? t('invented') : null },
        ]}
      />
      {isAdmin && (
        <div className="row no-print">
          <EditPerson person={person} />
          <AccountButton person={person} />
        </div>
      )}
      <RolesSection person={person} maySteer={steers} />
      {steers && person.active && <InviteSection person={person} />}
    </>
  );
}

/** Closes the account, or opens it again. */
function AccountButton({ person }: { person: ShownPerson }): ReactNode {
  const { t } = useTranslation('people');
  const notice = useNotice();
  const deactivate = useSubmit(deactivatePersonDocument);
  const reactivate = useSubmit(reactivatePersonDocument);
  const [refused, setRefused] = useState(false);
  const input = { personId: person.id };
  const open = async (): Promise<boolean> => {
    const done = await reactivate.submit({ input });
    setRefused(done === null);
    if (done) notice(t('account.opened'));
    return done !== null;
  };
  if (!person.active)
    return (
      <AskButton
        label={t('account.open')}
        title={t('account.openTitle', { name: person.name })}
        text={t('account.openText')}
        action={t('account.open')}
        submit={reactivate}
        onConfirm={open}
      />
    );
  return (
    <>
      <AskButton
        label={t('account.close')}
        title={t('account.closeTitle', { name: person.name })}
        text={t('account.closeText')}
        action={t('account.close')}
        submit={deactivate}
        onConfirm={async () => {
          const done = await deactivate.submit({ input });
          if (done) notice(t('account.closed'), () => void open());
          return done !== null;
        }}
      />
      {refused && <Refused submit={reactivate} />}
    </>
  );
}
