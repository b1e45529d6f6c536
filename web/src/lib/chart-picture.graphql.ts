import { graphql } from './graphql';

/** A chart as a picture, for whatever width and height it was asked. */
export const chartPictureFragment = graphql(`
  fragment ChartPictureParts on ChartPicture {
    width
    height
    title
    description
    parts {
      role
      kind
      d
      x
      y
      text
      anchor
    }
    places {
      place
      x
      y
    }
  }
`);
