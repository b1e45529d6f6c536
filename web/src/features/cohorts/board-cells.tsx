import {
  ArrowUndoIcon,
  BellIcon,
  CalendarIcon,
  ClockDashedIcon,
  ExclamationmarkTriangleIcon,
  FolderIcon,
  HourglassIcon,
  PersonCrossIcon,
} from '@navikt/aksel-icons';
import type { ResultOf } from 'gql.tada';
import type { ComponentType, ReactNode, SVGProps } from 'react';
import { useTranslation } from 'react-i18next';
import { dayIn, formatDistance } from '../../lib/format';
import { useLanguage } from '../../lib/i18n';
import { Day } from '../../ui/time';
import type { cohortBoardDocument } from './board.graphql';

/** A row of the board. */
export type Row = ResultOf<typeof cohortBoardDocument>['cohortBoard']['rows'][number];
type Flag = Row['flags'][number];

/** The kinds of flags, the most pressing first. */
export const FLAG_KINDS = ['OVERDUE', 'RETURNED', 'WAITING', 'SILENT', 'ATTENDANCE', 'NO_SUPERVISOR', 'NO_PROJECT'] as const;

const ICONS: Record<Flag['kind'], ComponentType<SVGProps<SVGSVGElement>>> = {
  OVERDUE: ExclamationmarkTriangleIcon,
  RETURNED: ArrowUndoIcon,
  WAITING: HourglassIcon,
  SILENT: ClockDashedIcon,
  ATTENDANCE: CalendarIcon,
  NO_SUPERVISOR: PersonCrossIcon,
  NO_PROJECT: FolderIcon,
};

/** Why a trainee needs to be looked at, each reason in words. */
export function Flags({ flags }: { flags: readonly Flag[] }): ReactNode {
  if (flags.length === 0) return null;
  return (
    <ul className="flags">
      {flags.map(({ kind, reason }) => {
        const Icon = ICONS[kind];
        return (
          <li key={kind} data-kind={kind}>
            <Icon aria-hidden />
            <span>{reason}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** The next milestone and its day. */
export function Stage({ row: { stage, enrolment, approved, required } }: { row: Row }): ReactNode {
  const { t } = useTranslation('cohorts');
  if (!stage && required > approved && enrolment.state !== 'APPLIED') return <span className="faint">–</span>;
  if (!stage) return <span className="faint">{t(required > 0 ? 'board.allApproved' : 'board.noPlan')}</span>;
  return (
    <>
      {stage.title}
      <span className="faint block">
        {stage.daysWaiting === null ? (
          <>
            {t(stage.overdue ? 'board.wasDue' : 'board.due')} <Day on={stage.dueOn} />
          </>
        ) : (
          t('board.waits', { count: stage.daysWaiting })
        )}
      </span>
    </>
  );
}

/** When the trainee was last reminded; nothing for those who were not. */
export function Reminded({ row: { lastNudgedAt } }: { row: Row }): ReactNode {
  const { t } = useTranslation('cohorts');
  if (!lastNudgedAt) return null;
  return (
    <span className="faint board-reminded">
      <BellIcon aria-hidden /> {t('board.reminded')} <Day on={dayIn(lastNudgedAt)} />
    </span>
  );
}

/** `3/16`, with the words for those who hear it. */
export function Of({
  part,
  whole,
  words = 'board.of',
}: {
  part: number;
  whole: number;
  words?: 'board.of' | 'board.ofRequired';
}): ReactNode {
  const { t } = useTranslation('cohorts');
  if (whole === 0) return <span className="faint">–</span>;
  return (
    <>
      <span aria-hidden>
        {part}/{whole}
      </span>
      <span className="visually-hidden">{t(words, { part, whole })}</span>
    </>
  );
}

/** How long ago the trainee did something here. */
export function Activity({ row }: { row: Row }): ReactNode {
  const language = useLanguage();
  return <time dateTime={row.lastActivityAt}>{formatDistance(dayIn(row.lastActivityAt), language)}</time>;
}

/** How much of the seminars the trainee has attended. */
export function Attended({ row: { attendance } }: { row: Row }): ReactNode {
  if (!attendance) return <span className="faint">–</span>;
  return <Of part={attendance.attended} whole={attendance.held} />;
}
