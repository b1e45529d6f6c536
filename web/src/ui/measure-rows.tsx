import type { ReactNode } from 'react';
import { Link } from 'react-router';

/** Measures with what each of their charts says, one in a row; the name leads to the chart. */
export function MeasureRows({
  measures,
}: {
  measures: readonly { id: string; name: string; chart: { verdict: { sentence: string } } }[];
}): ReactNode {
  return (
    <ul className="plain-list">
      {measures.map(({ id, name, chart }) => (
        <li key={id}>
          <Link to={`/measures/${id}`}>{name}</Link> <span className="hint">{chart.verdict.sentence}</span>
        </li>
      ))}
    </ul>
  );
}
