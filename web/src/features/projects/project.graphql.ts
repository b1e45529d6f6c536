import { graphql } from '../../lib/graphql';

/** A project with its plan, milestones, decisions and team; the log and the history are asked for by themselves. */
export const projectDocument = graphql(`
  query Project($id: ID!) {
    project(id: $id) {
      id
      version
      title
      updatedAt
      aim
      aimSpecific
      aimMeasurable
      aimAccepted
      aimRealistic
      aimDueOn
      problem
      question
      questionKind
      involvementLevel
      involvementHow
      knowledgeSupportTitle
      knowledgeSupportUrl
      nationalActionYear
      nationalActionTitle
      nationalActionGroup
      promUsed
      premUsed
      programmeArea {
        id
        name
      }
      registers {
        id
        shortName
        name
      }
      charterGaps {
        field
        message
      }
      dataStepsAllowed
      dataStepsReason
      ethicsDecisions {
        id
        number
        kind
        decidedOn
        reasons
        reference
        intendsToPublish
        recordedBy {
          id
          name
        }
      }
      patientInformation {
        statement
        confirmedOn
        confirmedBy {
          id
          name
        }
      }
      members {
        id
        name
        profession
        ownPart
      }
      logSummary {
        entries
        minutes
      }
      milestones {
        id
        position
        title
        state
        dueOn
        overdue
        required
        responsibleRole
        decidedAt
        evidenceItems {
          key
          text
          needed
        }
        viewerCan {
          submit
        }
      }
      enrolment {
        id
        person {
          id
          name
        }
        cohort {
          id
          name
          track
        }
        unit {
          id
          name
        }
        viewerRelations
        supporters {
          role
          person {
            id
            name
          }
        }
      }
      viewerCan {
        edit
        write
        decideEthics
        confirmPatientInformation
      }
    }
  }
`);

/** Every step that the milestones of a project have taken. */
export const projectHistoryDocument = graphql(`
  query ProjectHistory($id: ID!) {
    project(id: $id) {
      id
      milestones {
        id
        title
        history {
          id
          action
          at
          round
          reason
          actor {
            id
            name
          }
        }
      }
    }
  }
`);
