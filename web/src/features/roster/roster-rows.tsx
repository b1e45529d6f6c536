import { Table, Tag } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNarrow } from '../../lib/use-narrow';
import { Card } from '../../ui/page';
import { Facts } from '../../ui/prose';
import { StateTag } from '../../ui/tags';
import type { Preview } from './roster-preview';

type Row = Preview['rows'][number];

/** What each row of a list would make, all that is new marked: a table where there is room, cards on a phone. */
export function RosterRows({ rows }: { rows: readonly Row[] }): ReactNode {
  return useNarrow() ? <Cards rows={rows} /> : <Rows rows={rows} />;
}

function Cards({ rows }: { rows: readonly Row[] }): ReactNode {
  const { t } = useTranslation('roster');
  return (
    <ul className="plain-list">
      {rows.map((row) => (
        <Card as="li" key={row.line}>
          <div>
            <strong>{row.name}</strong>
            <span className="faint roster-under">{row.email}</span>
          </div>
          <Outcome row={row} />
          <Facts
            items={[
              { label: t('line'), value: row.line },
              { label: t('clinic'), value: <Clinic row={row} /> },
              { label: t('specialty'), value: `${row.specialty}, ${row.regulation}` },
              { label: t('supervisor'), value: row.supervisorEmail && <Supervisor row={row} /> },
            ]}
          />
        </Card>
      ))}
    </ul>
  );
}

function Rows({ rows }: { rows: readonly Row[] }): ReactNode {
  const { t } = useTranslation('roster');
  return (
    <div className="table-scroll">
      <Table size="small">
        <Table.Header>
          <Table.Row>
            <Table.ColumnHeader scope="col" className="number">
              {t('line')}
            </Table.ColumnHeader>
            <Table.ColumnHeader scope="col">{t('name')}</Table.ColumnHeader>
            <Table.ColumnHeader scope="col">{t('outcome')}</Table.ColumnHeader>
            <Table.ColumnHeader scope="col">{t('clinic')}</Table.ColumnHeader>
            <Table.ColumnHeader scope="col">{t('specialty')}</Table.ColumnHeader>
            <Table.ColumnHeader scope="col">{t('supervisor')}</Table.ColumnHeader>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {rows.map((row) => (
            <Table.Row key={row.line}>
              <Table.DataCell className="number">{row.line}</Table.DataCell>
              <Table.HeaderCell scope="row">
                {row.name}
                <span className="faint roster-under">{row.email}</span>
              </Table.HeaderCell>
              <Table.DataCell className="roster-outcome">
                <Outcome row={row} />
              </Table.DataCell>
              <Table.DataCell>
                <Clinic row={row} />
              </Table.DataCell>
              <Table.DataCell>
                {row.specialty}
                <span className="faint roster-under">{row.regulation}</span>
              </Table.DataCell>
              <Table.DataCell>
                <Supervisor row={row} />
              </Table.DataCell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}

function Outcome({ row }: { row: Row }): ReactNode {
  const { t } = useTranslation('roster');
  return (
    <div>
      <StateTag term="rosterRowAction" value={row.action} />
      {row.action === 'CREATE' && row.personExists && <span className="hint roster-under">{t('personExists')}</span>}
    </div>
  );
}

function Clinic({ row }: { row: Row }): ReactNode {
  const { t } = useTranslation('roster');
  return (
    <>
      {row.clinic}
      {row.clinicIsNew && <New words={t('newClinic')} tone="warning" />}
    </>
  );
}

function Supervisor({ row }: { row: Row }): ReactNode {
  const { t } = useTranslation('roster');
  if (row.supervisorEmail === null) return <span className="faint">{t('noSupervisor')}</span>;
  return (
    <>
      {row.supervisorEmail}
      {row.supervisorIsNew && <New words={t('newSupervisor')} tone="info" />}
    </>
  );
}

function New({ words, tone }: { words: string; tone: 'warning' | 'info' }): ReactNode {
  return (
    <span className="roster-under">
      <Tag size="xsmall" variant="moderate" data-color={tone}>
        {words}
      </Tag>
    </span>
  );
}
