import { graphql } from '../../lib/graphql';

const fragment = graphql(`
  fragment CohortRoleHolder on Person {
    id
    name
    email
    roles {
      id
      version
      role
      scopeKind
      scopeName
      validFrom
      validTo
    }
  }
`);

/** Everyone with a role that can reach a whole round; the page picks those of this round. */
export const cohortLeadersDocument = graphql(
  `
    query CohortLeaders {
      office: people(first: 100, filter: { role: OFFICE }) {
        edges {
          node {
            ...CohortRoleHolder
          }
        }
      }
      courseLeaders: people(first: 100, filter: { role: COURSE_LEADER }) {
        edges {
          node {
            ...CohortRoleHolder
          }
        }
      }
      coaches: people(first: 100, filter: { role: COACH }) {
        edges {
          node {
            ...CohortRoleHolder
          }
        }
      }
      reviewers: people(first: 100, filter: { role: REVIEWER }) {
        edges {
          node {
            ...CohortRoleHolder
          }
        }
      }
      statisticians: people(first: 100, filter: { role: STATISTICIAN }) {
        edges {
          node {
            ...CohortRoleHolder
          }
        }
      }
      registerHolders: people(first: 100, filter: { role: REGISTER_HOLDER }) {
        edges {
          node {
            ...CohortRoleHolder
          }
        }
      }
    }
  `,
  [fragment],
);

/** The trainees of a round, and those who have applied. */
export const cohortTraineesDocument = graphql(`
  query CohortTrainees($filter: EnrolmentFilter, $after: String) {
    enrolments(first: 100, after: $after, filter: $filter, orderBy: { field: NAME, direction: ASC }) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          version
          state
          appliedOn
          admittedOn
          person {
            id
            name
            email
          }
          unit {
            id
            name
          }
          specialty {
            id
            name
          }
          supporters {
            role
            person {
              id
              name
            }
          }
          viewerCan {
            admit
            decline
            restore
          }
        }
      }
    }
  }
`);

/** What the form for a trainee chooses among. */
export const traineeChoicesDocument = graphql(`
  query TraineeChoices {
    specialties {
      id
      name
      validTo
    }
    regulations {
      id
      designation
    }
  }
`);

/** Units by a part of the name, as suggestions. */
export const unitSuggestionsDocument = graphql(`
  query CohortUnitSuggestions($search: String!) {
    units(first: 10, filter: { search: $search }) {
      edges {
        node {
          id
          name
          region {
            id
            name
          }
        }
      }
    }
  }
`);

/** People by a part of the name or the address, to choose among. */
export const cohortPeopleSearchDocument = graphql(`
  query CohortPeopleSearch($search: String!) {
    people(first: 10, filter: { search: $search }) {
      edges {
        node {
          id
          name
          email
        }
      }
    }
  }
`);

export const assignToCohortDocument = graphql(`
  mutation AssignToCohort($input: AssignToCohortInput!) {
    assignToCohort(input: $input) {
      roleAssignment {
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

export const endCohortRoleDocument = graphql(`
  mutation EndCohortRole($input: EndRoleInput!) {
    endRole(input: $input) {
      roleAssignment {
        id
        validTo
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const addTraineeDocument = graphql(`
  mutation AddTrainee($input: AddTraineeInput!) {
    addTrainee(input: $input) {
      enrolment {
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

export const admitTraineeDocument = graphql(`
  mutation CohortAdmitTrainee($input: AdmitTraineeInput!) {
    admitTrainee(input: $input) {
      enrolment {
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

export const declineTraineeDocument = graphql(`
  mutation CohortDeclineTrainee($input: DeclineTraineeInput!) {
    declineTrainee(input: $input) {
      enrolment {
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

export const restoreTraineeDocument = graphql(`
  mutation CohortRestoreTrainee($input: RestoreTraineeInput!) {
    restoreTrainee(input: $input) {
      enrolment {
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
