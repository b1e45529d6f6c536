import { graphql } from '../../lib/graphql';

export const setProtectedTimeDocument = graphql(`
  mutation TraineeSetProtectedTime($input: SetProtectedTimeInput!) {
    setProtectedTime(input: $input) {
      enrolment {
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

export const assignToTraineeDocument = graphql(`
  mutation TraineeAssign($input: AssignToTraineeInput!) {
    assignToTrainee(input: $input) {
      roleAssignment {
        id
        person {
          id
          name
        }
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const traineeEndRoleDocument = graphql(`
  mutation TraineeEndRole($input: EndRoleInput!) {
    endRole(input: $input) {
      roleAssignment {
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

export const changeRegulationDocument = graphql(`
  mutation TraineeChangeRegulation($input: ChangeRegulationInput!) {
    changeRegulation(input: $input) {
      regulationChoice {
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

export const withdrawTraineeDocument = graphql(`
  mutation TraineeWithdraw($input: WithdrawTraineeInput!) {
    withdrawTrainee(input: $input) {
      enrolment {
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

export const completeTraineeDocument = graphql(`
  mutation TraineeComplete($input: CompleteTraineeInput!) {
    completeTrainee(input: $input) {
      enrolment {
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

export const admitTraineeDocument = graphql(`
  mutation TraineeAdmit($input: AdmitTraineeInput!) {
    admitTrainee(input: $input) {
      enrolment {
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

export const declineTraineeDocument = graphql(`
  mutation TraineeDecline($input: DeclineTraineeInput!) {
    declineTrainee(input: $input) {
      enrolment {
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

export const restoreTraineeDocument = graphql(`
  mutation TraineeRestore($input: RestoreTraineeInput!) {
    restoreTrainee(input: $input) {
      enrolment {
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

export const addCoachNoteDocument = graphql(`
  mutation TraineeAddCoachNote($input: AddCoachNoteInput!) {
    addCoachNote(input: $input) {
      coachNote {
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

export const updateCoachNoteDocument = graphql(`
  mutation TraineeUpdateCoachNote($input: UpdateCoachNoteInput!) {
    updateCoachNote(input: $input) {
      coachNote {
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
