import { graphql } from '../../lib/graphql';

/** The places whose published figures can be laid beside a measure: the regions, by their county code. */
export const comparisonPlacesDocument = graphql(`
  query ComparisonPlaces {
    regions {
      id
      name
    }
  }
`);

/** Lays published figures beside a measure. */
export const addComparisonDocument = graphql(`
  mutation AddComparison($input: AddComparisonInput!) {
    addComparison(input: $input) {
      measure {
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

/** Fetches a comparison line anew. */
export const refreshComparisonDocument = graphql(`
  mutation RefreshComparison($input: RefreshComparisonInput!) {
    refreshComparison(input: $input) {
      measure {
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

/** Takes a comparison line away. */
export const removeComparisonDocument = graphql(`
  mutation RemoveComparison($input: RemoveComparisonInput!) {
    removeComparison(input: $input) {
      measure {
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
