import { LocalAlert, Table } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TableScroll } from '../../ui/table-scroll';
import { joinedFaults, placeOf } from './import-choices';
import type { ImportPreview } from './import.graphql';

/** Every fault by line and column, with what to do. */
export function ImportFaults({ preview: { faults, faultCount } }: { preview: ImportPreview }): ReactNode {
  const { t } = useTranslation('measures');
  return (
    <>
      <LocalAlert status="warning" as="div">
        <LocalAlert.Header>
          <LocalAlert.Title as="h3">{t('import.faultTitle', { count: faultCount })}</LocalAlert.Title>
        </LocalAlert.Header>
        <LocalAlert.Content>
          {t(faults.length < faultCount ? 'import.faultTextMany' : 'import.faultText', { shown: faults.length })}
        </LocalAlert.Content>
      </LocalAlert>
      <FaultTable faults={faults} label={t('import.faultTitle', { count: faultCount })} />
    </>
  );
}

/** Where each fault stands and what it is. */
export function FaultTable({ faults, label }: { faults: ImportPreview['faults']; label: string }): ReactNode {
  const { t } = useTranslation('measures');
  return (
    <TableScroll label={label}>
      <Table size="small" className="stacked">
        <Table.Header>
          <Table.Row>
            <Table.ColumnHeader scope="col">{t('import.line')}</Table.ColumnHeader>
            <Table.ColumnHeader scope="col">{t('import.column')}</Table.ColumnHeader>
            <Table.ColumnHeader scope="col">{t('import.reason')}</Table.ColumnHeader>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {joinedFaults(faults).map(({ line, lastLine, column, columnNumber, message }, index) => (
            <Table.Row key={index}>
              <Table.HeaderCell scope="row">
                {t(line === lastLine ? 'import.lineNumber' : 'import.lines', { line, lastLine })}
              </Table.HeaderCell>
              <Table.DataCell>
                {columnNumber !== null && (column === null || placeOf(column, columnNumber) !== null)
                  ? t('import.columnNumber', { number: columnNumber })
                  : (column ?? t('import.wholeRow'))}
              </Table.DataCell>
              <Table.DataCell>{message}</Table.DataCell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </TableScroll>
  );
}
