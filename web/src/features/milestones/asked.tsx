import { CheckmarkCircleIcon } from '@navikt/aksel-icons';
import { Tag } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Criterion } from '../../ui/assessment';
import type { EvidenceItem } from '../../ui/submission';
import './milestones.css';

/** What is to be handed in, and whether it is needed. */
export function ItemsList({ items }: { items: readonly EvidenceItem[] }): ReactNode {
  const { t } = useTranslation('milestones');
  return (
    <ul className="asked">
      {items.map((item) => (
        <li key={item.key}>
          <span lang="sv">{item.text}</span>
          <Tag size="xsmall" variant="moderate" data-color={item.needed ? 'accent' : 'neutral'}>
            {t(item.needed ? 'needed' : 'recorded')}
          </Tag>
        </li>
      ))}
    </ul>
  );
}

/** What the reviewer will look at. */
export function CriteriaList({ criteria }: { criteria: readonly Criterion[] }): ReactNode {
  return (
    <ul className="answers">
      {criteria.map((criterion) => (
        <li key={criterion.key}>
          <CheckmarkCircleIcon aria-hidden fontSize="1.5rem" className="hint" />
          <span lang="sv">{criterion.text}</span>
        </li>
      ))}
    </ul>
  );
}
