import { Select } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../../lib/graphql';
import { today } from '../../lib/now';
import { useAddress } from '../../lib/use-address';
import { useData } from '../../lib/use-data';
import { useSubmit } from '../../lib/use-submit';
import { hasRole, useViewer } from '../../lib/viewer';
import { AskButton } from '../../ui/ask';
import { OpenButton } from '../../ui/form-dialog';
import { useNotice } from '../../ui/notice';
import { Pager, usePageArgs } from '../../ui/pager';
import { Screen } from '../../ui/screen';
import { EndButton } from './life-buttons';
import { PartFrame } from './part-frame';
import { isOver } from './parts';
import { closeUnitDocument, updateUnitDocument } from './reference-changes.graphql';
import { referencePlacesDocument, referenceUnitsDocument } from './reference.graphql';
import { OverTag, Rows } from './rows';
import { UnitWindow } from './unit-window';

/** A unit as the list knows it. */
export type ListedUnit = ResultOf<typeof referenceUnitsDocument>['units']['edges'][number]['node'];

/** The clinics and health centres where trainees work. */
export function UnitsPart(): ReactNode {
  const { t } = useTranslation('reference');
  const common = useTranslation('common').t;
  const address = useAddress<'search' | 'closed' | 'region'>();
  const mayChange = hasRole(useViewer(), 'ADMIN', 'OFFICE');
  const regions = useData(referencePlacesDocument, {}).data?.regions ?? [];
  const query = useData(
    referenceUnitsDocument,
    {
      ...usePageArgs(50),
      filter: {
        search: address.get('search') || null,
        regionId: address.get('region') || null,
        includeClosed: address.get('closed') === '1',
      },
    },
    { smooth: true },
  );
  const heads = [t('name'), t('region'), t('regions.healthRegion'), ...(mayChange ? [t('changes')] : [])];
  return (
    <PartFrame
      part="units"
      searchLabel={t('units.search')}
      closable
      actions={mayChange && <OpenButton label={t('units.new')}>{(close) => <UnitWindow close={close} />}</OpenButton>}
      filters={
        <Select
          size="small"
          label={t('region')}
          value={address.get('region')}
          onChange={(event) => address.set({ region: event.target.value })}
        >
          <option value="">{common('all')}</option>
          {regions.map((region) => (
            <option key={region.id} value={region.id}>
              {region.name}
            </option>
          ))}
        </Select>
      }
    >
      <Screen query={query}>
        {({ units }) => (
          <>
            <Rows
              count={units.totalCount}
              heads={heads}
              rows={units.edges.map(({ node }) => ({
                id: node.id,
                cells: [
                  <span key="name" className="row">
                    <span lang="sv">{node.name}</span>
                    <OverTag thing={node} />
                  </span>,
                  node.region?.name ?? <span className="hint">{t('unknown')}</span>,
                  node.healthRegion?.name ?? <span className="hint">{t('unknown')}</span>,
                  ...(mayChange ? [<UnitActions key="actions" unit={node} />] : []),
                ],
              }))}
            />
            <Pager pageInfo={units.pageInfo} shown={units.edges.length} total={units.totalCount} />
          </>
        )}
      </Screen>
    </PartFrame>
  );
}

function UnitActions({ unit }: { unit: ListedUnit }): ReactNode {
  const { t } = useTranslation('reference');
  const common = useTranslation('common').t;
  const notice = useNotice();
  const close = useSubmit(closeUnitDocument);
  const update = useSubmit(updateUnitDocument);
  const which = { unitId: unit.id, expectedVersion: unit.version };
  return (
    <span className="row row-actions">
      <OpenButton label={common('edit')} button={{ 'aria-label': t('editOne', { name: unit.name }) }}>
        {(shut) => <UnitWindow unit={unit} close={shut} />}
      </OpenButton>
      {isOver(unit, today()) ? (
        <AskButton
          label={t('reopen.go')}
          title={t('reopen.title', { name: unit.name })}
          text={t('reopen.text')}
          action={t('reopen.go')}
          button={{ 'aria-label': t('reopen.title', { name: unit.name }) }}
          submit={update}
          onConfirm={async () => {
            const done = await update.submit({ input: { ...which, validTo: null } });
            if (done) notice(t('reopen.done'));
            return done !== null;
          }}
        />
      ) : (
        <EndButton
          name={unit.name}
          text={t('close.unitText')}
          submit={close}
          onEnd={async (validTo) => (await close.submit({ input: { ...which, validTo } })) !== null}
        />
      )}
    </span>
  );
}
