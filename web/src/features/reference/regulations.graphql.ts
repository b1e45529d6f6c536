import { graphql } from '../../lib/graphql';

export const referenceRegulationsDocument = graphql(`
  query ReferenceRegulations {
    regulations {
      id
      designation
      titleSv
      inForceFrom
      repealedFrom
      lastApplicationOn
    }
    crosswalk {
      id
      strength
      whatChanged
      source
      fromGoal {
        id
        code
        titleSv
        regulation {
          id
          designation
        }
      }
      fromPart {
        id
        textSv
      }
      toGoal {
        id
        code
        titleSv
        regulation {
          id
          designation
        }
      }
      toPart {
        id
        textSv
      }
    }
  }
`);

export const referenceRegulationDocument = graphql(`
  query ReferenceRegulation($id: ID!) {
    regulations {
      id
      designation
      titleSv
      inForceFrom
      repealedFrom
      lastApplicationOn
      minimumMonths
      goals {
        id
        code
        titleSv
        titleEn
        track
        partsRecorded
        parts {
          id
          kind
          force
          textSv
          textEn
          certifiedBy
        }
      }
    }
    certificateForms(regulationId: $id) {
      id
      titleSv
      appendix
      historical
    }
  }
`);

export const referenceTemplatesDocument = graphql(`
  query ReferenceTemplates {
    milestoneTemplates {
      id
      key
      title
      track
      templateVersion
      durationWeeks
    }
  }
`);

export const referenceTemplateDocument = graphql(`
  query ReferenceTemplate {
    milestoneTemplates {
      id
      title
      track
      templateVersion
      durationWeeks
      coachWeeks
      milestones {
        id
        position
        title
        about
        weekOffset
        required
        gate
        responsibleRole
        reviewerRole
        criteria {
          key
          text
        }
        evidence {
          key
          text
        }
      }
      seminars {
        id
        title
        theme
        days
        weekOffset
      }
    }
  }
`);
