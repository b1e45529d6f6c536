import { PlusIcon } from '@navikt/aksel-icons';
import { Button, TextField } from '@navikt/ds-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../lib/ids';
import { useSubmit } from '../../lib/use-submit';
import { Form } from '../../ui/form';
import { useNotice } from '../../ui/notice';
import { addDriverDocument } from './driver-changes.graphql';
import type { DriverKind } from './drivers.graphql';
import type { Row } from './use-diagram-steps';
import { addAt } from './use-focus-when';

const LONGEST = 300;

/** The buttons that add a box under another; the field then stands where the box will. */
export function AddBox({
  projectId,
  parent,
  kinds,
  first = false,
}: {
  projectId: string;
  /** What it is to stand under; null for the aim. */
  parent: Row | null;
  kinds: readonly DriverKind[];
  /** True when it would be the first box of the diagram. */
  first?: boolean;
}): ReactNode {
  const { t } = useTranslation('drivers');
  const [open, setOpen] = useState<DriverKind | null>(null);
  const closed = useRef<DriverKind | null>(null);
  // Back to the button that the field was opened by.
  useEffect(() => {
    if (open === null && closed.current) document.querySelector<HTMLElement>(addAt(parent?.box.id ?? null, closed.current))?.focus();
    closed.current = open;
  }, [open, parent]);
  if (open) return <AddForm projectId={projectId} parent={parent} kind={open} onClose={() => setOpen(null)} />;
  return (
    <div className="row drivers-add">
      {kinds.map((kind) => (
        <Button
          key={kind}
          type="button"
          size="small"
          variant={first ? 'primary' : 'tertiary'}
          icon={<PlusIcon aria-hidden />}
          data-add={`${kind} ${parent?.box.id ?? ''}`}
          aria-label={parent ? t('add.under', { add: t(`add.${kind}`), text: parent.box.text }) : undefined}
          onClick={() => setOpen(kind)}
        >
          {t(`add.${kind}`)}
        </Button>
      ))}
    </div>
  );
}

function AddForm({
  projectId,
  parent,
  kind,
  onClose,
}: {
  projectId: string;
  parent: Row | null;
  kind: DriverKind;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('drivers');
  const common = useTranslation('common').t;
  const notice = useNotice();
  const field = useId();
  const input = useRef<HTMLInputElement>(null);
  const [values, setValues] = useState(() => ({ id: newId(), text: '' }));
  const [added, setAdded] = useState(0);
  const add = useSubmit(addDriverDocument);
  useEffect(() => input.current?.focus(), []);
  const send = async (): Promise<void> => {
    const done = await add.submit({ input: { projectId, kind, ...values, ...(parent && { parentId: parent.box.id }) } });
    if (!done) return;
    setValues({ id: newId(), text: '' });
    setAdded(added + 1);
    notice(t('add.done', { text: values.text.trim() }));
    // The next one can be typed at once, also after a press of the button.
    input.current?.focus();
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  };
  return (
    <div className="drivers-add-form" data-level={kind}>
      <Form submit={add} fields={{ text: field }} onSubmit={() => void send()}>
        <TextField
          ref={input}
          id={field}
          label={t(`kind.${kind}`)}
          description={parent ? t(`hint.${kind}`, { text: parent.box.text }) : t('hint.PRIMARY')}
          value={values.text}
          maxLength={LONGEST}
          error={add.at('text')}
          autoComplete="off"
          onKeyDown={keys}
          onChange={(event) => setValues({ ...values, text: event.target.value })}
        />
        <div className="row">
          <Button type="submit" size="small" loading={add.busy}>
            {common('add')}
          </Button>
          <Button type="button" size="small" variant="secondary" onClick={onClose}>
            {added > 0 ? t('add.ready') : common('cancel')}
          </Button>
        </div>
      </Form>
    </div>
  );
}
