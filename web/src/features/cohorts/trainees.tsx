import { Button, Table } from '@navikt/ds-react';
import type { ResultOf } from 'gql.tada';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../../lib/use-address';
import { useData } from '../../lib/use-data';
import { useSubmit } from '../../lib/use-submit';
import { ButtonLink } from '../../ui/button-link';
import { useNotice } from '../../ui/notice';
import { Card, Section } from '../../ui/page';
import { Pager, usePageArgs } from '../../ui/pager';
import { Refused } from '../../ui/form';
import { Empty, Screen } from '../../ui/screen';
import { capital, StateTag, useTerm } from '../../ui/tags';
import { Day } from '../../ui/time';
import { TraineeLink } from '../../ui/trainee-link';
import { AddTrainee } from './add-trainee';
import type { CohortHead } from './cohort-frame';
import { admitTraineeDocument, cohortTraineesDocument, declineTraineeDocument, restoreTraineeDocument } from './people.graphql';

type Trainee = ResultOf<typeof cohortTraineesDocument>['enrolments']['edges'][number]['node'];

/** Those who have applied and wait for an answer, and those who were declined. */
export function Applicants({ cohort }: { cohort: CohortHead }): ReactNode {
  const { t } = useTranslation('cohorts');
  const query = useData(cohortTraineesDocument, { filter: { cohortId: cohort.id, states: ['APPLIED', 'DECLINED'] } });
  return (
    <Screen query={query}>
      {({ enrolments: { edges } }) =>
        edges.length > 0 && (
          <Section title={t('applicants.title')} id="applicants">
            {cohort.places && <p className="hint">{t('applicants.free', { count: cohort.places.free })}</p>}
            <ul className="plain-list people-grid">
              {edges
                .map(({ node }) => node)
                .sort((a, b) => a.state.localeCompare(b.state))
                .map((trainee) => (
                  <Applicant key={trainee.id} trainee={trainee} />
                ))}
            </ul>
          </Section>
        )
      }
    </Screen>
  );
}

function Applicant({ trainee }: { trainee: Trainee }): ReactNode {
  const { t } = useTranslation('cohorts');
  const notice = useNotice();
  const admit = useSubmit(admitTraineeDocument);
  const decline = useSubmit(declineTraineeDocument);
  const restore = useSubmit(restoreTraineeDocument);
  const name = trainee.person?.name ?? '';
  const input = { enrolmentId: trainee.id, expectedVersion: trainee.version };
  const undo = (expectedVersion: number) => (): void => {
    void restore.submit({ input: { enrolmentId: trainee.id, expectedVersion } });
  };
  return (
    <Card as="li">
      <div>
        <div className="row row-apart">
          <TraineeLink enrolmentId={trainee.id} from={t('people.title')} className="card-link">
            {name}
          </TraineeLink>
          <StateTag term="enrolmentState" value={trainee.state} />
        </div>
        <p className="hint">
          {[trainee.specialty?.name, trainee.unit?.name].filter(Boolean).join(', ')}
          {trainee.appliedOn && (
            <>
              <br />
              {t('applicants.applied')} <Day on={trainee.appliedOn} />
            </>
          )}
        </p>
      </div>
      <Refused submit={[admit, decline, restore].find(({ errors }) => errors.length > 0) ?? admit} />
      <div className="row">
        {trainee.viewerCan.admit && (
          <Button
            size="small"
            loading={admit.busy}
            aria-label={t('applicants.admitName', { name })}
            onClick={() => void admit.submit({ input }).then((done) => done && notice(t('applicants.admitted', { name })))}
          >
            {t('applicants.admit')}
          </Button>
        )}
        {trainee.viewerCan.decline && (
          <Button
            size="small"
            variant="secondary"
            loading={decline.busy}
            aria-label={t('applicants.declineName', { name })}
            onClick={() =>
              void decline
                .submit({ input })
                .then((done) => done?.enrolment && notice(t('applicants.declined', { name }), undo(done.enrolment.version)))
            }
          >
            {t('applicants.decline')}
          </Button>
        )}
        {trainee.viewerCan.restore && (
          <Button
            size="small"
            variant="tertiary"
            loading={restore.busy}
            aria-label={t('applicants.restoreName', { name })}
            onClick={() => void restore.submit({ input })}
          >
            {t('applicants.restore')}
          </Button>
        )}
      </div>
    </Card>
  );
}

