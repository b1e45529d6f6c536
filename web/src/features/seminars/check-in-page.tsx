import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { useData } from '../../lib/use-data';
import { Page } from '../../ui/page';
import { Failed, Loading } from '../../ui/screen';
import { CheckInForm } from './check-in-form';
import { seminarDocument } from './seminar-day.graphql';
import './seminars.css';

/**
 * What the camera of a phone opens in the room. It stands without an answer from the server too: without a connection the check-in
 * waits here, and someone who has no place in the round is told so only when the code is right.
 */
export function CheckInPage(): ReactNode {
  const { t } = useTranslation('seminars');
  const { seminarId = '' } = useParams();
  const [params] = useSearchParams();
  const query = useData(seminarDocument, { id: seminarId }, { keepOffline: true });
  const unknown = query.error && query.error.failure !== 'OFFLINE' && query.error.failure !== 'NOT_FOUND';
  if (!query.data && unknown) return <Failed error={query.error} retry={() => void query.refetch()} />;
  if (!query.data && !query.error) return <Loading />;
  return (
    <Page title={t('checkIn.title')} back={{ to: query.data ? `/seminars/${seminarId}` : '/seminars', label: t('checkIn.back') }}>
      <CheckInForm seminarId={seminarId} seminar={query.data?.seminar ?? null} given={params.get('code') ?? ''} />
    </Page>
  );
}
