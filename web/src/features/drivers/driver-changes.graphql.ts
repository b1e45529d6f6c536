import { graphql } from '../../lib/graphql';

/** Adds a box. */
export const addDriverDocument = graphql(`
  mutation AddDriver($input: AddDriverNodeInput!) {
    addDriverNode(input: $input) {
      driverNode {
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

/** Changes the words or the measures of a box. */
export const updateDriverDocument = graphql(`
  mutation UpdateDriver($input: UpdateDriverNodeInput!) {
    updateDriverNode(input: $input) {
      driverNode {
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

/** Moves a box with everything under it. */
export const moveDriverDocument = graphql(`
  mutation MoveDriver($input: MoveDriverNodeInput!) {
    moveDriverNode(input: $input) {
      driverNode {
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

/** Takes a box away. */
export const removeDriverDocument = graphql(`
  mutation RemoveDriver($input: RemoveDriverNodeInput!) {
    removeDriverNode(input: $input) {
      driverNode {
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

/** Puts a box back, with what was taken away together with it. */
export const restoreDriverDocument = graphql(`
  mutation RestoreDriver($input: RestoreDriverNodeInput!) {
    restoreDriverNode(input: $input) {
      driverNode {
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

/** Writes the aim, which is that of the charter. */
export const writeAimDocument = graphql(`
  mutation WriteDriverAim($input: UpdateCharterInput!) {
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
