import { graphql, type ResultOf } from '../../lib/graphql';
import { milestoneFragment } from '../../lib/submission.graphql';

/** What waits for the viewer, and the rounds to filter by. */
export const reviewQueueDocument = graphql(`
  query ReviewQueue($filter: ReviewQueueFilter, $first: Int!, $after: String) {
    reviewQueue(filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          daysWaiting
          enrolment {
            id
            person {
              id
              name
            }
            cohort {
              id
              name
            }
          }
          milestone {
            id
            title
            state
            round
            currentSubmission {
              id
              openedBy {
                id
                name
              }
            }
          }
        }
      }
    }
    cohorts: reviewQueue(first: 100) {
      edges {
        node {
          enrolment {
            id
            cohort {
              id
              name
            }
          }
        }
      }
    }
  }
`);

/** Everything a reviewer needs for one milestone, and who waits next. */
export const reviewDocument = graphql(
  `
    query ReviewPage($id: ID!) {
      milestone(id: $id) {
        ...MilestoneParts
        daysWaiting
        viewerCan {
          approve
          return
          openReview
        }
        enrolment {
          id
          person {
            id
            name
          }
          cohort {
            id
            name
          }
        }
        project {
          id
          title
        }
        currentSubmission {
          id
        }
      }
      reviewQueue(first: 2) {
        totalCount
        edges {
          node {
            daysWaiting
            enrolment {
              id
              person {
                id
                name
              }
            }
            milestone {
              id
              title
            }
          }
        }
      }
    }
  `,
  [milestoneFragment],
);

export const openReviewDocument = graphql(`
  mutation OpenReview($input: OpenReviewInput!) {
    openReview(input: $input) {
      milestone {
        id
        version
        state
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const approveDocument = graphql(`
  mutation ApproveMilestone($input: ApproveMilestoneInput!) {
    approveMilestone(input: $input) {
      milestone {
        id
        version
        state
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const returnDocument = graphql(`
  mutation ReturnMilestone($input: ReturnMilestoneInput!) {
    returnMilestone(input: $input) {
      milestone {
        id
        version
        state
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export type ToReview = ResultOf<typeof reviewDocument>['milestone'];
export type QueueRow = ResultOf<typeof reviewQueueDocument>['reviewQueue']['edges'][number]['node'];
export type NextInQueue = ResultOf<typeof reviewDocument>['reviewQueue']['edges'][number]['node'];
