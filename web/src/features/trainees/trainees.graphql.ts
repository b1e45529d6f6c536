import { graphql } from '../../lib/graphql';

/** What a row of a list of trainees shows. */
export const traineeRowFragment = graphql(`
  fragment TraineesRow on Enrolment {
    id
    state
    lastActivityAt
    person {
      id
      name
    }
    unit {
      id
      name
    }
    cohort {
      id
      name
    }
    milestones {
      id
      required
      state
      overdue
    }
  }
`);

export const traineesDocument = graphql(
  `
    query TraineesList($filter: EnrolmentFilter, $orderBy: EnrolmentOrder, $first: Int, $after: String) {
      enrolments(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...TraineesRow
          }
        }
      }
    }
  `,
  [traineeRowFragment],
);

export const silentTraineesDocument = graphql(
  `
    query TraineesSilent($filter: SilentTraineeFilter, $first: Int, $after: String) {
      silentTrainees(filter: $filter, first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            daysSilent
            enrolment {
              ...TraineesRow
            }
          }
        }
      }
    }
  `,
  [traineeRowFragment],
);

/** Whom one reaches, for the choices of the filters and the heading; a hundred tell everything but for the large offices. */
export const traineesScopeDocument = graphql(`
  query TraineesScope($silent: Boolean!) {
    enrolments(first: 100) {
      totalCount
      edges {
        node {
          id
          cohort {
            id
            name
          }
          unit {
            id
            name
          }
          specialty {
            id
            name
          }
          regulation {
            id
            designation
          }
        }
      }
    }
    silentTrainees(first: 1) @include(if: $silent) {
      totalCount
    }
  }
`);

/** Every choice there is, for those who reach more trainees than a page holds. */
export const traineesChoicesDocument = graphql(`
  query TraineesChoices {
    cohorts(first: 100) {
      edges {
        node {
          id
          name
        }
      }
    }
    units(first: 100) {
      edges {
        node {
          id
          name
        }
      }
    }
    specialties {
      id
      name
    }
    regulations {
      id
      designation
    }
  }
`);
