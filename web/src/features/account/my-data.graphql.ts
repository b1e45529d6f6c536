import { graphql } from '../../lib/graphql';

/** Everything that is kept about oneself, as a file. */
export const myDataDocument = graphql(`
  query MyData {
    myData {
      fileName
      mediaType
      contentBase64
    }
  }
`);
