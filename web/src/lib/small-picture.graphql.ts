import { graphql } from './graphql';

/** A chart as a small picture, for the room that the query's `$width` and `$height` say there is. */
export const smallPictureFragment = graphql(`
  fragment SmallPicture on MeasureChart {
    picture(width: $width, height: $height, compact: true) {
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
  }
`);
