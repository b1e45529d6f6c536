import { graphql } from '../../lib/graphql';

/** What the page about one trainee shows. */
export const traineeDocument = graphql(`
  query TraineePage($id: ID!) {
    enrolment(id: $id) {
      id
      version
      state
      appliedOn
      admittedOn
      endedOn
      trainingStartOn
      protectedWeeks
      lastActivityAt
      withdrawalReason
      withdrawalNote
      viewerRelations
      viewerCan {
        admit
        assign
        changeRegulation
        complete
        decline
        restore
        setProtectedTime
        withdraw
      }
      person {
        id
        name
        givenName
        email
      }
      unit {
        id
        name
      }
      specialty {
        id
        name
      }
      regulation {
        id
        designation
      }
      cohort {
        id
        name
        track
      }
      regulationHistory {
        id
        validFrom
        validTo
        reason
        regulation {
          id
          designation
        }
        decidedBy {
          id
          name
        }
      }
      supporters {
        role
        person {
          id
          name
          email
          roles {
            id
            version
            role
            scopeKind
            scopeName
            validFrom
            validTo
          }
        }
      }
      milestones {
        id
        title
        state
        dueOn
        overdue
        required
        responsibleRole
        daysWaiting
        viewerCan {
          approve
          openReview
          return
        }
      }
      attendanceSummary {
        attended
        held
        planned
        shareOfPlanned
        threshold
        warning
      }
      attendance {
        id
        status
        seminar {
          id
          title
          startsAt
        }
      }
      supportRequests {
        id
        subject
        state
        createdAt
        late
      }
      project {
        id
        title
        measures {
          id
          name
          chart {
            verdict {
              sentence
            }
          }
        }
        log(first: 5) {
          totalCount
          edges {
            node {
              id
              kind
              happenedOn
              text
            }
          }
        }
      }
    }
    goalsOf(enrolmentId: $id) {
      complete
      missing
      goal {
        id
        code
        titleSv
      }
      parts {
        status
        part {
          id
        }
      }
    }
  }
`);

/** The regulations to choose from. */
export const traineeRegulationsDocument = graphql(`
  query TraineeRegulations {
    regulations {
      id
      designation
      titleSv
    }
  }
`);

export const coachNotesDocument = graphql(`
  query TraineeCoachNotes($enrolmentId: ID!) {
    coachNotes(enrolmentId: $enrolmentId) {
      id
      version
      text
      createdAt
      author {
        id
        name
      }
    }
  }
`);
