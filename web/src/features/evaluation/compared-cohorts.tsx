import { XMarkIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { StateTag, useTerm } from '../../ui/tags';
import { Period } from './cohort-facts';
import type { EvaluatedCohort, Evaluation } from './evaluation.graphql';
import { letterOf } from './figures';
import { useChoice } from './use-choice';
import { useFigures } from './use-figures';

/** The way from a comparison to one of its cohorts, and back. */
export function CohortLink({ cohort }: { cohort: EvaluatedCohort }): ReactNode {
  const { search } = useLocation();
  return (
    <Link to={`/evaluation/${cohort.id}`} state={{ comparison: search }}>
      {cohort.name}
    </Link>
  );
}

/** What the letters stand for, beside the table or the plots that use them. */
export function Letters({ evaluations }: { evaluations: readonly Evaluation[] }): ReactNode {
  const { t } = useTranslation('evaluation');
  const words = useFigures();
  return (
    <ul className="letters" aria-label={t('compare.letters')}>
      {evaluations.map(({ cohort }, i) => {
        const state = words.state(cohort);
        return (
          <li key={cohort.id}>
            <strong>{letterOf(i)}</strong> {cohort.name}
            {state && ` (${state})`}
          </li>
        );
      })}
    </ul>
  );
}

/** The cohorts that are compared, each with the letter that stands for it in tables and plots. */
export function ComparedCohorts({ evaluations }: { evaluations: readonly Evaluation[] }): ReactNode {
  const { t } = useTranslation('evaluation');
  const say = useTerm();
  const { chosen, choose } = useChoice();
  return (
    <ul className="compared">
      {evaluations.map(({ cohort }, i) => (
        <li key={cohort.id}>
          <span className="compared-letter">{letterOf(i)}</span>
          <div>
            <CohortLink cohort={cohort} />
            <div className="hint row">
              <span>{say('track', cohort.track)}</span>
              <span>
                <Period cohort={cohort} />
              </span>
              <StateTag term="cohortState" value={cohort.state} size="xsmall" />
            </div>
          </div>
          <Button
            type="button"
            size="small"
            variant="tertiary-neutral"
            className="no-print"
            icon={<XMarkIcon title={t('choice.remove', { name: cohort.name })} />}
            onClick={() => choose(chosen.filter((id) => id !== cohort.id))}
          />
        </li>
      ))}
    </ul>
  );
}
