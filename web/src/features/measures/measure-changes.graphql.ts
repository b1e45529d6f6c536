import { graphql } from '../../lib/graphql';

/** Defines a measure. */
export const defineMeasureDocument = graphql(`
  mutation DefineMeasure($input: DefineMeasureInput!) {
    defineMeasure(input: $input) {
      measure {
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

/** Changes a measure and the settings of its chart. */
export const updateMeasureDocument = graphql(`
  mutation UpdateMeasure($input: UpdateMeasureInput!) {
    updateMeasure(input: $input) {
      measure {
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

/** Takes a measure out of use. */
export const removeMeasureDocument = graphql(`
  mutation RemoveMeasure($input: RemoveMeasureInput!) {
    removeMeasure(input: $input) {
      measure {
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

/** Puts a measure back. */
export const restoreMeasureDocument = graphql(`
  mutation RestoreMeasure($input: RestoreMeasureInput!) {
    restoreMeasure(input: $input) {
      measure {
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

/** Writes points by hand. */
export const recordMeasurementsDocument = graphql(`
  mutation RecordMeasurements($input: RecordMeasurementsInput!) {
    recordMeasurements(input: $input) {
      measure {
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

/** Leaves a point out of centre line, limits and runs. */
export const excludeMeasurementDocument = graphql(`
  mutation ExcludeMeasurement($input: ExcludeMeasurementInput!) {
    excludeMeasurement(input: $input) {
      measure {
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

/** Lets a point count again. */
export const includeMeasurementDocument = graphql(`
  mutation IncludeMeasurement($input: IncludeMeasurementInput!) {
    includeMeasurement(input: $input) {
      measure {
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

/** Removes points for good. */
export const removeMeasurementsDocument = graphql(`
  mutation RemoveMeasurements($input: RemoveMeasurementsInput!) {
    removeMeasurements(input: $input) {
      measure {
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

/** Begins a phase. */
export const setPhaseDocument = graphql(`
  mutation SetPhase($input: SetPhaseInput!) {
    setPhase(input: $input) {
      measure {
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

/** Takes a phase away. */
export const removePhaseDocument = graphql(`
  mutation RemovePhase($input: RemovePhaseInput!) {
    removePhase(input: $input) {
      measure {
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

/** Sets a mark on the time axis. */
export const addAnnotationDocument = graphql(`
  mutation AddAnnotation($input: AddAnnotationInput!) {
    addAnnotation(input: $input) {
      measure {
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

/** Takes a mark away. */
export const removeAnnotationDocument = graphql(`
  mutation RemoveAnnotation($input: RemoveAnnotationInput!) {
    removeAnnotation(input: $input) {
      measure {
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
