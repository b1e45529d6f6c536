import { Table } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** A fault of a roster, by place and reason. */
export interface Fault {
  line: number;
  column: string | null;
  code: string;
  message: string;
}

/** Every fault by line and column, with what to do. */
export function FaultTable({ faults }: { faults: readonly Fault[] }): ReactNode {
  const { t } = useTranslation('roster');
  return (
    <div className="table-scroll">
      <Table size="small">
        <Table.Header>
          <Table.Row>
            <Table.ColumnHeader scope="col" className="number">
              {t('line')}
            </Table.ColumnHeader>
            <Table.ColumnHeader scope="col">{t('column')}</Table.ColumnHeader>
            <Table.ColumnHeader scope="col">{t('reason')}</Table.ColumnHeader>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {faults.map(({ line, column, code, message }, index) => (
            <Table.Row key={`${line}${column ?? ''}${code}${index}`}>
              <Table.DataCell className="number">{line}</Table.DataCell>
              <Table.DataCell>{column ?? t('wholeRow')}</Table.DataCell>
              <Table.DataCell>{message}</Table.DataCell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}
