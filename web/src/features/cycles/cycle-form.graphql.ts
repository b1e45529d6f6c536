import { graphql, type ResultOf } from '../../lib/graphql';

/** The project that a cycle is planned for, with what it can test and be followed by. */
export const newCycleDocument = graphql(`
  query NewCycle($projectId: ID!) {
    project(id: $projectId) {
      id
      title
      viewerCan {
        write
      }
      measures {
        id
        name
      }
      driverDiagram {
        primaryDrivers {
          driver {
            id
            text
          }
          changeIdeas {
            id
            text
          }
          secondaryDrivers {
            driver {
              id
              text
            }
            changeIdeas {
              id
              text
            }
          }
        }
      }
    }
  }
`);

/** A project that a cycle is planned for. */
export type PlannedProject = Pick<ResultOf<typeof newCycleDocument>['project'], 'id' | 'measures' | 'driverDiagram'>;

/** A cycle as it is to be changed. */
export const editCycleDocument = graphql(`
  query EditCycle($id: ID!) {
    pdsaCycle(id: $id) {
      id
      version
      number
      title
      state
      question
      prediction
      plan
      startsOn
      changeIdea {
        id
        text
        removed
      }
      measures {
        id
        removed
      }
      previousCycle {
        id
        number
        title
        next
        removed
      }
      viewerCan {
        write
      }
      project {
        id
        measures {
          id
          name
        }
        driverDiagram {
          primaryDrivers {
            driver {
              id
              text
            }
            changeIdeas {
              id
              text
            }
            secondaryDrivers {
              driver {
                id
                text
              }
              changeIdeas {
                id
                text
              }
            }
          }
        }
      }
    }
  }
`);

/** A cycle as it is to be changed. */
export type EditedCycle = ResultOf<typeof editCycleDocument>['pdsaCycle'];
