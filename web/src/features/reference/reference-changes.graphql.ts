import { graphql } from '../../lib/graphql';

export const createRegisterDocument = graphql(`
  mutation CreateRegister($input: CreateRegisterInput!) {
    createRegister(input: $input) {
      register {
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

export const renameRegisterDocument = graphql(`
  mutation RenameRegister($input: RenameRegisterInput!) {
    renameRegister(input: $input) {
      register {
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

export const closeRegisterDocument = graphql(`
  mutation CloseRegister($input: CloseRegisterInput!) {
    closeRegister(input: $input) {
      register {
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

export const mergeRegisterDocument = graphql(`
  mutation MergeRegister($input: MergeRegisterInput!) {
    mergeRegister(input: $input) {
      register {
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

export const createRegisterCentreDocument = graphql(`
  mutation CreateRegisterCentre($input: CreateRegisterCentreInput!) {
    createRegisterCentre(input: $input) {
      registerCentre {
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

export const renameRegisterCentreDocument = graphql(`
  mutation RenameRegisterCentre($input: RenameRegisterCentreInput!) {
    renameRegisterCentre(input: $input) {
      registerCentre {
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

export const closeRegisterCentreDocument = graphql(`
  mutation CloseRegisterCentre($input: CloseRegisterCentreInput!) {
    closeRegisterCentre(input: $input) {
      registerCentre {
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

export const mergeRegisterCentreDocument = graphql(`
  mutation MergeRegisterCentre($input: MergeRegisterCentreInput!) {
    mergeRegisterCentre(input: $input) {
      registerCentre {
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

export const createUnitDocument = graphql(`
  mutation CreateUnit($input: CreateUnitInput!) {
    createUnit(input: $input) {
      unit {
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

export const updateUnitDocument = graphql(`
  mutation UpdateUnit($input: UpdateUnitInput!) {
    updateUnit(input: $input) {
      unit {
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

export const closeUnitDocument = graphql(`
  mutation CloseUnit($input: CloseUnitInput!) {
    closeUnit(input: $input) {
      unit {
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
