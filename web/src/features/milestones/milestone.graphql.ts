import { graphql, type ResultOf } from '../../lib/graphql';
import { eventFragment, submissionFragment } from '../../lib/submission.graphql';

/** Everything about one milestone that its page shows. */
export const milestoneDocument = graphql(
  `
    query MilestonePage($id: ID!) {
      milestone(id: $id) {
        id
        version
        title
        about
        kind
        state
        dueOn
        overdue
        required
        round
        responsibleRole
        reviewerRole
        daysWaiting
        evidenceItems {
          key
          text
          needed
        }
        criteria {
          key
          text
        }
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
        submissions {
          ...SubmissionParts
        }
        history {
          ...MilestoneEventParts
        }
      }
    }
  `,
  [submissionFragment, eventFragment],
);

/** What one needs for handing in: what is asked for, what came back, and the log to choose from. */
export const toSubmitDocument = graphql(
  `
    query MilestoneToSubmit($id: ID!) {
      milestone(id: $id) {
        id
        version
        title
        about
        kind
        state
        dueOn
        round
        reviewerRole
        evidenceItems {
          key
          text
          needed
        }
        criteria {
          key
          text
        }
        availableTransitions {
          action
          label
          disabledReason
        }
        submissions {
          ...SubmissionParts
        }
        history {
          ...MilestoneEventParts
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
  [submissionFragment, eventFragment],
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
