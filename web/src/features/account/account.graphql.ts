import { graphql } from '../../lib/graphql';

export const accountDocument = graphql(`
  query Account {
    mySessions {
      id
      agent
      isCurrent
      createdAt
      lastSeenAt
    }
    myAccessTokens {
      id
      name
      mayWrite
      createdAt
      expiresAt
      lastUsedAt
      revokedAt
    }
  }
`);

export const changeLanguageDocument = graphql(`
  mutation ChangeLanguage($input: ChangeLanguageInput!) {
    changeLanguage(input: $input) {
      person {
        id
        language
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const changePasswordDocument = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      changed
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const endSessionDocument = graphql(`
  mutation EndSession($input: EndSessionInput!) {
    endSession(input: $input) {
      endedSessionId
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const endOtherSessionsDocument = graphql(`
  mutation EndOtherSessions {
    endOtherSessions {
      sessions {
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

export const createAccessTokenDocument = graphql(`
  mutation CreateAccessToken($input: CreateAccessTokenInput!) {
    createAccessToken(input: $input) {
      secret
      accessToken {
        id
        expiresAt
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const revokeAccessTokenDocument = graphql(`
  mutation RevokeAccessToken($input: RevokeAccessTokenInput!) {
    revokeAccessToken(input: $input) {
      accessToken {
        id
        revokedAt
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
