import { graphql } from './graphql';

/** Who is signed in, what they may do, and the rounds they take part in. */
export const viewerDocument = graphql(`
  query Viewer {
    viewer {
      person {
        id
        name
        givenName
        email
        language
      }
      roles
      sessionIdleSeconds
      sessionSecondsLeft
      places {
        id
        state
        cohort {
          id
          name
        }
        project {
          id
          title
        }
      }
    }
  }
`);

export const signInDocument = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      viewer {
        person {
          id
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

export const signOutDocument = graphql(`
  mutation SignOut {
    signOut {
      signedOut
      userErrors {
        code
        message
        path
      }
    }
  }
`);
