import { graphql, type FragmentOf } from '../../lib/graphql';

/** A place that a person has, or has had, in a round: it leads to the trainee's page. */
const personPlaceFragment = graphql(`
  fragment PersonPlace on Enrolment {
    id
    state
    cohort {
      id
      name
    }
  }
`);

/** A place in a round. */
export type PersonPlace = FragmentOf<typeof personPlaceFragment>;

export const peopleDocument = graphql(
  `
    query People($first: Int, $after: String, $filter: PersonFilter) {
      people(first: $first, after: $after, filter: $filter) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            id
            name
            email
            active
            invented
            enrolments {
              ...PersonPlace
            }
            roles {
              id
              role
              validFrom
              validTo
            }
          }
        }
      }
    }
  `,
  [personPlaceFragment],
);

export const personDocument = graphql(
  `
    query Person($id: ID!) {
      person(id: $id) {
        id
        version
        name
        givenName
        familyName
        email
        hsaId
        language
        active
        invented
        enrolments {
          ...PersonPlace
        }
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
    }
  `,
  [personPlaceFragment],
);

/** What a role can be given for, by a part of its name. */
export const scopeCentresDocument = graphql(`
  query ScopeCentres {
    registerCentres {
      id
      name
    }
  }
`);

export const scopeCohortsDocument = graphql(`
  query ScopeCohorts($search: String) {
    cohorts(first: 10, filter: { search: $search }) {
      edges {
        node {
          id
          name
          centre {
            id
            name
          }
        }
      }
    }
  }
`);

export const scopeUnitsDocument = graphql(`
  query ScopeUnits($search: String) {
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

export const scopeTraineesDocument = graphql(`
  query ScopeTrainees($search: String) {
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
