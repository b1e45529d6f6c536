import { graphql } from '../../lib/graphql';

export const acceptInvitationDocument = graphql(`
  mutation AcceptInvitation($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) {
      viewer {
        person {
          id
          email
          language
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
