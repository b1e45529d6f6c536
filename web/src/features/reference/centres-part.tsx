import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAddress } from '../../lib/use-address';
import { useData } from '../../lib/use-data';
import { hasRole, useViewer } from '../../lib/viewer';
import { OpenButton } from '../../ui/form-dialog';
import { Screen } from '../../ui/screen';
import { capital, useTerm } from '../../ui/tags';
import { NewCentre } from './new-centre';
import { PartFrame } from './part-frame';
import { matches } from './parts';
import { referenceCentresDocument } from './reference.graphql';
import { OverTag, Rows } from './rows';

/** The centres that run registers and lead cohorts. */
export function CentresPart(): ReactNode {
  const { t } = useTranslation('reference');
  const say = useTerm();
  const address = useAddress<'search' | 'closed'>();
  const isAdmin = hasRole(useViewer(), 'ADMIN');
  const query = useData(referenceCentresDocument, { includeClosed: address.get('closed') === '1' }, { smooth: true });
  return (
    <PartFrame
      part="centres"
      searchLabel={t('centres.search')}
      closable
      actions={isAdmin && <OpenButton label={t('centres.new')}>{(close) => <NewCentre close={close} />}</OpenButton>}
    >
      <Screen query={query}>
        {({ registerCentres }) => (
          <Rows
            heads={[t('name'), t('kind'), t('centres.host'), t('centres.registerCount')]}
            rows={registerCentres
              .filter((centre) => matches(address.get('search'), centre.name, centre.host, ...centre.formerNames.map(({ name }) => name)))
              .map((centre) => ({
                id: centre.id,
                cells: [
                  <span key="name" className="row">
                    <Link to={`/reference/centres/${centre.id}`}>{centre.name}</Link>
                    <OverTag thing={centre} />
                  </span>,
                  capital(say('centreKind', centre.kind)),
                  <span key="host" lang="sv">
                    {centre.host}
                  </span>,
                  t('centres.registers', { count: centre.registerCount }),
                ],
              }))}
          />
        )}
      </Screen>
    </PartFrame>
  );
}
