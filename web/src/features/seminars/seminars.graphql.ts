import { cohortNavFragment } from '../../lib/cohort-nav.graphql';
import { graphql, type ResultOf } from '../../lib/graphql';

/** What every list shows of a seminar. */
export const seminarLineFragment = graphql(`
  fragment SeminarLine on Seminar {
    id
    title
    state
    startsAt
    endsAt
    room
    link
    cancelReason
    checkInOpensAt
    checkInClosesAt
    cohort {
      id
      name
    }
    myAttendance {
      id
      status
      source
      registeredAt
    }
    viewerCan {
      checkIn
    }
  }
`);

/** A seminar of the trainee who is signed in. */
export type OwnSeminar = ResultOf<typeof seminarLineFragment>;

/** The seminars of one's own rounds, and how much of them one has attended. */
export const mySeminarsDocument = graphql(
  `
    query MySeminars {
      mySeminars {
        upcoming {
          ...SeminarLine
        }
        past {
          ...SeminarLine
        }
      }
      myEnrolments {
        id
        state
        cohort {
          id
          name
        }
        attendanceSummary {
          attended
          held
          planned
          missed
          remaining
          shareOfPlanned
          threshold
          canStillReach
          warning
        }
      }
    }
  `,
  [seminarLineFragment],
);

/** What those who run seminars see of one in a list. */
export const staffSeminarFragment = graphql(`
  fragment StaffSeminar on Seminar {
    id
    title
    state
    startsAt
    endsAt
    room
    link
    cancelReason
    cohort {
      id
      name
    }
    counts {
      present
      late
      absent
      excused
      madeUp
      unregistered
    }
    viewerCan {
      openCheckIn
    }
  }
`);

/** A seminar as those who run it see it in a list. */
export type StaffSeminar = ResultOf<typeof staffSeminarFragment>;

/** Seminars in one's scope: those of these days (`today`), and a page of the others. */
export const staffSeminarsDocument = graphql(
  `
    query StaffSeminars($today: SeminarFilter, $filter: SeminarFilter, $orderBy: SeminarOrder, $first: Int, $after: String) {
      today: seminars(filter: $today, first: 50) {
        edges {
          node {
            ...StaffSeminar
          }
        }
      }
      seminars(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...StaffSeminar
          }
        }
      }
    }
  `,
  [staffSeminarFragment],
);

/** The rounds whose seminars one can choose among. */
export const seminarCohortsDocument = graphql(`
  query SeminarCohorts {
    cohorts(first: 100, filter: { states: [PLANNED, OPEN, RUNNING, CLOSED] }) {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`);

/** The seminars of one round, and what its plan has. */
export const cohortSeminarsDocument = graphql(
  `
    query CohortSeminars($cohortId: ID!) {
      cohort(id: $cohortId) {
        id
        ...CohortNav
        name
        state
        startsOn
        endsOn
        viewerCan {
          edit
        }
        seminars {
          ...StaffSeminar
        }
        template {
          id
          title
          seminars {
            id
            key
            title
          }
        }
      }
    }
  `,
  [cohortNavFragment, staffSeminarFragment],
);

/** What the seminars of the round's plan can be evidence for, to choose among for a seminar that is added. */
export const cohortPartsDocument = graphql(`
  query CohortSeminarParts($cohortId: ID!) {
    cohort(id: $cohortId) {
      id
      name
      startsOn
      endsOn
      viewerCan {
        edit
      }
      template {
        id
        seminars {
          id
          goalParts {
            id
            textSv
            goal {
              id
              code
            }
          }
        }
      }
    }
  }
`);