/** Those who have, or have had, a place in the round; one more is added by hand. */
export function Trainees({ cohort }: { cohort: CohortHead }): ReactNode {
  const { t } = useTranslation('cohorts');
  const address = useAddress<'add'>();
  const adds = address.get('add') !== '' && cohort.viewerCan.importRoster;
  const { after } = usePageArgs();
  const query = useData(
    cohortTraineesDocument,
    { filter: { cohortId: cohort.id, states: ['ADMITTED', 'COMPLETED', 'WITHDRAWN'] }, after },
    { smooth: true },
  );
  return (
    <Section
      title={t('trainees.title')}
      id="trainees"
      actions={
        cohort.viewerCan.importRoster && (
          <>
            <Button size="small" variant="secondary" aria-expanded={adds} onClick={() => address.replace({ add: adds ? '' : '1' })}>
              {t('trainees.add')}
            </Button>
            <ButtonLink to={`/cohorts/${cohort.id}/roster`} size="small" variant="secondary">
              {t('nav.roster')}
            </ButtonLink>
          </>
        )
      }
    >
      {adds && <AddTrainee cohortId={cohort.id} onAdded={() => address.replace({ add: '' })} />}
      <Screen query={query}>
        {({ enrolments: { edges, pageInfo, totalCount } }) =>
          edges.length === 0 ? (
            <Empty title={t('trainees.none')}>{cohort.viewerCan.importRoster && <p>{t('trainees.noneText')}</p>}</Empty>
          ) : (
            <>
              <TraineeList rows={edges.map(({ node }) => node)} />
              <Pager pageInfo={pageInfo} shown={edges.length} total={totalCount} />
            </>
          )
        }
      </Screen>
    </Section>
  );
}

function TraineeList({ rows }: { rows: Trainee[] }): ReactNode {
  const { t } = useTranslation('cohorts');
  return (
    <>
      <ul className="plain-list only-narrow">
        {rows.map((row) => (
          <Card as="li" key={row.id}>
            <div>
              <div className="row row-apart">
                <TraineeLink enrolmentId={row.id} from={t('people.title')} className="card-link">
                  {row.person?.name}
                </TraineeLink>
                <StateTag term="enrolmentState" value={row.state} />
              </div>
              <p className="hint">{[row.specialty?.name, row.unit?.name].filter(Boolean).join(', ')}</p>
              <Supporters row={row} />
            </div>
          </Card>
        ))}
      </ul>
      <Table size="small" className="only-wide">
        <Table.Header>
          <Table.Row>
            <Table.ColumnHeader scope="col">{t('trainees.name')}</Table.ColumnHeader>
            <Table.ColumnHeader scope="col">{t('fields.state')}</Table.ColumnHeader>
            <Table.ColumnHeader scope="col">{t('trainees.specialty')}</Table.ColumnHeader>
            <Table.ColumnHeader scope="col">{t('trainees.unit')}</Table.ColumnHeader>
            <Table.ColumnHeader scope="col">{t('trainees.supporters')}</Table.ColumnHeader>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {rows.map((row) => (
            <Table.Row key={row.id}>
              <Table.HeaderCell scope="row">
                <TraineeLink enrolmentId={row.id} from={t('people.title')}>
                  {row.person?.name}
                </TraineeLink>
              </Table.HeaderCell>
              <Table.DataCell>
                <StateTag term="enrolmentState" value={row.state} />
              </Table.DataCell>
              <Table.DataCell>{row.specialty?.name}</Table.DataCell>
              <Table.DataCell>{row.unit?.name}</Table.DataCell>
              <Table.DataCell>
                <Supporters row={row} />
              </Table.DataCell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </>
  );
}

/** Those who supervise and coach a trainee, in words. */
function Supporters({ row }: { row: Trainee }): ReactNode {
  const { t } = useTranslation('cohorts');
  const say = useTerm();
  const shown = row.supporters.filter(({ role }) => ['MAIN_SUPERVISOR', 'SUPERVISOR', 'SCIENTIFIC_SUPERVISOR', 'COACH'].includes(role));
  if (shown.length === 0) return <p className="hint">{t('trainees.noSupporters')}</p>;
  return (
    <ul className="supporters">
      {shown.map(({ role, person }) => (
        <li key={`${role}${person?.id ?? ''}`}>
          {capital(say('role', role))}: {person?.name}
        </li>
      ))}
    </ul>
  );
}
