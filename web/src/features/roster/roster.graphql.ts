import { cohortNavFragment } from '../../lib/cohort-nav.graphql';
import { graphql } from '../../lib/graphql';

/** The round that a roster is read into. */
export const rosterCohortDocument = graphql(
  `
    query RosterCohort($id: ID!) {
      cohort(id: $id) {
        id
        ...CohortNav
        name
        version
        state
        places {
          admitted
          capacity
          free
        }
        viewerCan {
          edit
          importRoster
          open
        }
      }
    }
  `,
  [cohortNavFragment],
);

/** What reading a roster would do. */
export const rosterPreviewDocument = graphql(`
  query RosterPreview($input: RosterPreviewInput!) {
    rosterPreview(input: $input) {
      canCommit
      rowCount
      ignoredColumns
      rows {
        line
        name
        email
        action
        personExists
      }
      faults {
        line
        column
        code
        message
      }
    }
  }
`);

export const importRosterDocument = graphql(`
  mutation ImportRoster($input: ImportRosterInput!) {
    importRoster(input: $input) {
      created
      alreadyThere
      faults {
        line
        column
        code
        message
      }
      rosterImport {
        id
        fileName
        rowsRead
        rowsCreated
        rowsFaulty
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const openRosterCohortDocument = graphql(`
  mutation OpenRosterCohort($input: OpenCohortInput!) {
    openCohort(input: $input) {
      cohort {
        id
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
