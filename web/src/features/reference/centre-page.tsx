import { Select } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ApiError } from '../../lib/api';
import type { ResultOf } from '../../lib/graphql';
import { today } from '../../lib/now';
import { useData } from '../../lib/use-data';
import { useSubmit } from '../../lib/use-submit';
import { hasRole, useViewer } from '../../lib/viewer';
import { Page } from '../../ui/page';
import { Facts } from '../../ui/prose';
import { Failed, Screen } from '../../ui/screen';
import { capital, useTerm } from '../../ui/tags';
import { Day } from '../../ui/time';
import { FormerNames } from './former-names';
import { EndButton, MergeButton } from './life-buttons';
import { isOver } from './parts';
import { closeRegisterCentreDocument, mergeRegisterCentreDocument } from './reference-changes.graphql';
import { referenceCentresDocument } from './reference.graphql';
import { RenameCentre } from './rename-windows';

/** A centre as the list knows it. */
export type ListedCentre = ResultOf<typeof referenceCentresDocument>['registerCentres'][number];

/** One register centre. */
export function CentrePage({ id }: { id: string }): ReactNode {
  const query = useData(referenceCentresDocument, { includeClosed: true });
  return (
    <Screen query={query}>
      {({ registerCentres }) => {
        const centre = registerCentres.find((one) => one.id === id);
        if (!centre) return <Failed error={new ApiError('NOT_FOUND', '')} />;
        return <CentreBody centre={centre} others={registerCentres.filter((one) => one.id !== id && one.validTo === null)} />;
      }}
    </Screen>
  );
}

function CentreBody({ centre, others }: { centre: ListedCentre; others: readonly ListedCentre[] }): ReactNode {
  const { t } = useTranslation('reference');
  const say = useTerm();
  const isAdmin = hasRole(useViewer(), 'ADMIN');
  return (
    <Page title={centre.name} back={{ to: '/reference/centres', label: t('parts.centres.title') }}>
      <Facts
        items={[
          { label: t('kind'), value: capital(say('centreKind', centre.kind)) },
          { label: t('centres.nameSv'), value: <span lang="sv">{centre.nameSv}</span> },
          { label: t('centres.nameEn'), value: <span lang="en">{centre.nameEn}</span> },
          { label: t('centres.host'), value: <span lang="sv">{centre.host}</span> },
          { label: t('regions.healthRegion'), value: centre.healthRegion?.name },
          { label: t('centres.homeRegion'), value: centre.homeRegion?.name },
          {
            label: t('centres.registerCount'),
            value: (
              <Link to={`/reference/registers?centre=${encodeURIComponent(centre.id)}`}>
                {t('centres.registers', { count: centre.registerCount })}
              </Link>
            ),
          },
          { label: t('firstDay'), value: centre.validFrom && <Day on={centre.validFrom} long /> },
          { label: t('lastDay'), value: centre.validTo && <Day on={centre.validTo} long /> },
          {
            label: t('successor'),
            value: centre.successor && <Link to={`/reference/centres/${centre.successor.id}`}>{centre.successor.name}</Link>,
          },
        ]}
      />
      {isAdmin && !isOver(centre, today()) && <CentreActions centre={centre} others={others} />}
      <FormerNames names={centre.formerNames} />
    </Page>
  );
}

function CentreActions({ centre, others }: { centre: ListedCentre; others: readonly ListedCentre[] }): ReactNode {
  const { t } = useTranslation('reference');
  const common = useTranslation('common').t;
  const close = useSubmit(closeRegisterCentreDocument);
  const merge = useSubmit(mergeRegisterCentreDocument);
  const which = { registerCentreId: centre.id, expectedVersion: centre.version };
  return (
    <div className="row no-print">
      <RenameCentre centre={centre} />
      <MergeButton
        name={centre.name}
        text={t('merge.centreText')}
        submit={merge}
        onMerge={async (successorId, validTo) => (await merge.submit({ input: { ...which, successorId, validTo } })) !== null}
        choose={({ id, chosen, onChoose, error }) => (
          <Select
            id={id}
            label={t('successor')}
            value={chosen?.id ?? ''}
            onChange={(event) => onChoose(others.find((one) => one.id === event.target.value) ?? null)}
            error={error}
          >
            <option value="">{common('chooseOne')}</option>
            {others.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </Select>
        )}
      />
      <EndButton
        name={centre.name}
        text={t('close.centreText')}
        submit={close}
        onEnd={async (validTo) => (await close.submit({ input: { ...which, validTo } })) !== null}
      />
    </div>
  );
}
