import { cohortNavFragment } from '../../lib/cohort-nav.graphql';
import { graphql, type FragmentOf } from '../../lib/graphql';

const figureFields = graphql(`
  fragment EvaluationFigure on Figure {
    value
    n
    of
  }
`);

/** The cohort, as an evaluation names it. */
const cohortFields = graphql(`
  fragment EvaluationCohort on Cohort {
    id
    name
    state
    track
    startsOn
    endsOn
    invented
    attendancePercent
    centre {
      id
      name
    }
  }
`);

/** The figures that are compared. */
const figuresFields = graphql(
  `
    fragment EvaluationFigures on CohortEvaluation {
      cohort {
        ...EvaluationCohort
      }
      places {
        capacity
        applicants
        admitted
        applicantsPerPlace {
          ...EvaluationFigure
        }
      }
      completion {
        completed
        admitted
        share {
          ...EvaluationFigure
        }
      }
      withdrawn {
        n
        share {
          ...EvaluationFigure
        }
      }
      timeToMilestone {
        milestone {
          id
          key
          title
          position
        }
        n
        reached
        open
        lowerQuartileDays {
          ...EvaluationFigure
        }
        medianDays {
          ...EvaluationFigure
        }
        upperQuartileDays {
          ...EvaluationFigure
        }
      }
      attendance {
        n
        planned
        held
        meanShareOfPlanned {
          ...EvaluationFigure
        }
        meanShareOfHeld {
          ...EvaluationFigure
        }
        reachedThreshold {
          ...EvaluationFigure
        }
        unreachable {
          ...EvaluationFigure
        }
      }
      coachContacts {
        n
        contacts
        perTrainee {
          ...EvaluationFigure
        }
      }
      support {
        requests
        answered
        open
        medianDaysToFirstAnswer {
          ...EvaluationFigure
        }
      }
      goalsConfirmed {
        n
        partsConfirmed
        partsShare {
          ...EvaluationFigure
        }
        goalsComplete {
          ...EvaluationFigure
        }
      }
    }
  `,
  [figureFields, cohortFields],
);

/** The cohorts that one may evaluate and the centres that lead them, for choosing. */
export const cohortChoiceDocument = graphql(
  `
    query EvaluationChoice($filter: CohortComparisonFilter) {
      compareCohorts(filter: $filter) {
        cohort {
          ...EvaluationCohort
        }
        completion {
          admitted
        }
      }
      registerCentres(includeClosed: true) {
        id
        name
      }
    }
  `,
  [cohortFields],
);

export const compareDocument = graphql(
  `
    query EvaluationComparison($cohortIds: [ID!]) {
      compareCohorts(cohortIds: $cohortIds) {
        ...EvaluationFigures
      }
    }
  `,
  [figuresFields],
);

export const cohortEvaluationDocument = graphql(
  `
    query EvaluationOfCohort($cohortId: ID!) {
      cohortEvaluation(cohortId: $cohortId) {
        ...EvaluationFigures
        cohort {
          id
          ...CohortNav
        }
        withdrawn {
          byReason {
            reason
            n
            smallGroup
          }
        }
        support {
          byArea {
            n
            area {
              id
              name
            }
          }
        }
        registers {
          n
          register {
            id
            shortName
            name
          }
        }
        specialties {
          n
          smallGroup
          specialty {
            id
            name
          }
        }
        regions {
          n
          smallGroup
          region {
            id
            name
          }
        }
        programmeAreas {
          n
          programmeArea {
            id
            name
          }
        }
        deliveryElements {
          id
          name
          flagValue
          numberValue
          textValue
          validFrom
          validTo
          element {
            id
            unit
          }
        }
      }
    }
  `,
  [cohortNavFragment, figuresFields],
);

/** The comparison as a file, one row a cohort. */
export const evaluationFileDocument = graphql(`
  query EvaluationFile($cohortIds: [ID!], $format: FileFormat!) {
    evaluationFile(cohortIds: $cohortIds, format: $format) {
      fileName
      mediaType
      contentBase64
    }
  }
`);

/** A figure with the number it rests on. */
export type Figure = FragmentOf<typeof figureFields>;
/** The figures of one cohort. */
export type Evaluation = FragmentOf<typeof figuresFields>;
/** The cohort that figures are about. */
export type EvaluatedCohort = FragmentOf<typeof cohortFields>;
/** How long one milestone took. */
export type Timing = Evaluation['timeToMilestone'][number];
