import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FragmentOf } from '../../lib/graphql';
import { StateTag } from '../../ui/tags';
import type { goalEvidenceFragment } from './goals.graphql';

type Evidence = FragmentOf<typeof goalEvidenceFragment>;

/** The milestones and seminars that are evidence for a part, each with where it stands; folded where they are only background. */
export function EvidenceList({ evidence, folded = false }: { evidence: readonly Evidence[]; folded?: boolean }): ReactNode {
  const { t } = useTranslation('goals');
  if (evidence.length === 0) return null;
  const list = (
    <ul className="goal-evidence">
      {evidence.map((one) => (
        <EvidenceItem key={one.milestone?.id ?? one.seminar?.id ?? one.title} one={one} />
      ))}
    </ul>
  );
  if (folded)
    return (
      <details className="goal-fold">
        <summary>{t('evidence.folded', { count: evidence.length })}</summary>
        {list}
      </details>
    );
  return (
    <div>
      <p className="goal-evidence-title">{t('evidence.title')}</p>
      {list}
    </div>
  );
}

function EvidenceItem({ one }: { one: Evidence }): ReactNode {
  const { t } = useTranslation('goals');
  const to = one.milestone ? `/milestones/${one.milestone.id}` : one.seminar ? `/seminars/${one.seminar.id}` : null;
  return (
    <li>
      <span>
        {to ? <Link to={to}>{one.title}</Link> : one.title}
        {!one.counts && <span className="hint"> {t('evidence.notCounted')}</span>}
      </span>
      <StateTag term="goalEvidenceState" value={one.state} />
    </li>
  );
}
