import { graphql, type ResultOf } from '../../lib/graphql';
import { seminarLineFragment } from './seminars.graphql';

/** One seminar: what everybody sees of it, and what one may do. */
export const seminarDocument = graphql(
  `
    query Seminar($id: ID!) {
      seminar(id: $id) {
        ...SeminarLine
        version
        checkInCode
        checkInOpensBefore
        checkInClosesAfter
        parts {
          id
          textSv
          goal {
            id
            code
          }
        }
        viewerCan {
          cancel
          checkIn
          edit
          hold
          openCheckIn
          register
          reopen
        }
      }
    }
  `,
  [seminarLineFragment],
);

/** One seminar with what one may do. */
export type SeminarShown = ResultOf<typeof seminarDocument>['seminar'];

/** Who has come; asked again and again while check-in is open. */
export const seminarAttendanceDocument = graphql(`
  query SeminarAttendance($id: ID!) {
    seminar(id: $id) {
      id
      state
      counts {
        present
        late
        absent
        excused
        madeUp
        unregistered
      }
      attendance {
        id
        status
        source
        registeredAt
        registeredBy {
          id
          name
        }
        enrolment {
          id
        }
      }
    }
  }
`);

/** How one trainee is registered. */
export type AttendanceRow = ResultOf<typeof seminarAttendanceDocument>['seminar']['attendance'][number];

/** The trainees with a place, by name. */
export const seminarParticipantsDocument = graphql(`
  query SeminarParticipants($cohortId: ID!, $after: String) {
    enrolments(first: 100, after: $after, filter: { cohortId: $cohortId, states: [ADMITTED, COMPLETED] }) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          person {
            id
            name
          }
          unit {
            id
            name
          }
        }
      }
    }
  }
`);

/** A trainee with a place. */
export type Participant = ResultOf<typeof seminarParticipantsDocument>['enrolments']['edges'][number]['node'];
