import { graphql } from '../../lib/graphql';

/** Adds a decision about ethical review. */
export const recordEthicsDecisionDocument = graphql(`
  mutation RecordEthicsDecision($input: RecordEthicsDecisionInput!) {
    recordEthicsDecision(input: $input) {
      ethicsDecision {
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

/** Confirms for the unit that patients are informed. */
export const confirmPatientInformationDocument = graphql(`
  mutation ConfirmPatientInformation($input: ConfirmPatientInformationInput!) {
    confirmPatientInformation(input: $input) {
      project {
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

/** Takes that confirmation back. */
export const withdrawPatientInformationDocument = graphql(`
  mutation WithdrawPatientInformation($input: WithdrawPatientInformationInput!) {
    withdrawPatientInformation(input: $input) {
      project {
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

/** Names the whole team. */
export const setTeamDocument = graphql(`
  mutation SetTeam($input: SetTeamInput!) {
    setTeam(input: $input) {
      project {
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
