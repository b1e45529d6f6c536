import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NumberTable } from '../../ui/plot';
import { CohortLink } from './compared-cohorts';
import type { Evaluation } from './evaluation.graphql';
import { letterOf, restsOnFew } from './figures';
import { isCount, MEASURES, type ComparedMeasure } from './measures';
import { useFigures } from './use-figures';

/** Every measure side by side: a row for each cohort, a column for each measure. */
export function ComparisonTable({ evaluations }: { evaluations: readonly Evaluation[] }): ReactNode {
  const { t } = useTranslation('evaluation');
  const words = useFigures();
  return (
    <div className="comparison">
      <NumberTable
        label={t('compare.table')}
        table={{
          columns: [{ label: t('columns.cohort') }, ...MEASURES.map(({ key }) => ({ label: t(`measures.${key}`), number: true }))],
          rows: evaluations.map((evaluation, i) => {
            const state = words.state(evaluation.cohort);
            return {
              key: evaluation.cohort.id,
              cells: [
                <>
                  <strong>{letterOf(i)}</strong>{' '}
                  <span className="comparison-name">
                    <CohortLink cohort={evaluation.cohort} />
                    {state && ` (${state})`}
                  </span>
                </>,
                ...MEASURES.map((measure) => <Cell key={measure.key} measure={measure} evaluation={evaluation} />),
              ],
            };
          }),
        }}
      />
    </div>
  );
}

function Cell({ measure: { key, kind, read }, evaluation }: { measure: ComparedMeasure; evaluation: Evaluation }): ReactNode {
  const { t } = useTranslation('evaluation');
  const words = useFigures();
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
