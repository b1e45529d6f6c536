import { graphql, type ResultOf } from '../../lib/graphql';

export const trailDocument = graphql(`
  query Trail($filter: AuditFilter, $first: Int, $after: String) {
    auditTrail(filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          at
          action
          label
          entity
          entityId
          subject
          outcome
          actor {
            id
            name
          }
          person {
            id
            name
          }
          cohort {
            id
            name
          }
          details {
            name
            value
          }
        }
      }
    }
  }
`);

/** What one may filter by: the cohorts in one's scope, latest first. */
export const trailCohortsDocument = graphql(`
  query TrailCohorts {
    cohorts(first: 100) {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`);

export const trailPeopleDocument = graphql(`
  query TrailPeople($search: String!) {
    people(filter: { search: $search }, first: 10) {
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

/** An event of the trail. */
export type TrailEntry = ResultOf<typeof trailDocument>['auditTrail']['edges'][number]['node'];
