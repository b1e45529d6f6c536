import { cohortNavFragment } from '../../lib/cohort-nav.graphql';
import { graphql } from '../../lib/graphql';

/** What the form for a round chooses among. */
export const cohortFormDocument = graphql(`
  query CohortForm {
    milestoneTemplates {
      id
      title
      track
      templateVersion
      durationWeeks
      milestones {
        id
        title
        weekOffset
        required
      }
      seminars {
        id
        title
        weekOffset
        days
      }
    }
    deliveryElements {
      id
      name
      unit
      valueKind
    }
  }
`);

/** A round as its form needs it. */
export const cohortToEditDocument = graphql(
  `
    query CohortToEdit($id: ID!) {
      cohort(id: $id) {
        id
        ...CohortNav
        version
        name
        note
        track
        state
        startsOn
        endsOn
        capacity
        attendancePercent
        applicantsReported
        centre {
          id
          name
        }
        template {
          id
        }
        elements {
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
            valueKind
          }
        }
        viewerCan {
          edit
        }
      }
    }
  `,
  [cohortNavFragment],
);

export const createCohortDocument = graphql(`
  mutation CreateCohort($input: CreateCohortInput!) {
    createCohort(input: $input) {
      cohort {
        id
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const updateCohortDocument = graphql(`
  mutation UpdateCohort($input: UpdateCohortInput!) {
    updateCohort(input: $input) {
      cohort {
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

export const setCohortElementDocument = graphql(`
  mutation SetCohortElement($input: SetCohortElementInput!) {
    setCohortElement(input: $input) {
      cohortElement {
        id
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const endCohortElementDocument = graphql(`
  mutation EndCohortElement($input: EndCohortElementInput!) {
    endCohortElement(input: $input) {
      cohortElement {
        id
        validTo
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
