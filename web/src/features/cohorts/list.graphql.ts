import { graphql } from '../../lib/graphql';

/** The rounds in one's scope, and how full they are. */
export const cohortListDocument = graphql(`
  query CohortList($filter: CohortFilter, $first: Int, $after: String) {
    cohorts(filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          name
          track
          state
          startsOn
          endsOn
          centre {
            id
            name
          }
          places {
            admitted
            capacity
            applicants
          }
        }
      }
    }
  }
`);

/** Register centres, and for which of them one has a role. */
export const cohortCentresDocument = graphql(`
  query CohortCentres {
    registerCentres {
      id
      name
      nameSv
    }
    viewer {
      person {
        id
        roles {
          id
          role
          scopeKind
          scopeName
          validFrom
          validTo
        }
      }
    }
  }
`);
