import { graphql } from '../../lib/graphql';

/** Where each trainee of a round stands, and who needs to be looked at. */
export const cohortBoardDocument = graphql(`
  query CohortBoard($id: ID!) {
    cohortBoard(cohortId: $id) {
      rows {
        enrolment {
          id
          state
          person {
            id
            name
          }
          unit {
            id
            name
          }
          project {
            id
            title
          }
        }
        stage {
          id
          title
          position
          dueOn
          overdue
          daysWaiting
        }
        lastNudgedAt
        approved
        required
        overdue {
          id
          title
          dueOn
        }
        lastActivityAt
        daysSilent
        attendance {
          attended
          held
          planned
          canStillReach
          warning
        }
        partsConfirmed
        partsTotal
        flags {
          kind
          reason
        }
      }
    }
  }
`);

/** Reminders as they would be sent. */
export const nudgePreviewDocument = graphql(`
  query NudgePreview($input: NudgePreviewInput!) {
    nudgePreview(input: $input) {
      enrolment {
        id
        person {
          id
          name
        }
      }
      text
      reasons
      lastNudgedAt
    }
  }
`);

export const sendNudgesDocument = graphql(`
  mutation SendNudges($input: SendNudgesInput!) {
    sendNudges(input: $input) {
      nudges {
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

/** The board as a file for a spreadsheet. */
export const cohortBoardFileDocument = graphql(`
  query CohortBoardFile($id: ID!, $format: FileFormat!) {
    cohortBoardFile(cohortId: $id, format: $format) {
      fileName
      mediaType
      contentBase64
    }
  }
`);
