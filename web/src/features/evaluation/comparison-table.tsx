import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NumberTable } from '../../ui/plot';
import { CohortLink, Letters } from './compared-cohorts';
import type { Evaluation } from './evaluation.graphql';
import { hasBegun, letterOf, restsOnFew } from './figures';
import { isCount, isOutcome, MEASURES, type ComparedMeasure } from './measures';
import { useFigures } from './use-figures';

/** Up to so many rounds have room for their names in the head of the table; more are told by their letters. */
const NAMED = 4;

/** Every measure side by side: a row for each measure, a column for each cohort. */
export function ComparisonTable({ evaluations }: { evaluations: readonly Evaluation[] }): ReactNode {
  const { t } = useTranslation('evaluation');
  const words = useFigures();
  const named = evaluations.length <= NAMED;
  return (
    <div className={named ? 'comparison comparison-named' : 'comparison'}>
      <Letters evaluations={evaluations} />
      <NumberTable
        label={t('compare.table')}
        wider={t('compare.sideways')}
        table={{
          columns: [
            { label: t('columns.measure') },
            ...evaluations.map(({ cohort }, i) => ({
              key: cohort.id,
              label: (
                <>
                  {letterOf(i)}
                  {named && (
                    <span className="comparison-name">
                      <CohortLink cohort={cohort} />
                      {words.state(cohort) && ` (${words.state(cohort) ?? ''})`}
                    </span>
                  )}
                </>
              ),
              number: true,
            })),
          ],
          rows: MEASURES.map((measure) => ({
            key: measure.key,
            cells: [
              t(`measures.${measure.key}`),
              ...evaluations.map((evaluation) => <Cell key={evaluation.cohort.id} measure={measure} evaluation={evaluation} />),
            ],
          })),
        }}
      />
    </div>
  );
}

function Cell({ measure: { key, kind, read }, evaluation }: { measure: ComparedMeasure; evaluation: Evaluation }): ReactNode {
  const { t } = useTranslation('evaluation');
  const words = useFigures();
  if (isOutcome(key) && !hasBegun(evaluation.cohort)) return <Missing text={t('missing.notBegun')} />;
  const figure = read(evaluation);
  if (isCount(key)) return words.value(figure, kind);
  const base = key === 'applicants' ? t('places.applicantsOnly', { count: figure.n }) : words.base(figure, kind);
  return (
    <>
      {figure.value === null ? <Missing text={words.value(figure, kind)} /> : words.value(figure, kind)}
      <span className="cell-base">
        {base}
        {key !== 'applicants' && restsOnFew(figure.n) && ` ${t('fewShort')}`}
      </span>
    </>
  );
}

/** A dash in a narrow cell; the number under it tells the eye why, the words tell the ear. */
function Missing({ text }: { text: string }): ReactNode {
  return (
    <>
      <span aria-hidden>–</span>
      <span className="visually-hidden">{text}</span>
    </>
  );
}
