import { Button, Table, Tag } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../lib/now';
import { useAddress } from '../../lib/use-address';
import { Empty } from '../../ui/screen';
import { isOver } from './parts';

/** A row: the first cell is its heading. */
export interface Row {
  id: string;
  cells: readonly ReactNode[];
}

/** A table that becomes cards on a phone; says so when nothing was found. */
export function Rows({ heads, rows, count }: { heads: readonly string[]; rows: readonly Row[]; count?: number }): ReactNode {
  const { t } = useTranslation('reference');
  const common = useTranslation('common').t;
  const address = useAddress();
  return (
    <>
      <p className="hint" role="status">
        {t('count', { count: count ?? rows.length })}
      </p>
      {rows.length === 0 ? (
        <Empty title={common('noneFound')}>
          {address.any && (
            <Button size="small" variant="secondary" onClick={address.clear}>
              {common('clearFilters')}
            </Button>
          )}
        </Empty>
      ) : (
        <Table className="stacked">
          <Table.Header>
            <Table.Row>
              {heads.map((head) => (
                <Table.HeaderCell key={head} scope="col">
                  {head}
                </Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {rows.map(({ id, cells: [first, ...rest] }) => (
              <Table.Row key={id}>
                <Table.HeaderCell scope="row">{first}</Table.HeaderCell>
                {rest.map((cell, index) => (
                  <Table.DataCell key={heads[index + 1]}>{cell}</Table.DataCell>
                ))}
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      )}
    </>
  );
}

/** Tells that something has ended. */
export function OverTag({ thing }: { thing: { validTo: string | null } }): ReactNode {
  const { t } = useTranslation('reference');
  if (!isOver(thing, today())) return null;
  return (
    <Tag size="small" variant="moderate" data-color="neutral">
      {t('over')}
    </Tag>
  );
}
