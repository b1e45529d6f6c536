import { cohortNavFragment } from '../../lib/cohort-nav.graphql';
import { graphql } from '../../lib/graphql';

/** What every page of a round shows: what it is, how full, and what may be done. */
export const cohortHeadDocument = graphql(
  `
    query CohortHead($id: ID!) {
      cohort(id: $id) {
        id
        ...CohortNav
        version
        name
        track
        state
        startsOn
        endsOn
        attendancePercent
        applicantsReported
        note
        centre {
          id
          name
          nameSv
        }
        template {
          id
          title
          templateVersion
        }
        places {
          admitted
          capacity
          applicants
          free
        }
        elements {
          id
          name
          flagValue
          numberValue
          textValue
          validFrom
          validTo
          element {
            id
            unit
          }
        }
        events {
          id
          at
          toState
          reason
          actor {
            id
            name
          }
        }
        availableTransitions {
          action
          label
          needsReason
          disabledReason
        }
        viewerCan {
          edit
          importRoster
        }
      }
    }
  `,
  [cohortNavFragment],
);

export const openCohortDocument = graphql(`
  mutation OpenCohort($input: OpenCohortInput!) {
    openCohort(input: $input) {
      cohort {
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

export const startCohortDocument = graphql(`
  mutation StartCohort($input: StartCohortInput!) {
    startCohort(input: $input) {
      cohort {
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

export const closeCohortDocument = graphql(`
  mutation CloseCohort($input: CloseCohortInput!) {
    closeCohort(input: $input) {
      cohort {
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

export const stopCohortDocument = graphql(`
  mutation StopCohort($input: StopCohortInput!) {
    stopCohort(input: $input) {
      cohort {
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

export const declareCohortNeverRunDocument = graphql(`
  mutation DeclareCohortNeverRun($input: DeclareCohortNeverRunInput!) {
    declareCohortNeverRun(input: $input) {
      cohort {
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

export const reopenCohortDocument = graphql(`
  mutation ReopenCohort($input: ReopenCohortInput!) {
    reopenCohort(input: $input) {
      cohort {
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
