import { Select } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAddress } from '../../lib/use-address';
import { useData } from '../../lib/use-data';
import { hasRole, useViewer } from '../../lib/viewer';
import { OpenButton } from '../../ui/form-dialog';
import { Pager, usePageArgs } from '../../ui/pager';
import { Screen } from '../../ui/screen';
import { capital, useTerm } from '../../ui/tags';
import { NewRegister } from './new-register';
import { PartFrame } from './part-frame';
import { referenceCentresDocument, referenceRegistersDocument } from './reference.graphql';
import { OverTag, Rows } from './rows';

/** The quality registers; found by a former name too. */
export function RegistersPart(): ReactNode {
  const { t } = useTranslation('reference');
  const common = useTranslation('common').t;
  const say = useTerm();
  const address = useAddress<'search' | 'closed' | 'centre'>();
  const isAdmin = hasRole(useViewer(), 'ADMIN');
  const centres = useData(referenceCentresDocument, { includeClosed: true }).data?.registerCentres ?? [];
  const query = useData(
    referenceRegistersDocument,
    {
      ...usePageArgs(50),
      filter: {
        search: address.get('search') || null,
        centreId: address.get('centre') || null,
        includeClosed: address.get('closed') === '1',
      },
    },
    { smooth: true },
  );
  return (
    <PartFrame
      part="registers"
      searchLabel={t('registers.search')}
      closable
      actions={isAdmin && <OpenButton label={t('registers.new')}>{(close) => <NewRegister close={close} />}</OpenButton>}
      filters={
        <Select
          size="small"
          label={t('centre')}
          value={address.get('centre')}
          onChange={(event) => address.set({ centre: event.target.value })}
        >
          <option value="">{common('all')}</option>
          {centres.map((centre) => (
            <option key={centre.id} value={centre.id}>
              {centre.name}
            </option>
          ))}
        </Select>
      }
    >
      <Screen query={query}>
        {({ registers }) => (
          <>
            <Rows
              count={registers.totalCount}
              heads={[t('registers.shortName'), t('registers.name'), t('centre'), t('kind')]}
              rows={registers.edges.map(({ node }) => ({
                id: node.id,
                cells: [
                  <span key="name" className="row">
                    <Link to={`/reference/registers/${node.id}`} lang="sv">
                      {node.shortName}
                    </Link>
                    <OverTag thing={node} />
                  </span>,
                  <span key="full" lang="sv">
                    {node.name}
                    {node.formerNames.length > 0 && (
                      <span className="hint"> {t('formerly', { names: node.formerNames.map(({ name }) => name).join(', ') })}</span>
                    )}
                  </span>,
                  node.centre?.name,
                  capital(say('registerKind', node.kind)),
                ],
              }))}
            />
            <Pager pageInfo={registers.pageInfo} shown={registers.edges.length} total={registers.totalCount} />
          </>
        )}
      </Screen>
    </PartFrame>
  );
}
