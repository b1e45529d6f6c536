import { FileTextIcon, LinkIcon, NotePencilIcon, TrashIcon } from '@navikt/aksel-icons';
import { Button, Select, Tag, Textarea, TextField } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../lib/format';
import { newId } from '../../lib/ids';
import { useLanguage } from '../../lib/i18n';
import type { DraftForm } from '../../lib/use-draft';
import { Prose } from '../../ui/prose';
import { capital, useTerm } from '../../ui/tags';
import type { MilestoneToSubmit } from './milestone.graphql';
import { fieldId, newPiece, type EvidenceKind, type Piece, type SubmissionDraft } from './submission-draft';

const KINDS = [
  ['LINK', LinkIcon],
  ['TEXT', NotePencilIcon],
  ['LOG_ENTRY', FileTextIcon],
] as const satisfies readonly (readonly [EvidenceKind, unknown])[];

interface FieldsProps {
  milestone: MilestoneToSubmit;
  draft: DraftForm<SubmissionDraft>;
  submit: { at: (path: string) => string | undefined };
  /** The pieces in the order in which they were sent: the server names them by place. */
  sent: readonly Piece[];
}

/** The evidence, item by item, and what the trainee wants to add. */
export function EvidenceFields(props: FieldsProps): ReactNode {
  const { t } = useTranslation('milestones');
  const { milestone, draft } = props;
  const known = new Set(milestone.evidenceItems.map(({ key }) => key));
  const piecesOf = (key: string): Piece[] => draft.values.pieces.filter((piece) => piece.itemKey === key);
  const extra = draft.values.pieces.filter((piece) => piece.itemKey === null || !known.has(piece.itemKey));
  return (
    <>
      {milestone.evidenceItems.map((item) => (
        <Item key={item.key} {...props} itemKey={item.key} title={item.text} needed={item.needed} pieces={piecesOf(item.key)} />
      ))}
      <Item {...props} itemKey={null} title={t('extra')} needed={null} pieces={extra} />
    </>
  );
}

