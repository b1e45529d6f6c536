import { graphql, type ResultOf } from '../../lib/graphql';

/** The plan as it is to be changed, and the programme areas to choose from. */
export const charterDocument = graphql(`
  query Charter($id: ID!) {
    project(id: $id) {
      id
      version
      title
      problem
      aim
      aimSpecific
      aimMeasurable
      aimAccepted
      aimRealistic
      aimDueOn
      question
      questionKind
      registers {
        id
        shortName
        name
      }
      programmeArea {
        id
      }
      nationalActionYear
      nationalActionTitle
      nationalActionGroup
      knowledgeSupportTitle
      knowledgeSupportUrl
      promUsed
      premUsed
      involvementLevel
      involvementHow
      enrolment {
        id
        cohort {
          id
          track
        }
      }
      viewerCan {
        edit
      }
    }
    programmeAreas {
      id
      name
    }
  }
`);

/** The plan and what can be chosen in it. */
export type CharterData = ResultOf<typeof charterDocument>;

/** Registers whose name holds what was typed. */
export const charterRegistersDocument = graphql(`
  query CharterRegisters($search: String!) {
    registers(first: 20, filter: { search: $search }) {
      edges {
        node {
          id
          shortName
          name
        }
      }
    }
  }
`);

/** Changes the plan. */
export const updateCharterDocument = graphql(`
  mutation UpdateCharter($input: UpdateCharterInput!) {
    updateCharter(input: $input) {
      project {
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
