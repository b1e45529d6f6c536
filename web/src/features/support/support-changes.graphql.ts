import { graphql } from '../../lib/graphql';

/** A trainee asks. */
export const createSupportRequestDocument = graphql(`
  mutation CreateSupportRequest($input: CreateSupportRequestInput!) {
    createSupportRequest(input: $input) {
      supportRequest {
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

/** Writes in the conversation. */
export const addSupportMessageDocument = graphql(`
  mutation AddSupportMessage($input: AddSupportMessageInput!) {
    addSupportMessage(input: $input) {
      supportRequest {
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

/** Hands a request to someone. */
export const assignSupportRequestDocument = graphql(`
  mutation AssignSupportRequest($input: AssignSupportRequestInput!) {
    assignSupportRequest(input: $input) {
      supportRequest {
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

/** Takes care of a request oneself. */
export const takeSupportRequestDocument = graphql(`
  mutation TakeSupportRequest($input: TakeSupportRequestInput!) {
    takeSupportRequest(input: $input) {
      supportRequest {
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

/** Marks that a request waits for the trainee. */
export const setSupportWaitingDocument = graphql(`
  mutation SetSupportWaiting($input: SetSupportWaitingInput!) {
    setSupportWaiting(input: $input) {
      supportRequest {
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

/** Marks a request as done. */
export const resolveSupportRequestDocument = graphql(`
  mutation ResolveSupportRequest($input: ResolveSupportRequestInput!) {
    resolveSupportRequest(input: $input) {
      supportRequest {
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

/** Opens a request again. */
export const reopenSupportRequestDocument = graphql(`
  mutation ReopenSupportRequest($input: ReopenSupportRequestInput!) {
    reopenSupportRequest(input: $input) {
      supportRequest {
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

/** Cancels a request. */
export const cancelSupportRequestDocument = graphql(`
  mutation CancelSupportRequest($input: CancelSupportRequestInput!) {
    cancelSupportRequest(input: $input) {
      supportRequest {
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
