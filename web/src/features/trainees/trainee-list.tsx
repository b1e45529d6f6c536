import { Table, Tag } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dayIn, daysUntil, formatDay, formatDistance } from '../../lib/format';
import type { FragmentOf } from '../../lib/graphql';
import { useLanguage } from '../../lib/i18n';
import { useNarrow } from '../../lib/use-narrow';
import { StateTag } from '../../ui/tags';
import { TraineeLink } from '../../ui/trainee-link';
import type { Choices } from './choices';
import { milestoneSums } from '../../lib/milestone-sums';
import type { traineeRowFragment } from './trainees.graphql';

const YEAR = 365;

interface Shows {
  unit: boolean;
  cohort: boolean;
}

/** A trainee in a list; `daysSilent` where the list is about silence. */
export interface TraineeListRow {
  enrolment: FragmentOf<typeof traineeRowFragment>;
  daysSilent?: number;
}

/** Trainees as a table, or as cards in a narrow window. */
export function TraineeList({
  rows,
  caption,
  choices,
}: {
  rows: readonly TraineeListRow[];
  caption: string;
  /** What can be told apart: with one unit or one cohort only, saying which in every row would be noise. */
  choices: Choices;
}): ReactNode {
  const { t } = useTranslation('trainees');
  const shows: Shows = { unit: choices.units.length > 1, cohort: choices.cohorts.length > 1 };
  if (useNarrow())
    return (
      <ul className="plain-list" aria-label={caption}>
        {rows.map((row) => (
          <TraineeCard key={row.enrolment.id} row={row} shows={shows} />
        ))}
      </ul>
    );
  return (
    <div className="table-scroll">
      <Table size="medium" className="trainees-table">
        <caption className="visually-hidden">{caption}</caption>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell scope="col">{t('column.name')}</Table.HeaderCell>
            {shows.unit && <Table.HeaderCell scope="col">{t('column.unit')}</Table.HeaderCell>}
            {shows.cohort && <Table.HeaderCell scope="col">{t('column.cohort')}</Table.HeaderCell>}
            <Table.HeaderCell scope="col">{t('column.milestones')}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{t('column.activity')}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {rows.map((row) => (
            <TraineeTableRow key={row.enrolment.id} row={row} shows={shows} />
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}

function TraineeTableRow({ row, shows }: { row: TraineeListRow; shows: Shows }): ReactNode {
  const { enrolment } = row;
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">
        <Name enrolment={enrolment} />
      </Table.HeaderCell>
      {shows.unit && <Table.DataCell>{enrolment.unit?.name}</Table.DataCell>}
      {shows.cohort && <Table.DataCell>{enrolment.cohort?.name}</Table.DataCell>}
      <Table.DataCell>
        <Milestones enrolment={enrolment} />
      </Table.DataCell>
      <Table.DataCell>
        <Activity row={row} short />
      </Table.DataCell>
    </Table.Row>
  );
}

function TraineeCard({ row, shows }: { row: TraineeListRow; shows: Shows }): ReactNode {
  const { enrolment } = row;
  return (
    <li className="card trainee-card">
      <Name enrolment={enrolment} />
      {shows.unit && <span className="hint">{enrolment.unit?.name}</span>}
      {shows.cohort && <span className="hint">{enrolment.cohort?.name}</span>}
      <Milestones enrolment={enrolment} />
      <Activity row={row} />
    </li>
  );
}

function Name({ enrolment: { id, person, state } }: { enrolment: TraineeListRow['enrolment'] }): ReactNode {
  const { t } = useTranslation('trainees');
  return (
    <span className="row">
      <TraineeLink enrolmentId={id} from={t('trainee.back')} className="trainee-name">
        {person?.name}
      </TraineeLink>
      {state !== 'ADMITTED' && <StateTag term="enrolmentState" value={state} size="xsmall" />}
    </span>
  );
}

function Milestones({ enrolment: { milestones } }: { enrolment: TraineeListRow['enrolment'] }): ReactNode {
  const { t } = useTranslation('trainees');
  const { approved, required, overdue } = milestoneSums(milestones);
  if (required === 0) return <span className="hint">{t('row.noPlan')}</span>;
  return (
    <div className="trainee-measure">
      <div className="row row-apart">
        <span>{t('row.milestones', { approved, required })}</span>
        {overdue > 0 && (
          <Tag size="xsmall" variant="moderate" data-color="warning">
            {t('row.overdue', { count: overdue })}
          </Tag>
        )}
      </div>
      <Bar share={approved / required} />
    </div>
  );
}

/** A light bar beside a figure that says the same in words. */
export function Bar({ share }: { share: number }): ReactNode {
  return (
    <div className="bar" aria-hidden>
      <div style={{ width: `${String(Math.round(share * 100))}%` }} />
    </div>
  );
}

/** `short` under a heading that says what it is. */
function Activity({ row: { enrolment, daysSilent }, short = false }: { row: TraineeListRow; short?: boolean }): ReactNode {
  const { t } = useTranslation('trainees');
  const language = useLanguage();
  const day = dayIn(enrolment.lastActivityAt);
  // A round of long ago: the day says more than a number of months.
  const when = daysUntil(day) < -YEAR ? formatDay(day, language) : formatDistance(day, language);
  return daysSilent === undefined ? (
    <span>{short ? when : t('row.activity', { when })}</span>
  ) : (
    <span className="trainee-silence">{t('row.silent', { count: daysSilent })}</span>
  );
}
