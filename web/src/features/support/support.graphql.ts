import { graphql, type ResultOf } from '../../lib/graphql';

/** What every list shows of a support request. */
export const supportLineFragment = graphql(`
  fragment SupportLine on SupportRequest {
    id
    subject
    state
    late
    createdAt
    closedAt
    daysOpen
    daysToFirstAnswer
    firstAnswerDueOn
    firstAnsweredAt
    area {
      id
      name
    }
    assignee {
      id
      name
    }
    enrolment {
      id
      person {
        id
        name
      }
    }
  }
`);

/** A support request in a list. */
export type SupportLine = ResultOf<typeof supportLineFragment>;

/** The support requests in one's scope. */
export const supportRequestsDocument = graphql(
  `
    query SupportRequests($filter: SupportRequestFilter, $orderBy: SupportRequestOrder, $first: Int, $after: String) {
      supportRequests(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...SupportLine
          }
        }
      }
    }
  `,
  [supportLineFragment],
);

/** The areas and the rounds to filter by. */
export const supportFiltersDocument = graphql(`
  query SupportFilters {
    supportAreas {
      id
      name
    }
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

/** The areas one can ask about, and one's own places. */
export const supportAreasDocument = graphql(`
  query SupportAreas {
    supportAreas {
      id
      name
      description
      firstAnswerWorkingDays
      tracks
    }
    myEnrolments {
      id
      state
      cohort {
        id
        name
        track
      }
    }
  }
`);

/** One request with its conversation. */
export const supportRequestDocument = graphql(
  `
    query SupportRequest($id: ID!) {
      supportRequest(id: $id) {
        ...SupportLine
        version
        author {
          id
        }
        enrolment {
          id
          cohort {
            id
            name
          }
          project {
            id
            title
          }
        }
        messages {
          id
          text
          createdAt
          author {
            id
            name
          }
        }
        viewerCan {
          assign
          cancel
          reopen
          resolve
          take
          wait
          write
        }
      }
    }
  `,
  [supportLineFragment],
);

/** One request with its conversation and what one may do. */
export type SupportShown = ResultOf<typeof supportRequestDocument>['supportRequest'];

/** To whom a request can be handed: those who support the trainee, and the programme office for those who may look there. */
export const supportCandidatesDocument = graphql(`
  query SupportCandidates($enrolmentId: ID!, $office: Boolean!) {
    enrolment(id: $enrolmentId) {
      id
      person {
        id
      }
      supporters {
        role
        person {
          id
          name
        }
      }
    }
    people(first: 100, filter: { role: OFFICE }) @include(if: $office) {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`);
