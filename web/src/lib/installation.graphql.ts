import { graphql } from './graphql';

/** Who runs this installation, and how they are reached; open to everyone. */
export const installationDocument = graphql(`
  query Installation {
    installation {
      organisation
      contactEmail
      contactUrl
    }
  }
`);
