import { chartPictureFragment } from '../../lib/chart-picture.graphql';
import { graphql, type ResultOf } from '../../lib/graphql';

/** A measure with everything that its chart says, to the audience that is asked for. */
export const measureDocument = graphql(`
  query Measure($id: ID!, $audience: ChartAudience) {
    measure(id: $id) {
      id
      version
      name
      kind
      form
      unit
      multiply
      direction
      period
      indicator
      numeratorText
      denominatorText
      exclusionsText
      target
      removed
      register {
        id
        shortName
        name
      }
      project {
        id
        title
        dataStepsAllowed
        dataStepsReason
        enrolment {
          id
          person {
            id
            name
          }
        }
      }
      viewerCan {
        edit
        record
        restore
        compare
      }
      chart(audience: $audience) {
        audience
        caption
        chartType
        masked
        offeredPhaseOn
        warnings
        verdict {
          kind
          sentence
          rule
        }
        makingDataCount {
          variation
          assurance
        }
        marks {
          id
          kind
          happenedOn
          label
        }
        comparisons {
          id
          indicator
          place
          label
          sourceLabel
          fetchedAt
          fault
          points {
            year
            value
          }
        }
        parts {
          part
          title
          reason
          startsOn
          first
          last
          centre
          useful
          longestRun
          longestRunMax
          crossings
          crossingsMin
          signals
        }
        points {
          measurement {
            id
          }
          place
          label
          startsOn
          endsOn
          numerator
          denominator
          value
          centre
          lower
          upper
          part
          status
          signal
          excludedReason
        }
      }
    }
  }
`);

/** A measure as its page shows it. */
export type Measure = ResultOf<typeof measureDocument>['measure'];
/** Its chart. */
export type Chart = Measure['chart'];
/** One period of it. */
export type ChartPoint = Chart['points'][number];

/** The chart as a picture for the room that there is. */
export const measurePictureDocument = graphql(
  `
    query MeasurePicture($id: ID!, $audience: ChartAudience, $width: Int!, $height: Int!) {
      measure(id: $id) {
        id
        chart(audience: $audience) {
          picture(width: $width, height: $height) {
            ...ChartPictureParts
          }
        }
      }
    }
  `,
  [chartPictureFragment],
);

/** The chart as a file. */
export const measureFileDocument = graphql(`
  query MeasureFile($id: ID!, $format: ChartFileFormat!, $audience: ChartAudience) {
    measureChartFile(measureId: $id, format: $format, audience: $audience) {
      fileName
      mediaType
      contentBase64
    }
  }
`);

/** What points are written into: the definition, the periods that are there, and whether one may. */
export const pointsDocument = graphql(`
  query MeasureToFill($id: ID!) {
    measure(id: $id) {
      id
      version
      name
      form
      chartType
      unit
      period
      numeratorText
      denominatorText
      removed
      viewerCan {
        record
      }
      project {
        id
        dataStepsAllowed
        dataStepsReason
      }
      chart {
        points {
          measurement {
            id
          }
          startsOn
          endsOn
        }
      }
    }
  }
`);

/** A measure that is filled with points. */
export type FilledMeasure = ResultOf<typeof pointsDocument>['measure'];
