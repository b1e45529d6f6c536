import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { today } from '../../lib/now';
import { useData } from '../../lib/use-data';
import { useSubmit } from '../../lib/use-submit';
import { AskButton } from '../../ui/ask';
import { DayField } from '../../ui/form';
import { useNotice } from '../../ui/notice';
import { Card, Section } from '../../ui/page';
import { Empty, Screen } from '../../ui/screen';
import { capital, useTerm } from '../../ui/tags';
import { Day } from '../../ui/time';
import { AssignForm } from './assign-form';
import type { CohortHead } from './cohort-frame';
import { leadersOf, type Leader } from './cohort-leaders';
import { cohortLeadersDocument, endCohortRoleDocument } from './people.graphql';

/** Who leads, coaches and otherwise serves the whole round. */
export function Leaders({ cohort }: { cohort: CohortHead }): ReactNode {
  const { t } = useTranslation('cohorts');
  const query = useData(cohortLeadersDocument, {});
  return (
    <Section title={t('leaders.title')} id="leaders">
      <Screen query={query}>
        {(data) => {
          const holders = Object.values(data).flatMap(({ edges }) => edges.map(({ node }) => node));
          const leaders = leadersOf(cohort, holders, today());
          return leaders.length === 0 ? (
            <Empty title={t('leaders.none')} />
          ) : (
            <ul className="plain-list people-grid">
              {leaders.map((leader) => (
                <LeaderCard key={leader.role.id} cohort={cohort} leader={leader} />
              ))}
            </ul>
          );
        }}
      </Screen>
      {cohort.viewerCan.edit && <AssignForm cohort={cohort} />}
    </Section>
  );
}

function LeaderCard({ cohort, leader: { person, role } }: { cohort: CohortHead; leader: Leader }): ReactNode {
  const { t } = useTranslation('cohorts');
  const say = useTerm();
  const mayEnd = cohort.viewerCan.edit && role.scopeKind === 'COHORT';
  return (
    <Card as="li">
      <div>
        <div className="row row-apart">
          <Link to={`/people/${person.id}`} className="card-link">
            {person.name}
          </Link>
          <span>{capital(say('role', role.role))}</span>
        </div>
        {person.email && <a href={`mailto:${person.email}`}>{person.email}</a>}
        <p className="hint">
          {t('leaders.from')} <Day on={role.validFrom} />
          {role.validTo && (
            <>
              {' '}
              {t('leaders.to')} <Day on={role.validTo} />
            </>
          )}
        </p>
      </div>
      {mayEnd && (
        <div>
          <EndRole person={person} role={role} />
        </div>
      )}
    </Card>
  );
}

function EndRole({ person, role }: Leader): ReactNode {
  const { t } = useTranslation('cohorts');
  const say = useTerm();
  const notice = useNotice();
  const end = useSubmit(endCohortRoleDocument);
  const [validTo, setValidTo] = useState('');
  const title = t('leaders.endTitle', { name: person.name, role: say('role', role.role) });
  return (
    <AskButton
      label={t('leaders.end')}
      button={{ variant: 'tertiary', size: 'small', 'aria-label': title }}
      title={title}
      text={t('leaders.endText')}
      action={t('leaders.end')}
      submit={end}
      onConfirm={async () => {
        const done = await end.submit({
          input: { roleAssignmentId: role.id, expectedVersion: role.version, validTo: validTo || null },
        });
        if (done) notice(t('leaders.ended', { name: person.name }));
        return done !== null;
      }}
    >
      <DayField
        label={t('leaders.lastDay')}
        description={t('leaders.lastDayHint')}
        value={validTo}
        onDay={setValidTo}
        error={end.at('validTo')}
      />
    </AskButton>
  );
}
