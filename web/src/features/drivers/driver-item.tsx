import { PencilIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTerm } from '../../ui/tags';
import { AddBox } from './add-box';
import { BoxMenu } from './box-menu';
import { EditWindow, MoveWindow, RemoveWindow } from './box-windows';
import { withUnder } from './driver-rows';
import type { Row, Tree } from './use-diagram-steps';
import { editAt, menuAt } from './use-focus-when';

/** A box of the list with what follows it, what can be done with it, and what stands under it. */
export function DriverItem({ row, tree }: { row: Row; tree: Tree }): ReactNode {
  const { t } = useTranslation('drivers');
  const { box, number, under } = row;
  return (
    <li>
      <Box row={row} tree={tree} />
      {(under.length > 0 || box.viewerCan.add.length > 0) && (
        <ul className="drivers-under" aria-label={t('list.under', { number })}>
          {under.map((one) => (
            <DriverItem key={one.box.id} row={one} tree={tree} />
          ))}
          {box.viewerCan.add.length > 0 && (
            <li className="no-print">
              <AddBox projectId={tree.project.id} parent={row} kinds={KINDS.filter((kind) => box.viewerCan.add.includes(kind))} />
            </li>
          )}
        </ul>
      )}
    </li>
  );
}

/** In the order in which one comes to think of them. */
const KINDS = ['PRIMARY', 'SECONDARY', 'CHANGE_IDEA'] as const;

function Box({ row, tree }: { row: Row; tree: Tree }): ReactNode {
  const { t } = useTranslation('drivers');
  const common = useTranslation('common').t;
  const [open, setOpen] = useState<'edit' | 'move' | 'remove' | null>(null);
  const { box, number } = row;
  const name = `${number} ${box.text}`;
  /** Closes the window; the focus goes back to what it was opened by unless the box changes. */
  const close = (): void => {
    tree.focusWhen(open === 'edit' ? editAt(box.id) : menuAt(box.id), box.id, 0);
    setOpen(null);
  };
  const remove = (): void => {
    // What is easily put back is not asked about.
    if (withUnder(row).length > 1 || box.cycles.length > 0) setOpen('remove');
    else void tree.steps.remove(row);
  };
  return (
    <div className="drivers-box" data-level={box.kind} data-driver={box.id} tabIndex={-1} role="group" aria-label={name}>
      <div className="drivers-text">
        <p className="drivers-kind">
          {number} · {t(`short.${box.kind}`)}
        </p>
        <p className="drivers-said">{box.text}</p>
        <Followers row={row} tree={tree} />
      </div>
      {box.viewerCan.edit && (
        <div className="drivers-actions no-print">
          <Button
            type="button"
            variant="tertiary"
            data-color="neutral"
            className="drivers-edit"
            icon={<PencilIcon title={`${common('edit')}: ${name}`} />}
            onClick={() => setOpen('edit')}
          />
          <BoxMenu row={row} tree={tree} name={name} onMove={() => setOpen('move')} onRemove={remove} />
        </div>
      )}
      {open === 'edit' && <EditWindow row={row} tree={tree} onClose={close} />}
      {open === 'move' && <MoveWindow row={row} tree={tree} onClose={close} onDone={() => setOpen(null)} />}
      {open === 'remove' && <RemoveWindow row={row} tree={tree} onClose={close} onDone={() => setOpen(null)} />}
    </div>
  );
}

/** The measures that follow a box and the cycles that test it, each with a way there. */
function Followers({ row: { box }, tree }: { row: Row; tree: Tree }): ReactNode {
  const { t } = useTranslation('drivers');
  const say = useTerm();
  const ids = new Set(box.measures.map(({ id }) => id));
  const measures = tree.project.measures.filter(({ id }) => ids.has(id));
  // What has not been tested yet leads to a test.
  const untested = box.kind === 'CHANGE_IDEA' && box.cycles.length === 0 && box.viewerCan.edit;
  if (measures.length + box.cycles.length === 0 && !untested) return null;
  return (
    <ul className="drivers-followers">
      {measures.map(({ id, name }) => (
        <li key={id}>
          {t('followers.measure')} <Link to={`/measures/${id}`}>{name}</Link>
        </li>
      ))}
      {box.cycles.map(({ id, number, title, state }) => (
        <li key={id}>
          <Link to={`/cycles/${id}`}>{t('followers.cycle', { number, title })}</Link> {say('cycleState', state)}
        </li>
      ))}
      {untested && (
        <li className="no-print">
          <Link to={`/projects/${tree.project.id}/cycles/new?idea=${box.id}`} aria-label={t('followers.planNamed', { text: box.text })}>
            {t('followers.plan')}
          </Link>
        </li>
      )}
    </ul>
  );
}
