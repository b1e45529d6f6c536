import { graphql, type FragmentOf } from './graphql';

/** What the pages of one round need to know to lead to each other. */
export const cohortNavFragment = graphql(`
  fragment CohortNav on Cohort {
    id
    viewerEvaluates
    viewerCan {
      edit
      importRoster
    }
  }
`);

/** A round, as its pages lead to each other. */
export type NavigatedCohort = FragmentOf<typeof cohortNavFragment>;
