import { Checkbox, Select } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/page';
import { StateTag } from '../../ui/tags';
import { TraineeLink } from '../../ui/trainee-link';
import { Activity, Attended, Flags, Of, Reminded, Stage, type Row } from './board-cells';
import { SORT_KEYS, type BoardSort, type SortKey } from './board-rows';
import type { Selection } from './board-table';

/** What the cards are ordered by; a table has its headings for that. */
export function BoardSorting({ sort, onSort }: { sort: BoardSort; onSort: (key: SortKey) => void }): ReactNode {
  const { t } = useTranslation('cohorts');
  return (
    <Select
      size="small"
      label={t('board.sort')}
      value={sort.by}
      onChange={(event) => {
        const key = SORT_KEYS.find((one) => one === event.target.value);
        if (key) onSort(key);
      }}
    >
      {SORT_KEYS.map((key) => (
        <option key={key} value={key}>
          {t(`board.columns.${key}`)}
        </option>
      ))}
    </Select>
  );
}

/** The board on a phone: a card for each trainee, what needs to be looked at first. */
export function BoardCards({ rows, selection }: { rows: readonly Row[]; selection: Selection | null }): ReactNode {
  return (
    <ul className="plain-list">
      {rows.map((row) => (
        <BoardCard key={row.enrolment.id} row={row} selection={selection} />
      ))}
    </ul>
  );
}

function BoardCard({ row, selection }: { row: Row; selection: Selection | null }): ReactNode {
  const { t } = useTranslation('cohorts');
  const { enrolment } = row;
  const name = enrolment.person?.name ?? '';
  const numbers = [
    { key: 'approved', value: <Of part={row.approved} whole={row.required} words="board.ofRequired" /> },
    { key: 'overdue', value: row.overdue.length },
    { key: 'attendance', value: <Attended row={row} /> },
    { key: 'parts', value: <Of part={row.partsConfirmed} whole={row.partsTotal} /> },
  ] as const;
  return (
    <Card as="li" {...(row.flags.length > 0 ? { tone: 'warning' } : {})}>
      <div className="row row-apart board-card-head">
        <TraineeLink enrolmentId={enrolment.id} from={t('nav.board')} className="card-link">
          {name}
        </TraineeLink>
        {selection?.open(row) && (
          <Checkbox hideLabel checked={selection.chosen.has(enrolment.id)} onChange={() => selection.toggle(enrolment.id)}>
            {t('board.choose', { name })}
          </Checkbox>
        )}
      </div>
      {enrolment.state !== 'ADMITTED' && (
        <div>
          <StateTag term="enrolmentState" value={enrolment.state} />
        </div>
      )}
      <Flags flags={row.flags} />
      <Reminded row={row} />
      <div>
        <span className="faint block">{t('board.columns.stage')}</span>
        <Stage row={row} />
      </div>
      <dl className="board-numbers">
        {numbers.map(({ key, value }) => (
          <div key={key}>
            <dt>{t(`board.columns.${key}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="hint">
        {t('board.columns.activity')} <Activity row={row} />
      </p>
    </Card>
  );
}
