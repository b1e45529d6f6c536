import type { ResultOf } from 'gql.tada';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../ui/screen';
import { Day } from '../../ui/time';
import type { cohortEvaluationDocument, EvaluatedCohort } from './evaluation.graphql';
import { useFigures } from './use-figures';

type Element = ResultOf<typeof cohortEvaluationDocument>['cohortEvaluation']['deliveryElements'][number];
const UNITS = ['percent', 'weeks', 'days', 'hours', 'count'] as const;

/** What the delivery model contained, and when. */
export function Delivery({ elements, cohort }: { elements: readonly Element[]; cohort: EvaluatedCohort }): ReactNode {
  const { t } = useTranslation('evaluation');
  if (elements.length === 0) return <Empty title={t('delivery.empty')} />;
  return (
    <dl className="facts">
      {elements.map((element) => (
        <div key={element.id}>
          <dt>{element.name}</dt>
          <dd>
            <Value element={element} />
            {partOf(element, cohort) && (
              <span className="hint">
                {' '}
                (<Day on={element.validFrom} long /> – {element.validTo && <Day on={element.validTo} long />})
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** True for what did not hold the whole round through. */
const partOf = (element: Element, cohort: EvaluatedCohort): boolean =>
  element.validFrom > cohort.startsOn || (element.validTo !== null && element.validTo < cohort.endsOn);

function Value({ element }: { element: Element }): ReactNode {
  const { t } = useTranslation(['evaluation', 'common']);
  const words = useFigures();
  if (element.textValue !== null) return element.textValue;
  if (element.flagValue !== null) return t(element.flagValue ? 'common:yes' : 'common:no');
  if (element.numberValue === null) return '–';
  const unit = UNITS.find((one) => one === element.element?.unit);
  const value = words.number(element.numberValue);
  return unit ? t(`delivery.${unit}`, { count: element.numberValue, value }) : value;
}
