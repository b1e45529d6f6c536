import { chartPictureFragment } from '../../lib/chart-picture.graphql';
import { cohortNavFragment } from '../../lib/cohort-nav.graphql';
import { graphql, type ResultOf } from '../../lib/graphql';

/** The measures of a round's trainees: whose, what, and what each says of the change. */
export const cohortMeasuresDocument = graphql(
  `
    query CohortMeasures($cohortId: ID!, $filter: MeasureFilter, $orderBy: MeasureOrder, $first: Int, $after: String) {
      cohort(id: $cohortId) {
        id
        name
        ...CohortNav
      }
      cohortMeasures(cohortId: $cohortId, filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            id
            name
            kind
            project {
              id
              enrolment {
                id
                person {
                  id
                  name
                }
              }
            }
            chart {
              audience
              masked
              verdict {
                kind
                sentence
              }
            }
          }
        }
      }
    }
  `,
  [cohortNavFragment],
);

/** The same measures as small pictures, for the width that there is. */
export const cohortMeasurePicturesDocument = graphql(
  `
    query CohortMeasurePictures(
      $cohortId: ID!
      $filter: MeasureFilter
      $orderBy: MeasureOrder
      $first: Int
      $after: String
      $width: Int!
      $height: Int!
    ) {
      cohortMeasures(cohortId: $cohortId, filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
        edges {
          node {
            id
            chart {
              picture(width: $width, height: $height, compact: true) {
                ...ChartPictureParts
              }
            }
          }
        }
      }
    }
  `,
  [chartPictureFragment],
);

/** A page of the measures of a round. */
export type CohortMeasures = ResultOf<typeof cohortMeasuresDocument>['cohortMeasures'];
/** One of them. */
export type CohortMeasure = CohortMeasures['edges'][number]['node'];
