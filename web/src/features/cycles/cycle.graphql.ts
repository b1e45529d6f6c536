import { chartPictureFragment } from '../../lib/chart-picture.graphql';
import { graphql, type ResultOf } from '../../lib/graphql';

/** A PDSA cycle with everything that its four steps hold. */
export const cycleDocument = graphql(`
  query PdsaCycle($id: ID!) {
    pdsaCycle(id: $id) {
      id
      version
      number
      title
      state
      removed
      question
      prediction
      plan
      startsOn
      done
      seen
      comparison
      outcome
      decision
      next
      closedAt
      changeIdea {
        id
        text
        removed
      }
      measures {
        id
        name
        removed
        chart {
          verdict {
            sentence
          }
          points {
            place
          }
        }
      }
      previousCycle {
        id
        number
        title
        next
        removed
      }
      nextCycles {
        id
        number
        title
        removed
      }
      project {
        id
        title
      }
      history {
        id
        action
        at
        reason
        actor {
          id
          name
        }
      }
      availableTransitions {
        action
        label
        disabledReason
      }
      viewerCan {
        write
        remove
        startNext
      }
    }
  }
`);

/** A cycle as its page shows it. */
export type Cycle = ResultOf<typeof cycleDocument>['pdsaCycle'];
/** A step of the workflow. */
export type CycleAction = Cycle['availableTransitions'][number]['action'];

/** Small pictures of the measures that follow a cycle, for the width that there is. */
export const cyclePicturesDocument = graphql(
  `
    query PdsaCyclePictures($id: ID!, $width: Int!, $height: Int!) {
      pdsaCycle(id: $id) {
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
