import { graphql, type FragmentOf } from './graphql';

/** What was handed in one round and what came of it, wherever it is shown. */
export const submissionFragment = graphql(`
  fragment SubmissionParts on MilestoneSubmission {
    id
    round
    reflection
    submittedAt
    recalledAt
    openedAt
    decidedAt
    outcome
    comment
    submittedBy {
      id
      name
    }
    openedBy {
      id
      name
    }
    decidedBy {
      id
      name
    }
    criterionAnswers {
      id
      criterionKey
      met
      comment
    }
    evidence {
      id
      itemKey
      kind
      title
      url
      text
      logEntry {
        id
        happenedOn
        kind
        text
        links
        removed
      }
    }
  }
`);

/** One step of a milestone: who did what, and when. */
export const eventFragment = graphql(`
  fragment MilestoneEventParts on MilestoneEvent {
    id
    action
    at
    round
    reason
    actor {
      id
      name
    }
  }
`);

/** What every page about a milestone shows: what is asked for, and what has been handed in. */
export const milestoneFragment = graphql(
  `
    fragment MilestoneParts on Milestone {
      id
      version
      title
      about
      state
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
      submissions {
        ...SubmissionParts
      }
      history {
        ...MilestoneEventParts
      }
    }
  `,
  [submissionFragment, eventFragment],
);

export type Submission = FragmentOf<typeof submissionFragment>;
export type MilestoneEvent = FragmentOf<typeof eventFragment>;
