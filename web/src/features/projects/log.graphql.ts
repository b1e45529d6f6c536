import { graphql } from '../../lib/graphql';

/** The project that is written about: its name, and whether one may write. */
export const writeDocument = graphql(`
  query ProjectToWrite($id: ID!) {
    project(id: $id) {
      id
      title
      viewerCan {
        write
      }
    }
  }
`);

/** A page of the log, newest first. */
export const projectLogDocument = graphql(`
  query ProjectLog($id: ID!, $first: Int!, $after: String) {
    project(id: $id) {
      id
      log(first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            id
            version
            kind
            happenedOn
            minutes
            text
            links
            author {
              id
              name
            }
            viewerCan {
              edit
              remove
            }
          }
        }
      }
    }
  }
`);

/** Changes one's own log entry. */
export const updateLogEntryDocument = graphql(`
  mutation UpdateLogEntry($input: UpdateLogEntryInput!) {
    updateLogEntry(input: $input) {
      logEntry {
        id
        version
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** Takes one's own log entry back. */
export const removeLogEntryDocument = graphql(`
  mutation RemoveLogEntry($input: RemoveLogEntryInput!) {
    removeLogEntry(input: $input) {
      logEntry {
        id
        version
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** Puts one's own log entry back. */
export const restoreLogEntryDocument = graphql(`
  mutation RestoreLogEntry($input: RestoreLogEntryInput!) {
    restoreLogEntry(input: $input) {
      logEntry {
        id
        version
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
