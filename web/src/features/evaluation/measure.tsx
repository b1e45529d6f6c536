import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Figure } from './evaluation.graphql';
import { restsOnFew, type FigureKind } from './figures';
import { useFigures } from './use-figures';

/** Figures side by side, each with its name. */
export function Measures({ children }: { children: ReactNode }): ReactNode {
  return <dl className="measures">{children}</dl>;
}

/** A figure: its name, its value, what it rests on, and a note when that is few. */
export function Measure({
  label,
  figure,
  kind,
  base,
}: {
  label: string;
  figure: Figure;
  kind: FigureKind;
  /** What it rests on, when “n = 12” would not tell. */
  base?: string;
}): ReactNode {
  const { t } = useTranslation('evaluation');
  const words = useFigures();
  const interval = kind === 'proportion' ? words.interval(figure) : null;
  return (
    <div className="measure">
      <dt>{label}</dt>
      <dd className={figure.value === null ? 'measure-missing' : 'measure-value'}>{words.value(figure, kind)}</dd>
      <dd className="measure-base">
        {base ?? words.base(figure, kind)}
        {kind === 'proportion' && figure.value !== null && ` (n = ${figure.n})`}
      </dd>
      {interval && <dd className="measure-base">{t('interval', { interval })}</dd>}
      {restsOnFew(figure.n) && <dd className="measure-few">{t('few')}</dd>}
    </div>
  );
}

/** A number of people, seminars or requests: it is its own n. */
export function Count({ label, value, of }: { label: string; value: number; of?: string }): ReactNode {
  const { number } = useFigures();
  return (
    <div className="measure">
      <dt>{label}</dt>
      <dd className="measure-value">{number(value)}</dd>
      {of && <dd className="measure-base">{of}</dd>}
    </div>
  );
}
