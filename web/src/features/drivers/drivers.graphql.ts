import { graphql, type ResultOf } from '../../lib/graphql';

/** A box of the diagram as the list shows it. Its measures are named by those of the project. */
export const driverBoxFragment = graphql(`
  fragment DriverBox on DriverNode {
    id
    version
    kind
    text
    position
    measures {
      id
    }
    cycles {
      id
      number
      title
      state
    }
    viewerCan {
      edit
      remove
      add
    }
  }
`);

/** The driver diagram of a project as a tree, with the measures that can follow its boxes. */
export const driversDocument = graphql(
  `
    query Drivers($projectId: ID!) {
      project(id: $projectId) {
        id
        version
        title
        viewerCan {
          edit
        }
        measures {
          id
          name
        }
        driverDiagram {
          aim
          boxes
          viewerCan {
            add
          }
          primaryDrivers {
            driver {
              ...DriverBox
            }
            secondaryDrivers {
              driver {
                ...DriverBox
              }
              changeIdeas {
                ...DriverBox
              }
            }
            changeIdeas {
              ...DriverBox
            }
          }
        }
      }
    }
  `,
  [driverBoxFragment],
);

/** A project with its driver diagram. */
export type DrawnProject = ResultOf<typeof driversDocument>['project'];
/** A box of the diagram. */
export type DriverBox = ResultOf<typeof driverBoxFragment>;
/** What a box is. */
export type DriverKind = DriverBox['kind'];

/** The diagram as a picture for the room that there is. */
export const driverPictureDocument = graphql(`
  query DriverPicture($projectId: ID!, $width: Int!) {
    project(id: $projectId) {
      id
      driverPicture(width: $width) {
        width
        height
        title
        description
        boxes {
          level
          x
          y
          width
          height
          lines
          notes
        }
        connectors {
          d
        }
      }
    }
  }
`);

/** The diagram as it is drawn. */
export type DriverPicture = ResultOf<typeof driverPictureDocument>['project']['driverPicture'];

/** The diagram as a file. */
export const driverFileDocument = graphql(`
  query DriverFile($projectId: ID!, $format: PictureFormat!) {
    driverDiagramFile(projectId: $projectId, format: $format) {
      fileName
      mediaType
      contentBase64
    }
  }
`);
