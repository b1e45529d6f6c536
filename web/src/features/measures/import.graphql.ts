import { graphql, type ResultOf } from '../../lib/graphql';

/** What reading a file or pasted cells would do. Nothing is written. */
export const importPreviewDocument = graphql(`
  query MeasurementImportPreview($input: MeasurementImportPreviewInput!) {
    measurementImportPreview(input: $input) {
      canCommit
      mustChoose
      remembered
      format
      faultCount
      pointCount
      columns {
        number
        name
        field
      }
      faults {
        code
        line
        column
        columnNumber
        message
      }
      points {
        line
        label
        startsOn
        numerator
        denominator
        value
        deviation
        status
        recorded
      }
      series {
        indicator
        unit
        periodLength
        points
      }
    }
  }
`);

/** A file as it would be read. */
export type ImportPreview = ResultOf<typeof importPreviewDocument>['measurementImportPreview'];

/** Reads a file or pasted cells: all points, or none. */
export const importMeasurementsDocument = graphql(`
  mutation ImportMeasurements($input: ImportMeasurementsInput!) {
    importMeasurements(input: $input) {
      measure {
        id
        version
      }
      recorded
      faults {
        code
        line
        column
        columnNumber
        message
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
