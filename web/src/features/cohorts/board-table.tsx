import { Checkbox, Table } from '@navikt/ds-react';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StateTag } from '../../ui/tags';
import { TraineeLink } from '../../ui/trainee-link';
import { Activity, Attended, Flags, Of, Reminded, Stage, type Row } from './board-cells';
import { SORT_KEYS, type BoardSort, type SortKey } from './board-rows';

/** What is chosen on the board, and how to choose. */
export interface Selection {
  chosen: ReadonlySet<string>;
  toggle: (id: string) => void;
  /** Chooses all that are shown, or none when they are. */
  toggleAll: () => void;
  /** True for those who can be chosen. */
  open: (row: Row) => boolean;
}

const NUMBERS: readonly SortKey[] = ['approved', 'overdue', 'attendance', 'parts'];
const COLUMNS = ['name', ...SORT_KEYS.filter((key) => key !== 'name')] as const;

/** The board where there is room: one row for each trainee. */
export function BoardTable({
  rows,
  sort,
  onSort,
  selection,
}: {
  rows: readonly Row[];
  sort: BoardSort;
  onSort: (key: SortKey) => void;
  /** Left out for those who remind nobody. */
  selection: Selection | null;
}): ReactNode {
  const { t } = useTranslation('cohorts');
  const open = selection ? rows.filter(selection.open) : [];
  const count = open.filter(({ enrolment }) => selection?.chosen.has(enrolment.id)).length;
  return (
    <Table
      size="small"
      className="board"
      sort={{ orderBy: sort.by, direction: sort.down ? 'descending' : 'ascending' }}
      onSortChange={(key) => onSort(key as SortKey)}
    >
      <caption className="visually-hidden">{t('board.caption')}</caption>
      <Table.Header>
        <Table.Row>
          {selection && (
            <Table.DataCell className="no-print">
              <Checkbox
                hideLabel
                size="small"
                disabled={open.length === 0}
                checked={open.length > 0 && count === open.length}
                indeterminate={count > 0 && count < open.length}
                onChange={selection.toggleAll}
              >
                {t('board.chooseAll')}
              </Checkbox>
            </Table.DataCell>
          )}
          {COLUMNS.map((key) => (
            <Table.ColumnHeader key={key} scope="col" sortable sortKey={key} align={NUMBERS.includes(key) ? 'right' : 'left'}>
              {t(`board.columns.${key}`)}
            </Table.ColumnHeader>
          ))}
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {rows.map((row) => (
          <BoardLine
            key={row.enrolment.id}
            row={row}
            chosen={selection ? selection.chosen.has(row.enrolment.id) : null}
            open={selection?.open(row) ?? false}
            toggle={selection?.toggle}
          />
        ))}
      </Table.Body>
    </Table>
  );
}

/** One trainee. Drawn anew only when the row or its choice has changed. */
const BoardLine = memo(function BoardLine({
  row,
  chosen,
  open,
  toggle,
}: {
  row: Row;
  chosen: boolean | null;
  open: boolean;
  toggle: ((id: string) => void) | undefined;
}): ReactNode {
  const { t } = useTranslation('cohorts');
  const { enrolment } = row;
  const name = enrolment.person?.name ?? '';
  return (
    <Table.Row selected={chosen === true} shadeOnHover={false}>
      {chosen !== null && (
        <Table.DataCell className="no-print">
          {open && (
            <Checkbox hideLabel size="small" checked={chosen} onChange={() => toggle?.(enrolment.id)}>
              {t('board.choose', { name })}
            </Checkbox>
          )}
        </Table.DataCell>
      )}
      <Table.HeaderCell scope="row">
        <TraineeLink enrolmentId={enrolment.id} from={t('nav.board')}>
          {name}
        </TraineeLink>
        <span className="faint block">{enrolment.unit?.name}</span>
        {enrolment.state !== 'ADMITTED' && <StateTag term="enrolmentState" value={enrolment.state} size="xsmall" />}
      </Table.HeaderCell>
      <Table.DataCell className="board-flags">
        <Flags flags={row.flags} />
        <Reminded row={row} />
      </Table.DataCell>
      <Table.DataCell>
        <Stage row={row} />
      </Table.DataCell>
      <Table.DataCell className="number">
        <Of part={row.approved} whole={row.required} words="board.ofRequired" />
      </Table.DataCell>
      <Table.DataCell className={row.overdue.length > 0 ? 'number' : 'number faint'}>{row.overdue.length}</Table.DataCell>
      <Table.DataCell className="board-activity">
        <Activity row={row} />
      </Table.DataCell>
      <Table.DataCell className="number">
        <Attended row={row} />
      </Table.DataCell>
      <Table.DataCell className="number">
        <Of part={row.partsConfirmed} whole={row.partsTotal} />
      </Table.DataCell>
    </Table.Row>
  );
});
