import { useTranslation } from 'react-i18next';
import { formatShare } from '../../lib/format';
import { useLanguage } from '../../lib/i18n';
import { useTerm } from '../../ui/tags';
import type { EvaluatedCohort, Figure } from './evaluation.graphql';
import { countOf, inFigures, intervalOf, missingOf, type FigureKind } from './figures';

/** Figures in words, in the language shown. */
export interface Words {
  /** The value, or why there is none. */
  value: (figure: Figure, kind: FigureKind) => string;
  /** A number of days: `32 dagar`. */
  days: (value: number) => string;
  /** What the figure rests on: `1 av 12`, `n = 12`, `n = 8 av 12`. */
  base: (figure: Figure, kind: FigureKind) => string;
  /** The 95 % interval of a share of people: `1–35 %`. */
  interval: (figure: Figure) => string | null;
  share: (value: number) => string;
  number: (value: number) => string;
  /** What must be known of a round that has not ended as planned: `pågår`, `avbruten`. Null for one that has. */
  state: (cohort: Pick<EvaluatedCohort, 'state'>) => string | null;
}

/** Says figures in the language shown. */
export function useFigures(): Words {
  const { t } = useTranslation('evaluation');
  const language = useLanguage();
  const say = useTerm();
  const number = (value: number): string => inFigures(value, 'number', language);
  const share = (value: number): string => formatShare(value, language);
  const days = (value: number): string => t('days', { count: value, value: number(value) });
  return {
    days,
    share,
    number,
    value: (figure, kind) => {
      const missing = missingOf(figure);
      if (figure.value === null || missing) return t(`missing.${missing ?? 'nothing'}`);
      return kind === 'days' ? days(figure.value) : inFigures(figure.value, kind, language);
    },
    base: (figure, kind) => {
      if (kind === 'proportion' && figure.value !== null) return t('base.count', { count: countOf(figure), of: figure.n });
      return figure.of > figure.n && figure.n > 0 && kind !== 'number'
        ? t('base.nOf', { n: figure.n, of: figure.of })
        : t('base.n', { n: figure.n });
    },
    interval: (figure) => {
      const interval = intervalOf(figure);
      return interval && `${number(Math.round(100 * interval.low))}–${share(interval.high)}`;
    },
    state: ({ state }) => (state === 'CLOSED' ? null : say('cohortState', state)),
  };
}
