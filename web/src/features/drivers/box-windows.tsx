import { Checkbox, CheckboxGroup, Select, Textarea } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useChecks } from '../../lib/use-checks';
import { useSubmit } from '../../lib/use-submit';
import { FormWindow } from '../../ui/form-dialog';
import { useNotice } from '../../ui/notice';
import { updateDriverDocument } from './driver-changes.graphql';
import { otherPlaces, withUnder } from './driver-rows';
import type { Row, Tree } from './use-diagram-steps';
import { useRenewWhenStale } from './use-renew-when-stale';

const LONGEST = 300;

/** Other words for a box, and the measures that follow it. */
export function EditWindow({ row: { box }, tree, onClose }: { row: Row; tree: Tree; onClose: () => void }): ReactNode {
  const { t } = useTranslation('drivers');
  const common = useTranslation('common').t;
  const notice = useNotice();
  const update = useSubmit(updateDriverDocument);
  useRenewWhenStale(update.errors);
  const { measures, id: projectId } = tree.project;
  // A measure that is out of use no longer follows anything.
  const followed = box.measures.map(({ id }) => id).filter((id) => measures.some((measure) => measure.id === id));
  const [values, setValues] = useState({ text: box.text, measureIds: followed });
  const send = async (): Promise<void> => {
    if (!(await update.submit({ input: { driverNodeId: box.id, expectedVersion: box.version, ...values } }))) return;
    onClose();
    notice(t('edit.saved'));
  };
  return (
    <FormWindow
      title={t(`edit.${box.kind}`)}
      action={common('save')}
      submit={update}
      fields={{ text: 'driver-text', measureIds: 'driver-measures' }}
      onSend={() => void send()}
      onClose={onClose}
    >
      <Textarea
        id="driver-text"
        label={t('edit.text')}
        value={values.text}
        maxLength={LONGEST}
        minRows={2}
        error={update.at('text')}
        onChange={(event) => setValues({ ...values, text: event.target.value })}
      />
      {measures.length > 0 ? (
        <CheckboxGroup
          id="driver-measures"
          legend={t('edit.measures')}
          description={t('edit.measuresHint')}
          value={values.measureIds}
          error={update.at('measureIds')}
          onChange={(measureIds: string[]) => setValues({ ...values, measureIds })}
        >
          {measures.map(({ id, name }) => (
            <Checkbox key={id} value={id}>
              {name}
            </Checkbox>
          ))}
        </CheckboxGroup>
      ) : (
        <p className="hint">
          {t('edit.noMeasures')} <Link to={`/projects/${projectId}/measures`}>{t('edit.toMeasures')}</Link>
        </p>
      )}
    </FormWindow>
  );
}

/** Another box to stand under. */
export function MoveWindow({
  row,
  tree: { rows, steps },
  onClose,
  onDone,
}: {
  row: Row;
  tree: Tree;
  onClose: () => void;
  onDone: () => void;
}): ReactNode {
  const { t } = useTranslation('drivers');
  const [parentId, setParentId] = useState('');
  const checks = useChecks(steps);
  const send = async (): Promise<void> => {
    if (!checks.passes(parentId ? [] : [{ path: 'parentId', message: t('move.choose') }])) return;
    if (await steps.moveUnder(row, parentId)) onDone();
  };
  return (
    <FormWindow
      title={t('move.title', { text: row.box.text })}
      action={t('move.action')}
      submit={{ ...steps, ...checks }}
      fields={{ parentId: 'driver-parent' }}
      onSend={() => void send()}
      onClose={onClose}
    >
      <Select
        id="driver-parent"
        label={t('move.label')}
        description={row.under.length > 0 ? t('move.along') : undefined}
        value={parentId}
        error={checks.at('parentId')}
        onChange={(event) => setParentId(event.target.value)}
      >
        <option value="">{t('move.none')}</option>
        {otherPlaces(rows, row).map(({ box, number }) => (
          <option key={box.id} value={box.id}>
            {`${number} ${box.text}`}
          </option>
        ))}
      </Select>
    </FormWindow>
  );
}

/** Asks before a box is removed that others stand under, or that cycles test. */
export function RemoveWindow({
  row,
  tree: { steps },
  onClose,
  onDone,
}: {
  row: Row;
  tree: Tree;
  onClose: () => void;
  onDone: () => void;
}): ReactNode {
  const { t } = useTranslation('drivers');
  const common = useTranslation('common').t;
  const gone = withUnder(row);
  const cycles = gone.reduce((sum, { box }) => sum + box.cycles.length, 0);
  return (
    <FormWindow
      title={t('remove.title', { text: row.box.text })}
      action={common('remove')}
      submit={steps}
      onSend={() => void steps.remove(row).then((done) => done && onDone())}
      onClose={onClose}
      dangerous
    >
      {gone.length > 1 && <p>{t('remove.under', { count: gone.length - 1 })}</p>}
      {cycles > 0 && <p>{t('remove.cycles', { count: cycles })}</p>}
    </FormWindow>
  );
}
