import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { sortErrors, useSubmit, type FieldError } from '../../lib/use-submit';
import { useNotice } from '../../ui/notice';
import { moveDriverDocument, removeDriverDocument, restoreDriverDocument } from './driver-changes.graphql';
import { nextTo, placeBeyond, withUnder, type DriverRow } from './driver-rows';
import type { DrawnProject, DriverBox } from './drivers.graphql';
import { addAt, boxAt, menuAt, type FocusWhen } from './use-focus-when';
import { useRenewWhenStale } from './use-renew-when-stale';

/** A box of the list. */
export type Row = DriverRow<DriverBox>;

/** What every box of the list needs to know of the whole. */
export interface Tree {
  project: DrawnProject;
  rows: readonly Row[];
  focusWhen: FocusWhen;
  steps: DiagramSteps;
}

/** What is done to a box without typing; what was refused of it stands above the list. */
export interface DiagramSteps {
  busy: boolean;
  errors: FieldError[];
  others: (shown?: readonly string[]) => FieldError[];
  clear: () => void;
  /** Past the box before or after it among its like. */
  step: (row: Row, step: -1 | 1) => Promise<void>;
  /** Under another box, last there. True when it was done. */
  moveUnder: (row: Row, parentId: string) => Promise<boolean>;
  /** Away, with everything under it. True when it was done. */
  remove: (row: Row) => Promise<boolean>;
}

/** Moves and removes boxes, each with a way back, and says where the focus goes. */
export function useDiagramSteps(focusWhen: FocusWhen): DiagramSteps {
  const { t } = useTranslation('drivers');
  const notice = useNotice();
  const move = useSubmit(moveDriverDocument);
  const remove = useSubmit(removeDriverDocument);
  const restore = useSubmit(restoreDriverDocument);
  const refused = useMemo(
    () => sortErrors([...move.errors, ...remove.errors, ...restore.errors]),
    [move.errors, remove.errors, restore.errors],
  );
  useRenewWhenStale(refused.errors);
  const clear = (): void => {
    for (const one of [move, remove, restore]) one.clear();
  };

  const put = async (box: { id: string; version: number }, parentId: string | null, position: number | null): Promise<number | null> => {
    clear();
    const input = { driverNodeId: box.id, expectedVersion: box.version, ...(parentId && { parentId }), position };
    const version = (await move.submit({ input }))?.driverNode?.version ?? null;
    if (version !== null) focusWhen(menuAt(box.id), box.id, version);
    return version;
  };
  const putBack = async (id: string, expectedVersion: number): Promise<void> => {
    clear();
    const version = (await restore.submit({ input: { driverNodeId: id, expectedVersion } }))?.driverNode?.version;
    if (version) focusWhen(boxAt(id), id, version);
  };

  return {
    busy: move.busy || remove.busy || restore.busy,
    ...refused,
    clear,
    step: async (row, step) => {
      const position = placeBeyond(row, step);
      if (position === null) return;
      if (await put(row.box, row.parentId, position)) notice(t(step < 0 ? 'move.up' : 'move.down', { text: row.box.text }));
    },
    moveUnder: async ({ box, parentId: before }, parentId) => {
      const version = await put(box, parentId, null);
      if (version === null) return false;
      notice(t('move.done', { text: box.text }), () => void put({ id: box.id, version }, before, box.position));
      return true;
    },
    remove: async (row) => {
      clear();
      const { id, version: expectedVersion, text } = row.box;
      const count = withUnder(row).length;
      const gone = await remove.submit({ input: { driverNodeId: id, expectedVersion, withDescendants: count > 1 } });
      const version = gone?.driverNode?.version;
      if (!version) return false;
      const next = nextTo(row);
      focusWhen(next ? boxAt(next) : addAt(null, 'PRIMARY'), id, null);
      notice(count > 1 ? t('remove.doneMany', { count }) : t('remove.done', { text }), () => void putBack(id, version));
      return true;
    },
  };
}
