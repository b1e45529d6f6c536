import type { ResultOf } from 'gql.tada';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/page';
import { capital, useTerm } from '../../ui/tags';
import { CountList } from './count-list';
import type { cohortEvaluationDocument, Evaluation } from './evaluation.graphql';
import { Count, Measure, Measures } from './measure';

type Whole = ResultOf<typeof cohortEvaluationDocument>['cohortEvaluation'];

/** Places and how many wanted them. */
export function Places({ evaluation: { places } }: { evaluation: Evaluation }): ReactNode {
  const { t } = useTranslation('evaluation');
  return (
    <Section title={t('places.title')} id="places">
      <p className="hint">{t('places.help')}</p>
      <Measures>
        <Count label={t('places.capacity')} value={places.capacity} />
        <Count label={t('places.applicants')} value={places.applicants} />
        <Count label={t('places.admitted')} value={places.admitted} />
        <Measure
          label={t('places.perPlace')}
          figure={places.applicantsPerPlace}
          kind="number"
          base={t('places.perPlaceBase', { applicants: places.applicantsPerPlace.n, places: places.applicantsPerPlace.of })}
        />
      </Measures>
    </Section>
  );
}

/** How many completed the round. */
export function Completion({ evaluation: { completion } }: { evaluation: Evaluation }): ReactNode {
  const { t } = useTranslation('evaluation');
  return (
    <Section title={t('completion.title')} id="completion">
      <p className="hint">{t('completion.help')}</p>
      <Measures>
        <Measure label={t('completion.share')} figure={completion.share} kind="proportion" />
      </Measures>
    </Section>
  );
}

/** How many left, and why. */
export function Withdrawals({ evaluation: { withdrawn } }: { evaluation: Whole }): ReactNode {
  const { t } = useTranslation('evaluation');
  const say = useTerm();
  return (
    <Section title={t('withdrawn.title')} id="withdrawn">
      <p className="hint">{t('withdrawn.help')}</p>
      <Measures>
        <Measure label={t('withdrawn.share')} figure={withdrawn.share} kind="proportion" />
      </Measures>
      {withdrawn.n > 0 && (
        <CountList
          label={t('withdrawn.reasons')}
          what={t('columns.people')}
          empty=""
          rows={withdrawn.byReason.map(({ reason, n }) => ({
            key: reason ?? 'none',
            name: reason ? capital(say('withdrawalReason', reason)) : t('withdrawn.unknown'),
            n,
          }))}
        />
      )}
    </Section>
  );
}

/** Attendance at the seminars. */
export function Attendance({ evaluation: { attendance, cohort } }: { evaluation: Evaluation }): ReactNode {
  const { t } = useTranslation('evaluation');
  return (
    <Section title={t('attendance.title')} id="attendance">
      <p className="hint">{t('attendance.help', { percent: cohort.attendancePercent })}</p>
      <Measures>
        <Count label={t('attendance.held')} value={attendance.held} of={t('attendance.ofPlanned', { count: attendance.planned })} />
        <Measure label={t('attendance.ofHeld')} figure={attendance.meanShareOfHeld} kind="share" />
        <Measure label={t('attendance.ofAll')} figure={attendance.meanShareOfPlanned} kind="share" />
        <Measure label={t('attendance.reached')} figure={attendance.reachedThreshold} kind="proportion" />
        <Measure label={t('attendance.unreachable')} figure={attendance.unreachable} kind="proportion" />
      </Measures>
    </Section>
  );
}

/** Talks with the coach. */
export function Coaching({ evaluation: { coachContacts } }: { evaluation: Evaluation }): ReactNode {
  const { t } = useTranslation('evaluation');
  return (
    <Section title={t('coaching.title')} id="coaching">
      <p className="hint">{t('coaching.help')}</p>
      <Measures>
        <Count label={t('coaching.contacts')} value={coachContacts.contacts} />
        <Measure label={t('coaching.perTrainee')} figure={coachContacts.perTrainee} kind="number" />
      </Measures>
    </Section>
  );
}

/** Project support: how many requests, how long the first answer took, what they were about. */
export function Support({ evaluation: { support } }: { evaluation: Whole }): ReactNode {
  const { t } = useTranslation('evaluation');
  return (
    <Section title={t('support.title')} id="support">
      <p className="hint">{t('support.help')}</p>
      <Measures>
        <Count label={t('support.requests')} value={support.requests} />
        <Count label={t('support.answered')} value={support.answered} of={t('base.of', { of: support.requests })} />
        <Count label={t('support.open')} value={support.open} of={t('base.of', { of: support.requests })} />
        <Measure label={t('support.median')} figure={support.medianDaysToFirstAnswer} kind="days" />
      </Measures>
      {support.byArea.length > 0 && (
        <CountList
          label={t('support.areas')}
          what={t('columns.requests')}
          empty=""
          rows={support.byArea.map(({ area, n }, i) => ({ key: area?.id ?? String(i), name: area?.name ?? t('unknown'), n }))}
        />
      )}
    </Section>
  );
}

/** Goals of the trainees, each under their own regulation. */
export function Goals({ evaluation: { goalsConfirmed: goals } }: { evaluation: Evaluation }): ReactNode {
  const { t } = useTranslation('evaluation');
  return (
    <Section title={t('goals.title')} id="goals">
      <p className="hint">{t('goals.help')}</p>
      <Measures>
        <Measure
          label={t('goals.parts')}
          figure={goals.partsShare}
          kind="share"
          base={t('goals.partsBase', { confirmed: goals.partsConfirmed, n: goals.partsShare.n, people: goals.n })}
        />
        <Measure label={t('goals.complete')} figure={goals.goalsComplete} kind="proportion" />
      </Measures>
    </Section>
  );
}

/** What the projects were about and where the trainees came from. */
export function Projects({ evaluation }: { evaluation: Whole }): ReactNode {
  const { t } = useTranslation('evaluation');
  return (
    <Section title={t('projects.title')} id="projects">
      <p className="hint">{t('projects.help')}</p>
      <div className="report">
        <CountList
          label={t('projects.registers')}
          what={t('columns.projects')}
          empty={t('projects.noRegisters')}
          rows={evaluation.registers.map(({ register, n }, i) => ({
            key: register?.id ?? String(i),
            name: register ? <abbr title={register.name}>{register.shortName}</abbr> : t('unknown'),
            n,
          }))}
        />
        <CountList
          label={t('projects.programmeAreas')}
          what={t('columns.projects')}
          empty={t('projects.noProgrammeAreas')}
          rows={evaluation.programmeAreas.map(({ programmeArea, n }, i) => ({
            key: programmeArea?.id ?? String(i),
            name: programmeArea?.name ?? t('unknown'),
            n,
          }))}
        />
        <CountList
          label={t('projects.specialties')}
          what={t('columns.people')}
          empty={t('projects.noPeople')}
          rows={evaluation.specialties.map(({ specialty, n }, i) => ({
            key: specialty?.id ?? String(i),
            name: specialty?.name ?? t('unknown'),
            n,
          }))}
        />
        <CountList
          label={t('projects.regions')}
          what={t('columns.people')}
          empty={t('projects.noPeople')}
          rows={evaluation.regions.map(({ region, n }, i) => ({ key: region?.id ?? String(i), name: region?.name ?? t('unknown'), n }))}
        />
      </div>
    </Section>
  );
}
