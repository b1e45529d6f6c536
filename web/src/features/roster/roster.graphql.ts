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
        seminars {
          id
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
      newClinics
      newSupervisors
      rows {
        line
        name
        email
        action
        personExists
        clinic
        clinicIsNew
        specialty
        regulation
        supervisorEmail
        supervisorIsNew
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

/** Those who are to sign in: the trainees of a round and those who support them. */
export const rosterPeopleDocument = graphql(`
  query RosterPeople($cohortId: ID!, $after: String) {
    enrolments(filter: { cohortId: $cohortId, states: [ADMITTED] }, first: 50, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          person {
            id
            name
            email
          }
          supporters {
            role
            person {
              id
              name
              email
            }
          }
        }
      }
    }
  }
`);

export const inviteRosterPersonDocument = graphql(`
  mutation InviteRosterPerson($input: InvitePersonInput!) {
    invitePerson(input: $input) {
      invitationToken
      expiresAt
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
