import { graphql } from '../../lib/graphql';

export const createPersonDocument = graphql(`
  mutation CreatePerson($input: CreatePersonInput!) {
    createPerson(input: $input) {
      person {
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

export const updatePersonDocument = graphql(`
  mutation UpdatePerson($input: UpdatePersonInput!) {
    updatePerson(input: $input) {
      person {
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

export const invitePersonDocument = graphql(`
  mutation InvitePerson($input: InvitePersonInput!) {
    invitePerson(input: $input) {
      invitationToken
      expiresAt
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const deactivatePersonDocument = graphql(`
  mutation DeactivatePerson($input: DeactivatePersonInput!) {
    deactivatePerson(input: $input) {
      person {
        id
        active
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const reactivatePersonDocument = graphql(`
  mutation ReactivatePerson($input: ReactivatePersonInput!) {
    reactivatePerson(input: $input) {
      person {
        id
        active
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const grantRoleDocument = graphql(`
  mutation GrantRole($input: GrantRoleInput!) {
    grantRole(input: $input) {
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

export const endRoleDocument = graphql(`
  mutation EndRole($input: EndRoleInput!) {
    endRole(input: $input) {
      roleAssignment {
        id
        validTo
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
