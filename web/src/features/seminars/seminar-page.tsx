import { LocalAlert } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useData } from '../../lib/use-data';
import { Page } from '../../ui/page';
import { Screen } from '../../ui/screen';
import { StateTag } from '../../ui/tags';
import { OwnCheckIn } from './own-check-in';
import { SeminarDay } from './seminar-day';
import { seminarDocument, type SeminarShown } from './seminar-day.graphql';
import { SeminarPlace } from './seminar-place';
import './seminars.css';

/** One seminar: information and check-in for a trainee, the seminar day for those who run it. */
export function SeminarPage(): ReactNode {
  const { seminarId = '' } = useParams();
  const query = useData(seminarDocument, { id: seminarId });
  return <Screen query={query}>{({ seminar }) => <Shown seminar={seminar} />}</Screen>;
}

function Shown({ seminar }: { seminar: SeminarShown }): ReactNode {
  const { t } = useTranslation('seminars');
  const can = seminar.viewerCan;
  const runs = can.register || can.edit || can.reopen || can.hold || can.cancel;
  return (
    <Page
      title={seminar.title}
      back={{ to: '/seminars', label: t('title') }}
      width={runs ? 'wide' : 'text'}
      lead={
        <span className="row">
          <StateTag term="seminarState" value={seminar.state} />
          {seminar.cohort &&
            (runs ? <Link to={`/cohorts/${seminar.cohort.id}/seminars`}>{seminar.cohort.name}</Link> : seminar.cohort.name)}
        </span>
      }
    >
      {seminar.state === 'CANCELLED' && (
        <LocalAlert status="warning" as="div">
          <LocalAlert.Header>
            <LocalAlert.Title as="h2">{t('cancelled.title')}</LocalAlert.Title>
          </LocalAlert.Header>
          <LocalAlert.Content>{seminar.cancelReason}</LocalAlert.Content>
        </LocalAlert>
      )}
      {runs ? (
        <SeminarDay seminar={seminar} />
      ) : (
        <>
          <OwnCheckIn seminar={seminar} />
          <SeminarPlace seminar={seminar} />
        </>
      )}
    </Page>
  );
}
