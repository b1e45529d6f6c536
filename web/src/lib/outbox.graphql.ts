import { graphql } from './graphql';

/** Writes a log entry; a repeat with the same id is the same entry. */
export const addLogEntryDocument = graphql(`
  mutation AddLogEntry($input: AddLogEntryInput!) {
    addLogEntry(input: $input) {
      logEntry {
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

/** Checks the viewer in to a seminar. */
export const checkInDocument = graphql(`
  mutation CheckIn($input: CheckInInput!) {
    checkIn(input: $input) {
      attendance {
        id
        status
        source
        registeredAt
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
