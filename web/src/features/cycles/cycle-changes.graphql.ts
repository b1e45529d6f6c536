import { graphql } from '../../lib/graphql';

/** Plans a cycle. */
export const planCycleDocument = graphql(`
  mutation PlanCycle($input: PlanCycleInput!) {
    planCycle(input: $input) {
      cycle {
        id
        version
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** Writes in a cycle. */
export const updateCycleDocument = graphql(`
  mutation UpdateCycle($input: UpdateCycleInput!) {
    updateCycle(input: $input) {
      cycle {
        id
        version
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** Begins the test. */
export const beginCycleDocument = graphql(`
  mutation BeginCycle($input: BeginCycleInput!) {
    beginCycle(input: $input) {
      cycle {
        id
        version
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** Takes the beginning back. */
export const recallCycleDocument = graphql(`
  mutation RecallCycle($input: RecallCycleInput!) {
    recallCycle(input: $input) {
      cycle {
        id
        version
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** Ends the test; what was seen is compared. */
export const studyCycleDocument = graphql(`
  mutation StudyCycle($input: StudyCycleInput!) {
    studyCycle(input: $input) {
      cycle {
        id
        version
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** Closes a cycle with its comparison and decision. */
export const closeCycleDocument = graphql(`
  mutation CloseCycle($input: CloseCycleInput!) {
    closeCycle(input: $input) {
      cycle {
        id
        version
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** Opens a closed cycle again. */
export const reopenCycleDocument = graphql(`
  mutation ReopenCycle($input: ReopenCycleInput!) {
    reopenCycle(input: $input) {
      cycle {
        id
        version
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** Takes a planned cycle away. */
export const removeCycleDocument = graphql(`
  mutation RemoveCycle($input: RemoveCycleInput!) {
    removeCycle(input: $input) {
      cycle {
        id
        version
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** Puts a cycle back. */
export const restoreCycleDocument = graphql(`
  mutation RestoreCycle($input: RestoreCycleInput!) {
    restoreCycle(input: $input) {
      cycle {
        id
        version
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** Plans the cycle after one whose change was adapted. */
export const startNextCycleDocument = graphql(`
  mutation StartNextCycle($input: StartNextCycleInput!) {
    startNextCycle(input: $input) {
      cycle {
        id
        version
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
