import { graphql, type ResultOf } from '../../lib/graphql';

/** The project that a measure is defined for, with its registers. */
export const newMeasureDocument = graphql(`
  query NewMeasure($projectId: ID!) {
    project(id: $projectId) {
      id
      title
      measureRoom
      viewerCan {
        write
      }
      registers {
        id
        shortName
        name
      }
    }
  }
`);

/** A measure as it is to be changed. */
export const editMeasureDocument = graphql(`
  query EditMeasure($id: ID!) {
    measure(id: $id) {
      id
      version
      name
      kind
      form
      unit
      multiply
      direction
      period
      indicator
      numeratorText
      denominatorText
      exclusionsText
      target
      chartType
      ruleSet
      screenRanges
      baselinePoints
      removed
      empty
      viewerCan {
        edit
      }
      register {
        id
        shortName
        name
      }
      project {
        id
        registers {
          id
          shortName
          name
        }
      }
    }
  }
`);

/** A measure as it is to be changed. */
export type EditedMeasure = ResultOf<typeof editMeasureDocument>['measure'];
/** A register that may be chosen. */
export type RegisterChoice = EditedMeasure['project']['registers'][number];

/** The chart that fits, and why; all charts that can draw it. */
export const chartProposalDocument = graphql(`
  query ChartProposal($input: ChartProposalInput!) {
    chartProposal(input: $input) {
      chartType
      charts
      form
      reason
    }
  }
`);
