import { Table } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../ui/screen';
import { largest } from './figures';

/** A group and how many there are of it. */
export interface CountRow {
  key: string;
  name: ReactNode;
  /** Null when the group is too small to be shown. */
  n: number | null;
}

/** Groups with their numbers, the largest first, and a bar beside each. A number that is withheld is said to be so. */
export function CountList({
  label,
  what,
  rows,
  empty,
}: {
  label: string;
  what: string;
  rows: readonly CountRow[];
  empty: string;
}): ReactNode {
  const { t } = useTranslation('evaluation');
  if (rows.length === 0) return <Empty title={empty} />;
  const most = largest(rows.map((row) => row.n));
  return (
    <>
      <Table size="small" className="count-list" aria-label={label}>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell scope="col">{label}</Table.HeaderCell>
            <Table.HeaderCell scope="col" className="number">
              {what}
            </Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {rows.map(({ key, name, n }) => (
            <Table.Row key={key}>
              <Table.HeaderCell scope="row">
                {name}
                <svg className="count-bar" aria-hidden width="100%" height={6}>
                  {n !== null && <rect width={`${(100 * n) / most}%`} height={6} rx={2} />}
                </svg>
              </Table.HeaderCell>
              <Table.DataCell className="number">{n ?? t('tooFew')}</Table.DataCell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
      {rows.some((row) => row.n === null) && <p className="hint">{t('tooFewAbout')}</p>}
    </>
  );
}
