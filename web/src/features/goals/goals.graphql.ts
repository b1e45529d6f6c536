import { graphql } from '../../lib/graphql';

/** What a piece of evidence shows. */
export const goalEvidenceFragment = graphql(`
  fragment GoalEvidenceItem on GoalEvidence {
    title
    state
    counts
    milestone {
      id
    }
    seminar {
      id
    }
  }
`);

/** A confirmation under an earlier regulation, and what it is worth now. */
export const goalCarriedFragment = graphql(`
  fragment GoalCarried on CarriedOver {
    confirmation {
      id
      basis
      confirmedAt
      confirmedBy {
        id
        name
      }
      part {
        id
        textSv
        goal {
          id
          code
          regulation {
            id
            designation
          }
        }
      }
    }
    links {
      id
      strength
      whatChanged
    }
  }
`);

/** One part of a goal. */
export const goalPartFragment = graphql(
  `
    fragment GoalSheetPart on GoalPartProgress {
      status
      gap
      viewerCanConfirm
      part {
        id
        kind
        force
        textSv
        textEn
        certifiedBy
        certificateForm {
          id
          titleSv
        }
      }
      evidence {
        ...GoalEvidenceItem
      }
      carriedOver {
        ...GoalCarried
      }
      confirmation {
        id
        basis
        certifierRole
        confirmedAt
        confirmedBy {
          id
          name
        }
        milestone {
          id
          title
        }
        seminar {
          id
          title
        }
      }
    }
  `,
  [goalEvidenceFragment, goalCarriedFragment],
);

/** The whole of a goal for one trainee. */
export const goalSheetFragment = graphql(
  `
    fragment GoalSheet on GoalProgress {
      complete
      missing
      enrolment {
        id
        viewerRelations
        person {
          id
          name
        }
        cohort {
          id
          name
        }
      }
      goal {
        id
        code
        titleSv
        titleEn
        partsRecorded
      }
      regulation {
        id
        designation
      }
      parts {
        ...GoalSheetPart
      }
      carriedOver {
        ...GoalCarried
      }
      history {
        id
        basis
        certifierRole
        confirmedAt
        revokedAt
        revokeReason
        confirmedBy {
          id
          name
        }
        revokedBy {
          id
          name
        }
        part {
          id
          textSv
          goal {
            id
            code
            regulation {
              id
              designation
            }
          }
        }
      }
    }
  `,
  [goalPartFragment, goalCarriedFragment],
);

export const myGoalsDocument = graphql(
  `
    query GoalsMine {
      myGoals {
        ...GoalSheet
      }
    }
  `,
  [goalSheetFragment],
);

export const goalsOfDocument = graphql(
  `
    query GoalsOf($enrolmentId: ID!) {
      goalsOf(enrolmentId: $enrolmentId) {
        ...GoalSheet
      }
    }
  `,
  [goalSheetFragment],
);

export const toCertifyDocument = graphql(
  `
    query GoalsToCertify {
      toCertify {
        waitingSince
        enrolment {
          id
          person {
            id
            name
          }
          unit {
            id
            name
          }
        }
        part {
          id
          kind
          textSv
          textEn
          certificateForm {
            id
            titleSv
          }
          goal {
            id
            code
            regulation {
              id
              designation
            }
          }
        }
        evidence {
          ...GoalEvidenceItem
        }
      }
    }
  `,
  [goalEvidenceFragment],
);

export const confirmGoalPartDocument = graphql(`
  mutation GoalsConfirmPart($input: ConfirmGoalPartInput!) {
    confirmGoalPart(input: $input) {
      confirmation {
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

export const revokeGoalConfirmationDocument = graphql(`
  mutation GoalsRevokeConfirmation($input: RevokeGoalConfirmationInput!) {
    revokeGoalConfirmation(input: $input) {
      confirmation {
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
