import { graphql } from '../../lib/graphql';

/**
 * What waits for those who support trainees. The switches leave out what the person's roles do not let them ask for.
 */
export const staffHomeDocument = graphql(`
  query StaffHome($from: Date!, $certifies: Boolean!, $follows: Boolean!, $runs: Boolean!, $counts: Boolean!) {
    reviewQueue(first: 3) {
      totalCount
      edges {
        node {
          daysWaiting
          milestone {
            id
            title
          }
          enrolment {
            id
            person {
              id
              name
            }
          }
        }
      }
    }
    toCertify @include(if: $certifies) {
      waitingSince
      part {
        id
        kind
        textSv
        goal {
          id
          code
        }
      }
      enrolment {
        id
        person {
          id
          name
        }
      }
    }
    silentTrainees(first: 3) @include(if: $follows) {
      totalCount
      edges {
        node {
          daysSilent
          enrolment {
            id
            person {
              id
              name
            }
          }
        }
      }
    }
    supportRequests(first: 25, filter: { states: [NEW, ASSIGNED, IN_PROGRESS] }) {
      totalCount
      edges {
        node {
          id
          subject
          state
          late
          daysOpen
          firstAnsweredAt
          firstAnswerDueOn
          enrolment {
            id
            person {
              id
              name
            }
          }
          viewerCan {
            take
            resolve
          }
        }
      }
    }
    seminars(first: 3, filter: { from: $from }) {
      totalCount
      edges {
        node {
          id
          title
          state
          startsAt
          endsAt
          room
          cohort {
            id
            name
          }
        }
      }
    }
    cohorts(first: 5, filter: { states: [RUNNING] }) @include(if: $runs) {
      totalCount
      edges {
        node {
          id
          name
          endsOn
          places {
            admitted
            capacity
          }
        }
      }
    }
    enrolments(first: 1, filter: { states: [ADMITTED] }) @include(if: $counts) {
      totalCount
    }
  }
`);
