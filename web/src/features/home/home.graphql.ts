import { graphql } from '../../lib/graphql';

/** The first screen of a trainee: one for each round, the latest first. */
export const traineeHomeDocument = graphql(`
  query TraineeHome {
    traineeHome {
      enrolment {
        id
        cohort {
          id
          name
          track
        }
        milestones {
          id
          title
          state
          overdue
          dueOn
          required
          responsibleRole
          submittedAt
        }
        nudges {
          id
          text
          createdAt
          seenAt
          sender {
            id
            name
          }
        }
      }
      hint
      project {
        id
        title
        measures {
          id
          name
          chart {
            verdict {
              sentence
            }
          }
        }
        viewerCan {
          write
        }
      }
      nextStep {
        reason
        milestone {
          id
          title
          dueOn
          overdue
          state
          evidenceItems {
            key
            text
            needed
          }
        }
      }
      returned {
        id
        title
        dueOn
        currentSubmission {
          id
          comment
          decidedAt
          decidedBy {
            id
            name
          }
        }
      }
      progress {
        required
        requiredApproved
      }
      nextSeminar {
        id
        title
        startsAt
        endsAt
        room
        link
        checkInOpensAt
        checkInClosesAt
        myAttendance {
          id
          status
        }
        viewerCan {
          checkIn
        }
      }
    }
  }
`);

/** Creates the trainee's own project. */
export const createProjectDocument = graphql(`
  mutation CreateProject($input: CreateProjectInput!) {
    createProject(input: $input) {
      project {
        id
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** Tells that a reminder has been read. */
export const dismissNudgeDocument = graphql(`
  mutation DismissNudge($input: DismissNudgeInput!) {
    dismissNudge(input: $input) {
      nudge {
        id
        seenAt
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
