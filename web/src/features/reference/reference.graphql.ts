import { graphql } from '../../lib/graphql';

export const referenceRegistersDocument = graphql(`
  query ReferenceRegisters($first: Int, $after: String, $filter: RegisterFilter) {
    registers(first: $first, after: $after, filter: $filter) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          shortName
          name
          kind
          validTo
          centre {
            id
            name
          }
          formerNames {
            id
            name
          }
        }
      }
    }
  }
`);

export const referenceRegisterDocument = graphql(`
  query ReferenceRegister($id: ID!) {
    register(id: $id) {
      id
      version
      shortName
      name
      kind
      startYear
      validFrom
      validTo
      centre {
        id
        name
      }
      programmeArea {
        id
        name
      }
      successor {
        id
        shortName
      }
      formerNames {
        id
        name
        validTo
      }
    }
  }
`);

export const referenceCentresDocument = graphql(`
  query ReferenceCentres($includeClosed: Boolean) {
    registerCentres(includeClosed: $includeClosed) {
      id
      version
      name
      nameSv
      nameEn
      kind
      host
      registerCount
      validFrom
      validTo
      healthRegion {
        id
        name
      }
      homeRegion {
        id
        name
      }
      successor {
        id
        name
      }
      formerNames {
        id
        name
        validTo
      }
    }
  }
`);

export const referenceUnitsDocument = graphql(`
  query ReferenceUnits($first: Int, $after: String, $filter: UnitFilter) {
    units(first: $first, after: $after, filter: $filter) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          version
          name
          municipalityCode
          validFrom
          validTo
          region {
            id
            name
          }
          healthRegion {
            id
            name
          }
        }
      }
    }
  }
`);

export const referencePlacesDocument = graphql(`
  query ReferencePlaces {
    healthRegions {
      id
      name
    }
    regions {
      id
      name
      memberships {
        id
        municipalityCode
        municipalityName
        validFrom
        validTo
        healthRegion {
          id
          name
        }
      }
    }
  }
`);

export const referenceSpecialtiesDocument = graphql(`
  query ReferenceSpecialties {
    specialties {
      id
      name
      kind
      validTo
    }
  }
`);

export const referenceAreasDocument = graphql(`
  query ReferenceAreas {
    programmeAreas {
      id
      name
      kind
    }
  }
`);
