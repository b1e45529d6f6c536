import { CheckmarkIcon } from '@navikt/aksel-icons';
import { Button, Heading } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Prose } from '../../ui/prose';
import type { Cycle, CycleAction } from './cycle.graphql';

export const PARTS = ['plan', 'do', 'study', 'act'] as const;
export type Part = (typeof PARTS)[number];
type Phase = 'past' | 'now' | 'later';

/** Which of the four parts are behind, at hand and ahead. Comparing and deciding are at hand together. */
const PHASES: Record<Cycle['state'], Record<Part, Phase>> = {
  PLANNED: { plan: 'now', do: 'later', study: 'later', act: 'later' },
  RUNNING: { plan: 'past', do: 'now', study: 'later', act: 'later' },
  STUDYING: { plan: 'past', do: 'past', study: 'now', act: 'now' },
  CLOSED: { plan: 'past', do: 'past', study: 'past', act: 'past' },
};

/** The id of the heading of a part; it takes focus when the cycle comes there. */
export const headingOf = (part: Part): string => `cycle-${part}-heading`;

/** One of the four parts of a cycle, with its place among them. */
export function Step({
  part,
  state,
  actions,
  children,
}: {
  part: Part;
  state: Cycle['state'];
  actions?: ReactNode;
  children: ReactNode;
}): ReactNode {
  const { t } = useTranslation('cycles');
  const phase = PHASES[state][part];
  return (
    <section className="pdsa-step" data-phase={phase} aria-labelledby={headingOf(part)}>
      <span className="pdsa-mark" aria-hidden>
        {phase === 'past' ? <CheckmarkIcon fontSize="1.25rem" /> : PARTS.indexOf(part) + 1}
      </span>
      <div className="pdsa-body">
        <div className="page-head">
          <Heading level="2" size="small" id={headingOf(part)} tabIndex={-1}>
            {t(`part.${part}`)} <span className="pdsa-phase">{t(`phase.${phase}`)}</span>
          </Heading>
          {actions && <div className="page-actions no-print">{actions}</div>}
        </div>
        {children}
      </div>
    </section>
  );
}

/** A text of a cycle under its name; says so when it is not written, unless that goes without saying. */
export function Said({ label, children, empty }: { label: string; children: string | null; empty?: string }): ReactNode {
  if (!children && !empty) return null;
  return (
    <div>
      <h3 className="pdsa-label">{label}</h3>
      {children ? <Prose>{children}</Prose> : <p className="hint">{empty}</p>}
    </div>
  );
}

/** Somebody wrote the same texts in another window: they are shown before they are written over. */
export function ChangedElsewhere({ children }: { children: ReactNode }): ReactNode {
  const { t } = useTranslation('cycles');
  return (
    <div className="pdsa-seen pdsa-elsewhere" role="status">
      <p>{t('elsewhere')}</p>
      {children}
    </div>
  );
}

/** What is behind, until somebody asks for it. */
export function Folded({ summary, children }: { summary: string; children: ReactNode }): ReactNode {
  return (
    <details className="folded pdsa-folded">
      <summary>{summary}</summary>
      <div className="pdsa-body">{children}</div>
    </details>
  );
}

/** The button of a step that the server offers, with the reason beside it when something still keeps it back. */
export function StepButton({
  cycle,
  action,
  onTake,
  busy,
  tried = false,
  variant = 'primary',
}: {
  cycle: Cycle;
  action: CycleAction;
  onTake: () => void;
  busy: boolean;
  /** What is typed but not saved may be just what is missing: then the server is asked. */
  tried?: boolean;
  variant?: 'primary' | 'secondary' | 'tertiary';
}): ReactNode {
  const step = cycle.availableTransitions.find((one) => one.action === action);
  if (!step) return null;
  const barred = step.disabledReason !== null && !tried;
  return (
    <div className="pdsa-step-button no-print">
      <Button
        type="button"
        variant={variant}
        loading={busy}
        disabled={barred}
        onClick={onTake}
        {...(barred ? { 'aria-describedby': `cycle-barrier-${action}` } : {})}
      >
        {step.label}
      </Button>
      {step.disabledReason !== null && (
        <p className="hint" id={`cycle-barrier-${action}`}>
          {step.disabledReason}
        </p>
      )}
    </div>
  );
}
