import { BodyShort, ReadMore, Tag } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MilestoneEvent, Submission } from '../lib/submission.graphql';
import { Assessment, type Criterion } from './assessment';
import './submission.css';
import { OutLink, Prose } from './prose';
import { capital, useTerm } from './tags';
import { Day, Instant } from './time';

/** Something that a milestone asks for. */
export interface EvidenceItem {
  key: string;
  text: string;
  needed: boolean;
}

/** What was handed in: the reflection and the evidence. */
export function Handed({ submission, items }: { submission: Submission; items: readonly EvidenceItem[] }): ReactNode {
  const { t } = useTranslation('milestones');
  return (
    <div className="handed">
      <p className="hint">
        {t('handedInBy', { name: submission.submittedBy?.name ?? t('someone') })} <Instant at={submission.submittedAt} />
      </p>
      <Prose>{submission.reflection}</Prose>
      <EvidenceList submission={submission} items={items} />
    </div>
  );
}

function EvidenceList({ submission, items }: { submission: Submission; items: readonly EvidenceItem[] }): ReactNode {
  const { t } = useTranslation('milestones');
  if (submission.evidence.length === 0) return null;
  return (
    <ul className="evidence" aria-label={t('evidence')}>
      {submission.evidence.map((piece) => {
        const item = items.find(({ key }) => key === piece.itemKey)?.text ?? t('extra');
        return (
          <li key={piece.id}>
            <span className="evidence-item">{item}</span>
            <Piece piece={piece} item={item} />
          </li>
        );
      })}
    </ul>
  );
}

function Piece({ piece, item }: { piece: Submission['evidence'][number]; item: string }): ReactNode {
  const { t } = useTranslation('milestones');
  const say = useTerm();
  const { kind, title, url, text, logEntry } = piece;
  if (kind === 'LINK' && url) {
    return (
      <span className="evidence-link">
        <OutLink href={url}>{title ?? url}</OutLink> {title && <span className="hint">{hostOf(url)}</span>}
      </span>
    );
  }
  return (
    <div className="evidence-text">
      {title && title !== item && <BodyShort weight="semibold">{title}</BodyShort>}
      {text && <Prose>{text}</Prose>}
      {logEntry && (
        <>
          <span className="hint">
            {capital(say('logKind', logEntry.kind))}, <Day on={logEntry.happenedOn} />{' '}
            {logEntry.removed && (
              <Tag size="xsmall" variant="moderate" data-color="neutral">
                {t('logRemoved')}
              </Tag>
            )}
          </span>
          <Prose>{logEntry.text}</Prose>
          {logEntry.links.map((link) => (
            <OutLink key={link} href={link} />
          ))}
        </>
      )}
      {kind === 'LOG_ENTRY' && !logEntry && <span className="hint">{t('logGone')}</span>}
    </div>
  );
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : '');

/** Earlier rounds, folded: what was handed in then, and what was answered. */
export function EarlierRounds({
  rounds,
  items,
  criteria,
}: {
  rounds: readonly Submission[];
  items: readonly EvidenceItem[];
  criteria: readonly Criterion[];
}): ReactNode {
  const { t } = useTranslation('milestones');
  const say = useTerm();
  return (
    <ul className="plain-list">
      {rounds.map((round) => {
        const end = round.recalledAt ? t('recalledState') : round.outcome && say('milestoneState', round.outcome);
        return (
          <li key={round.id}>
            <ReadMore header={[t('round', { round: round.round }), end].filter(Boolean).join(' – ')}>
              <div className="handed">
                {round.outcome && <Assessment submission={round} criteria={criteria} />}
                <Handed submission={round} items={items} />
              </div>
            </ReadMore>
          </li>
        );
      })}
    </ul>
  );
}

/** Who did what with a milestone, and when; the newest first. */
export function MilestoneEvents({ events }: { events: readonly MilestoneEvent[] }): ReactNode {
  const { t } = useTranslation('milestones');
  const say = useTerm();
  return (
    <ol className="events" reversed>
      {[...events].reverse().map((event) => (
        <li key={event.id}>
          <span>
            <strong>{event.actor?.name ?? t('someone')}</strong> {say('milestoneAction', event.action)}
            {event.action === 'SUBMIT' && event.round > 1 && ` (${t('round', { round: event.round }).toLowerCase()})`}
          </span>
          <span className="hint">
            <Instant at={event.at} />
          </span>
          {event.reason && <Prose>{event.reason}</Prose>}
        </li>
      ))}
    </ol>
  );
}