function Item({
  itemKey,
  title,
  needed,
  pieces,
  ...props
}: FieldsProps & { itemKey: string | null; title: string; needed: boolean | null; pieces: readonly Piece[] }): ReactNode {
  const { t } = useTranslation('milestones');
  const { draft, milestone, submit } = props;
  const missing = needed === true && pieces.length === 0 && submit.at('evidence') !== undefined;
  const entries = milestone.project?.log.edges ?? [];
  const kinds = KINDS.filter(([kind]) => kind !== 'LOG_ENTRY' || entries.length > 0);
  const add = (kind: EvidenceKind): void => {
    const piece = newPiece(newId(), kind, itemKey);
    draft.set('pieces', [...draft.values.pieces, piece]);
    const main = kind === 'LINK' ? 'url' : kind === 'TEXT' ? 'text' : 'logEntryId';
    // The field exists after the next drawing.
    requestAnimationFrame(() => document.getElementById(fieldId(piece, main))?.focus());
  };
  return (
    <div role="group" aria-label={title} className="card evidence-card" data-tone={missing ? 'danger' : undefined}>
      <div className="row">
        <span className="evidence-item">{title}</span>
        {needed !== null && (
          <Tag size="xsmall" variant="moderate" data-color={needed ? (missing ? 'danger' : 'accent') : 'neutral'}>
            {t(needed ? (missing ? 'missing' : 'needed') : 'recorded')}
          </Tag>
        )}
      </div>
      {pieces.map((piece, index) => (
        <PieceFields key={piece.id} {...props} piece={piece} number={index + 1} title={title} />
      ))}
      {needed !== false && (
        <div className="row evidence-add">
          {kinds.map(([kind, Icon]) => (
            <Button
              key={kind}
              type="button"
              size="small"
              variant={pieces.length === 0 && needed ? 'secondary' : 'tertiary'}
              icon={<Icon aria-hidden />}
              onClick={() => add(kind)}
            >
              {t(`add.${kind}`)}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

function PieceFields({
  piece,
  number,
  title,
  milestone,
  draft,
  submit,
  sent,
}: FieldsProps & { piece: Piece; number: number; title: string }): ReactNode {
  const { t } = useTranslation('milestones');
  const say = useTerm();
  const { pieces } = draft.values;
  const place = sent.findIndex(({ id }) => id === piece.id);
  const error = (field: string): string | undefined => (place < 0 ? undefined : submit.at(`evidence.${place}.${field}`));
  const change = (changes: Partial<Piece>): void =>
    draft.set(
      'pieces',
      pieces.map((other) => (other.id === piece.id ? { ...other, ...changes } : other)),
    );
  const name = `${capital(say('evidenceKind', piece.kind))} ${number}`;
  return (
    <fieldset className="piece">
      <legend className="visually-hidden">{`${title}: ${name}`}</legend>
      {piece.kind === 'LINK' && (
        <TextField
          id={fieldId(piece, 'url')}
          label={t('url')}
          type="url"
          inputMode="url"
          autoComplete="off"
          placeholder="https://"
          value={piece.url}
          onChange={(event) => change({ url: event.target.value })}
          error={error('url') ?? error('itemKey')}
        />
      )}
      {piece.kind === 'TEXT' && (
        <Textarea
          id={fieldId(piece, 'text')}
          label={t('text')}
          value={piece.text}
          onChange={(event) => change({ text: event.target.value })}
          error={error('text') ?? error('itemKey')}
          minRows={4}
        />
      )}
      {piece.kind === 'LOG_ENTRY' && (
        <LogChoice milestone={milestone} piece={piece} onChoose={(logEntryId) => change({ logEntryId })} error={error('logEntryId')} />
      )}
      <div className="piece-foot">
        {piece.kind !== 'LOG_ENTRY' && (
          <TextField
            id={fieldId(piece, 'title')}
            label={t('pieceTitle')}
            size="small"
            value={piece.title}
            onChange={(event) => change({ title: event.target.value })}
            error={error('title')}
          />
        )}
        <Button
          type="button"
          size="small"
          variant="tertiary"
          data-color="neutral"
          icon={<TrashIcon aria-hidden />}
          aria-label={t('removePiece', { name: `${title}, ${name.toLowerCase()}` })}
          onClick={() => {
            draft.set(
              'pieces',
              pieces.filter(({ id }) => id !== piece.id),
            );
            document.getElementById('evidence')?.focus({ preventScroll: true });
          }}
        >
          {t('remove')}
        </Button>
      </div>
    </fieldset>
  );
}

function LogChoice({
  milestone,
  piece,
  onChoose,
  error,
}: {
  milestone: MilestoneToSubmit;
  piece: Piece;
  onChoose: (id: string) => void;
  error: string | undefined;
}): ReactNode {
  const { t } = useTranslation('milestones');
  const say = useTerm();
  const language = useLanguage();
  const recent = (milestone.project?.log.edges ?? []).map(({ node }) => node);
  // One that was handed in before may be older than those listed.
  const earlier = milestone.submissions.flatMap(({ evidence }) => evidence.flatMap(({ logEntry }) => logEntry ?? []));
  const older = earlier.filter(({ id, removed }) => id === piece.logEntryId && !removed).slice(0, 1);
  const entries = [...recent, ...older.filter(({ id }) => recent.every((entry) => entry.id !== id))];
  const chosen = entries.find(({ id }) => id === piece.logEntryId);
  return (
    <>
      <Select
        id={fieldId(piece, 'logEntryId')}
        label={t('logEntry')}
        value={chosen ? piece.logEntryId : ''}
        onChange={(event) => onChoose(event.target.value)}
        error={error}
      >
        <option value="">{t('chooseLogEntry')}</option>
        {entries.map((entry) => (
          <option key={entry.id} value={entry.id}>
            {`${formatDay(entry.happenedOn, language, true)} – ${say('logKind', entry.kind)}: ${beginning(entry.text)}`}
          </option>
        ))}
      </Select>
      {chosen && (
        <div className="log-chosen">
          <Prose>{chosen.text}</Prose>
        </div>
      )}
    </>
  );
}

/** The first words of a text, for a list. */
const beginning = (text: string): string => (text.length > 70 ? `${text.slice(0, 68).trimEnd()} …` : text);
