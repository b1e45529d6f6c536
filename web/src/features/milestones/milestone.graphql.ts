import { graphql, type ResultOf } from '../../lib/graphql';
import { milestoneFragment } from '../../lib/submission.graphql';

/** Everything about one milestone that its page shows. */
export const milestoneDocument = graphql(
  `
    query MilestonePage($id: ID!) {
      milestone(id: $id) {
        ...MilestoneParts
        kind
        dueOn
        overdue
        required
        responsibleRole
        daysWaiting
        availableTransitions {
          action
          label
          disabledReason
        }
        viewerCan {
          approve
          return
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
    }
  `,
  [milestoneFragment],
);

/** What one needs for handing in: what is asked for, what came back, and the log to choose from. */
export const toSubmitDocument = graphql(
  `
    query MilestoneToSubmit($id: ID!) {
      milestone(id: $id) {
        ...MilestoneParts
        kind
        dueOn
        availableTransitions {
          action
          label
          disabledReason
        }
        project {
          id
          log(first: 50) {
            edges {
              node {
                id
                happenedOn
                kind
                text
              }
            }
          }
        }
      }
    }
  `,
  [milestoneFragment],
);

export const submitMilestoneDocument = graphql(`
  mutation SubmitMilestone($input: SubmitMilestoneInput!) {
    submitMilestone(input: $input) {
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

export const recallMilestoneDocument = graphql(`
  mutation RecallMilestone($input: RecallMilestoneInput!) {
    recallMilestone(input: $input) {
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

export const reopenMilestoneDocument = graphql(`
  mutation ReopenMilestone($input: ReopenMilestoneInput!) {
    reopenMilestone(input: $input) {
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

export type MilestoneShown = ResultOf<typeof milestoneDocument>['milestone'];
export type MilestoneToSubmit = ResultOf<typeof toSubmitDocument>['milestone'];
