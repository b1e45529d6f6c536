import { graphql, type ResultOf } from '../../lib/graphql';

/** The PDSA cycles of a project: what each tested, what one thought, what was decided. */
export const cyclesDocument = graphql(`
  query ProjectCycles($projectId: ID!) {
    project(id: $projectId) {
      id
      title
      viewerCan {
        write
      }
      cycles {
        id
        number
        title
        state
        startsOn
        prediction
        outcome
        decision
        next
        changeIdea {
          id
          text
          removed
        }
        previousCycle {
          id
          number
          removed
        }
        nextCycles {
          id
          number
          removed
        }
        viewerCan {
          write
        }
      }
    }
  }
`);

/** A cycle as the list shows it. */
export type ListedCycle = ResultOf<typeof cyclesDocument>['project']['cycles'][number];
