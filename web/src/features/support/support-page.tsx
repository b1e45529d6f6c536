import { Button } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../../lib/use-address';
import { useData } from '../../lib/use-data';
import { useViewer } from '../../lib/viewer';
import { ButtonLink } from '../../ui/button-link';
import { Page } from '../../ui/page';
import { Pager, usePageArgs } from '../../ui/pager';
import { Empty, Screen } from '../../ui/screen';
import { statesOf, SupportFilters, type SupportFilterName } from './support-filters';
import { SupportList } from './support-list';
import { inOrder } from './support-order';
import { supportRequestsDocument } from './support.graphql';
import './support.css';

/** Project support: one's own requests for a trainee, those in one's scope for the others, the late ones first. */
export function SupportPage(): ReactNode {
  const { t } = useTranslation('support');
  const { roles, places } = useViewer();
  const staff = roles.length > 0;
  const asks = places.some((place) => place.state === 'ADMITTED' || place.state === 'COMPLETED');
  return (
    <Page
      title={t('title')}
      lead={asks ? t('lead.trainee') : t('lead.staff')}
      width={staff ? 'wide' : 'text'}
      actions={asks && <ButtonLink to="/support/new">{t('ask')}</ButtonLink>}
    >
      {staff ? <Staff /> : <Own />}
    </Page>
  );
}

/** A trainee's own requests; there are few of them, so that one page holds all. */
function Own(): ReactNode {
  const { t } = useTranslation('support');
  const query = useData(
    supportRequestsDocument,
    { first: 100, orderBy: { field: 'CREATED_AT', direction: 'DESC' } },
    { keepOffline: true },
  );
  return (
    <Screen query={query}>
      {({ supportRequests: { edges } }) =>
        edges.length > 0 ? (
          <SupportList requests={inOrder(edges.map(({ node }) => node))} staff={false} />
        ) : (
          <Empty title={t('none.own')}>
            <p>{t('none.ownNext')}</p>
          </Empty>
        )
      }
    </Screen>
  );
}

function Staff(): ReactNode {
  const { t } = useTranslation('support');
  const common = useTranslation('common').t;
  const address = useAddress<SupportFilterName>();
  const who = address.get('who');
  const ended = address.get('state') === 'ended';
  const filter = {
    states: statesOf(address.get('state')),
    ...(address.get('area') ? { areaId: address.get('area') } : {}),
    ...(address.get('cohort') ? { cohortId: address.get('cohort') } : {}),
    ...(who === 'me' ? { assignedToMe: true } : {}),
  };
  const query = useData(
    supportRequestsDocument,
    { ...usePageArgs(100), filter, orderBy: { field: 'CREATED_AT', direction: ended ? 'DESC' : 'ASC' } },
    { smooth: true },
  );
  return (
    <>
      <SupportFilters />
      <Screen query={query}>
        {({ supportRequests: { edges, pageInfo, totalCount } }) => {
          const all = edges.map(({ node }) => node);
          const wanted = who === 'nobody' ? all.filter((request) => request.assignee === null) : all;
          return (
            <>
              {wanted.length > 0 ? (
                <SupportList requests={ended ? wanted : inOrder(wanted)} staff />
              ) : (
                <Empty title={address.any ? t('none.filtered') : t('none.staff')}>
                  {address.any ? (
                    <Button size="small" variant="secondary" onClick={address.clear}>
                      {common('clearFilters')}
                    </Button>
                  ) : (
                    <p>{t('none.staffNext')}</p>
                  )}
                </Empty>
              )}
              <Pager pageInfo={pageInfo} shown={edges.length} total={totalCount} />
            </>
          );
        }}
      </Screen>
    </>
  );
}
