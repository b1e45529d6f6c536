import { ArrowDownIcon, ArrowUpIcon, BranchingIcon, MenuElipsisVerticalIcon, TrashIcon } from '@navikt/aksel-icons';
import { ActionMenu, Button } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { otherPlaces, placeBeyond } from './driver-rows';
import type { Row, Tree } from './use-diagram-steps';

/** What is done with a box as a whole: moved and removed. Steps that lead nowhere are not shown. */
export function BoxMenu({
  row,
  tree: { rows, steps },
  name,
  onMove,
  onRemove,
}: {
  row: Row;
  tree: Tree;
  name: string;
  onMove: () => void;
  onRemove: () => void;
}): ReactNode {
  const { t } = useTranslation('drivers');
  return (
    <ActionMenu size="medium">
      <ActionMenu.Trigger>
        <Button
          type="button"
          variant="tertiary"
          data-color="neutral"
          className="drivers-menu"
          icon={<MenuElipsisVerticalIcon title={t('menu.label', { name })} />}
        />
      </ActionMenu.Trigger>
      <ActionMenu.Content align="end">
        {placeBeyond(row, -1) !== null && (
          <ActionMenu.Item icon={<ArrowUpIcon aria-hidden />} onSelect={() => void steps.step(row, -1)}>
            {t('menu.up')}
          </ActionMenu.Item>
        )}
        {placeBeyond(row, 1) !== null && (
          <ActionMenu.Item icon={<ArrowDownIcon aria-hidden />} onSelect={() => void steps.step(row, 1)}>
            {t('menu.down')}
          </ActionMenu.Item>
        )}
        {otherPlaces(rows, row).length > 0 && (
          <ActionMenu.Item icon={<BranchingIcon aria-hidden />} onSelect={onMove}>
            {t('menu.move')}
          </ActionMenu.Item>
        )}
        {row.box.viewerCan.remove && (
          <ActionMenu.Item variant="danger" icon={<TrashIcon aria-hidden />} onSelect={onRemove}>
            {t('menu.remove')}
          </ActionMenu.Item>
        )}
      </ActionMenu.Content>
    </ActionMenu>
  );
}
