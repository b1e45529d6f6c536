import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/i18n';
import { formatCount, formatMeasured } from './numbers';
import type { ChartPoint, Measure } from './measure.graphql';

/** What a point says in words: period, value, out of how many, signal, and why it does not count. */
export function usePointWords(measure: Pick<Measure, 'unit' | 'form'>): {
  /** `57,3 %`, or why there is no value. */
  value: (point: ChartPoint) => string;
  /** `51 av 89`; empty when there is nothing behind the value. */
  counted: (point: ChartPoint) => string;
  whole: (point: ChartPoint) => string;
} {
  const { t } = useTranslation('measures');
  const language = useLanguage();
  const count = (number: number): string => formatCount(number, language);
  const value = (point: ChartPoint): string => {
    if (point.status !== 'OK' || point.value === null) return t(`status.${point.status === 'OK' ? 'MISSING' : point.status}`);
    return `${formatMeasured(point.value, language)} ${measure.unit}`;
  };
  const counted = ({ numerator, denominator }: ChartPoint): string => {
    if (denominator === null) return '';
    if (numerator === null) return t('point.measured', { count: denominator, number: count(denominator) });
    return t(measure.form === 'SHARE' ? 'point.outOf' : 'point.per', { numerator: count(numerator), denominator: count(denominator) });
  };
  const whole = (point: ChartPoint): string =>
    [
      [`${point.label}: ${value(point)}`, counted(point) && `(${counted(point)})`].filter(Boolean).join(' '),
      point.signal && t(`signal.${point.signal}`),
      point.excludedReason && t('point.excluded', { reason: point.excludedReason }),
    ]
      .filter(Boolean)
      .join('. ');
  return { value, counted, whole };
}
