import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StateTag } from '../../ui/tags';
import { TraineeLink } from '../../ui/trainee-link';
import type { PersonPlace } from './people.graphql';

/** `ST-läkare, omgång 2026`: the round leads to the page of the trainee, which leads back here. */
export function PlaceLine({ place: { id, state, cohort } }: { place: PersonPlace }): ReactNode {
  const { t } = useTranslation('people');
  return (
    <div className="row">
      <span>
        {t('trainee')},{' '}
        <TraineeLink enrolmentId={id} from={t('title')}>
          {cohort?.name}
        </TraineeLink>
      </span>
      {state !== 'ADMITTED' && <StateTag term="enrolmentState" value={state} size="xsmall" />}
    </div>
  );
}
