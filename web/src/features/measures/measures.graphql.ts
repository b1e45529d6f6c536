import { chartPictureFragment } from '../../lib/chart-picture.graphql';
import { graphql } from '../../lib/graphql';

/** The measures of a project and what each says of the change. */
export const measuresDocument = graphql(`
  query ProjectMeasures($projectId: ID!) {
    project(id: $projectId) {
      id
      title
      dataStepsAllowed
      dataStepsReason
      measureRoom
      viewerCan {
        write
      }
      measures {
        id
        name
        kind
        period
        unit
        chart {
          masked
          verdict {
            kind
            sentence
          }
          points {
            place
            label
          }
        }
      }
      removedMeasures {
        id
        version
        name
        viewerCan {
          restore
        }
      }
    }
  }
`);

/** The small pictures of the measures, for the width that there is. */
export const measurePicturesDocument = graphql(
  `
    query ProjectMeasurePictures($projectId: ID!, $width: Int!, $height: Int!) {
      project(id: $projectId) {
        id
        measures {
          id
          chart {
            picture(width: $width, height: $height, compact: true) {
              ...ChartPictureParts
            }
          }
        }
      }
    }
  `,
  [chartPictureFragment],
);
