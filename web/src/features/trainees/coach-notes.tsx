import { PadlockLockedIcon } from '@navikt/aksel-icons';
import { Button, Textarea } from '@navikt/ds-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../../lib/graphql';
import { newId } from '../../lib/ids';
import { useData } from '../../lib/use-data';
import { useDraft } from '../../lib/use-draft';
import { useSubmit } from '../../lib/use-submit';
import { useViewer } from '../../lib/viewer';
import { DraftNote, Form } from '../../ui/form';
import { useNotice } from '../../ui/notice';
import { Section } from '../../ui/page';
import { Prose } from '../../ui/prose';
import { Screen } from '../../ui/screen';
import { Instant } from '../../ui/time';
import { addCoachNoteDocument, updateCoachNoteDocument } from './trainee-changes.graphql';
import { coachNotesDocument } from './trainee.graphql';

type Note = ResultOf<typeof coachNotesDocument>['coachNotes'][number];

/** What the coaches of a trainee remember; shown to nobody else, and asked for by nobody else. */
export function CoachNotes({ enrolmentId }: { enrolmentId: string }): ReactNode {
  const { t } = useTranslation('trainees');
  const query = useData(coachNotesDocument, { enrolmentId });
  return (
    <Section title={t('notes.title')} id="coach-notes">
      <div className="card coach-notes">
        <p className="coach-only">
          <PadlockLockedIcon aria-hidden fontSize="1.25rem" />
          {t('notes.private')}
        </p>
        <NewNote enrolmentId={enrolmentId} />
        <Screen query={query}>
          {({ coachNotes }) =>
            coachNotes.length === 0 ? (
              <p className="hint">{t('notes.none')}</p>
            ) : (
              <ul className="plain-list">
                {coachNotes.map((note) => (
                  <NoteItem key={note.id} note={note} />
                ))}
              </ul>
            )
          }
        </Screen>
      </div>
    </Section>
  );
}

function NewNote({ enrolmentId }: { enrolmentId: string }): ReactNode {
  const { t } = useTranslation('trainees');
  const { t: common } = useTranslation('common');
  const notice = useNotice();
  const add = useSubmit(addCoachNoteDocument);
  const draft = useDraft(`coach-note.${enrolmentId}`, { text: '' });
  const [id, setId] = useState(newId);
  const save = async (): Promise<void> => {
    const done = await add.submit({ input: { id, enrolmentId, text: draft.values.text.trim() } });
    if (!done) return;
    draft.forget();
    setId(newId());
    notice(t('notes.saved'));
  };
  return (
    <Form submit={add} fields={{ text: 'coach-note' }} onSubmit={() => void save()}>
      <Textarea
        id="coach-note"
        label={t('notes.new')}
        description={common('patientHint')}
        value={draft.values.text}
        onChange={(event) => draft.set('text', event.target.value)}
        error={add.at('text')}
        minRows={2}
      />
      <div className="row">
        <Button type="submit" size="small" loading={add.busy} disabled={draft.values.text.trim() === ''}>
          {t('notes.save')}
        </Button>
        <DraftNote draft={draft} />
      </div>
    </Form>
  );
}

function NoteItem({ note }: { note: Note }): ReactNode {
  const { t } = useTranslation('trainees');
  const { t: common } = useTranslation('common');
  const viewer = useViewer();
  const [editing, setEditing] = useState(false);
  const own = note.author?.id === viewer.person.id;
  const button = useRef<HTMLButtonElement>(null);
  const edited = useRef(false);
  // Back to where one was, when the field goes away.
  useEffect(() => {
    if (edited.current && !editing) button.current?.focus();
    edited.current = editing;
  }, [editing]);
  return (
    <li className="coach-note">
      <div className="row row-apart">
        <span className="hint">
          {own ? t('notes.you') : note.author?.name} · <Instant at={note.createdAt} />
        </span>
        {own && !editing && (
          <Button ref={button} type="button" size="xsmall" variant="tertiary" onClick={() => setEditing(true)}>
            {common('edit')}
          </Button>
        )}
      </div>
      {editing ? <EditNote note={note} onClose={() => setEditing(false)} /> : <Prose>{note.text}</Prose>}
    </li>
  );
}

function EditNote({ note, onClose }: { note: Note; onClose: () => void }): ReactNode {
  const { t } = useTranslation('trainees');
  const { t: common } = useTranslation('common');
  const notice = useNotice();
  const update = useSubmit(updateCoachNoteDocument);
  const draft = useDraft(`coach-note-edit.${note.id}`, { text: note.text });
  const field = `coach-note-${note.id}`;
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.focus(), []);
  const save = async (): Promise<void> => {
    const done = await update.submit({ input: { coachNoteId: note.id, expectedVersion: note.version, text: draft.values.text.trim() } });
    if (!done) return;
    draft.forget();
    notice(t('notes.saved'));
    onClose();
  };
  return (
    <Form submit={update} fields={{ text: field }} onSubmit={() => void save()}>
      <Textarea
        id={field}
        label={t('notes.edit')}
        hideLabel
        ref={area}
        value={draft.values.text}
        onChange={(event) => draft.set('text', event.target.value)}
        error={update.at('text')}
        minRows={2}
      />
      <div className="row">
        <Button type="submit" size="small" loading={update.busy} disabled={draft.values.text.trim() === ''}>
          {common('save')}
        </Button>
        <Button
          type="button"
          size="small"
          variant="secondary"
          onClick={() => {
            draft.forget();
            onClose();
          }}
        >
          {common('cancel')}
        </Button>
        <DraftNote draft={draft} />
      </div>
    </Form>
  );
}
