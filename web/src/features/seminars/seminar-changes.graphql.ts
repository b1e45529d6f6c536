import { graphql } from '../../lib/graphql';

/** Makes the code. */
export const openCheckInDocument = graphql(`
  mutation OpenCheckIn($input: OpenCheckInInput!) {
    openCheckIn(input: $input) {
      seminar {
        id
        checkInCode
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** Takes the code away. */
export const closeCheckInDocument = graphql(`
  mutation CloseCheckIn($input: CloseCheckInInput!) {
    closeCheckIn(input: $input) {
      seminar {
        id
        state
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** Marks a seminar as held. */
export const holdSeminarDocument = graphql(`
  mutation HoldSeminar($input: HoldSeminarInput!) {
    holdSeminar(input: $input) {
      seminar {
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

/** Makes a seminar one to be held again. */
export const reopenSeminarDocument = graphql(`
  mutation ReopenSeminar($input: ReopenSeminarInput!) {
    reopenSeminar(input: $input) {
      seminar {
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

/** Cancels a seminar. */
export const cancelSeminarDocument = graphql(`
  mutation CancelSeminar($input: CancelSeminarInput!) {
    cancelSeminar(input: $input) {
      seminar {
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

/** Changes a seminar. */
export const updateSeminarDocument = graphql(`
  mutation UpdateSeminar($input: UpdateSeminarInput!) {
    updateSeminar(input: $input) {
      seminar {
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

/** Adds a seminar. */
export const createSeminarDocument = graphql(`
  mutation CreateSeminar($input: CreateSeminarInput!) {
    createSeminar(input: $input) {
      seminar {
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

/** Creates the seminars of the plan that are missing. */
export const planSeminarsDocument = graphql(`
  mutation PlanSeminars($input: PlanSeminarsInput!) {
    planSeminars(input: $input) {
      created
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** Registers how a group took part. */
export const registerAttendanceDocument = graphql(`
  mutation RegisterAttendance($input: RegisterAttendanceInput!) {
    registerAttendance(input: $input) {
      seminar {
        id
        state
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
