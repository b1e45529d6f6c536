import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '../../lib/use-data';
import { Screen } from '../../ui/screen';
import { AttendanceSheet } from './attendance-sheet';
import { CheckInPanel } from './check-in-panel';
import { seminarAttendanceDocument, seminarParticipantsDocument, type Participant, type SeminarShown } from './seminar-day.graphql';
import { SeminarPlace } from './seminar-place';
import { SeminarSteps } from './seminar-steps';
import { isPast } from './seminar-time';

/** How often it is asked who has come while check-in is open, in milliseconds. */
const AGAIN = 5000;

/** A seminar for those who run it: the code for the room, who has come, corrections, and what happens to the seminar as a whole. */
export function SeminarDay({ seminar }: { seminar: SeminarShown }): ReactNode {
  const open = seminar.checkInCode !== null;
  const live = useData(seminarAttendanceDocument, { id: seminar.id }, open ? { every: AGAIN } : {});
  const people = useParticipants(seminar.cohort?.id ?? '');
  return (
    <div className="seminar-day">
      <div className="seminar-day-side">
        {seminar.viewerCan.openCheckIn && (
          <CheckInPanel seminar={seminar} come={live.data?.seminar.counts && <Come counts={live.data.seminar.counts} />} />
        )}
        <SeminarPlace seminar={seminar} />
        <SeminarSteps seminar={seminar} />
      </div>
      {seminar.viewerCan.register && (
        <Screen query={people.query}>
          {() => (
            <Screen query={live}>
              {({ seminar: { attendance } }) => (
                <AttendanceSheet
                  seminarId={seminar.id}
                  rows={attendance}
                  people={people.all}
                  ahead={!isPast(seminar.checkInOpensAt)}
                  fresh={async () => (await live.refetch()).data?.seminar.attendance ?? attendance}
                />
              )}
            </Screen>
          )}
        </Screen>
      )}
    </div>
  );
}

/** How many have come, read out when it changes. */
function Come({
  counts,
}: {
  counts: { present: number; late: number; absent: number; excused: number; madeUp: number; unregistered: number };
}): ReactNode {
  const { t } = useTranslation('seminars');
  const come = counts.present + counts.late;
  const all = come + counts.absent + counts.excused + counts.madeUp + counts.unregistered;
  return (
    <p className="seminar-come" role="status" aria-live="polite">
      {t('come', { come, all })}
    </p>
  );
}

/** The trainees with a place, up to two pages of them: as many as can be registered in one batch. */
function useParticipants(cohortId: string): {
  query: ReturnType<typeof useData<{ enrolments: { edges: { node: Participant }[] } }, { cohortId: string }>>;
  all: Participant[];
} {
  const first = useData(seminarParticipantsDocument, { cohortId });
  const page = first.data?.enrolments.pageInfo;
  const second = useData(seminarParticipantsDocument, { cohortId, after: page?.endCursor ?? null }, { when: page?.hasNextPage ?? false });
  const edges = [...(first.data?.enrolments.edges ?? []), ...(second.data?.enrolments.edges ?? [])];
  return { query: first, all: edges.map(({ node }) => node) };
}
