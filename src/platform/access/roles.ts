import { registerEnumType } from '@nestjs/graphql';

/** What a person does in the programme. Being a trainee is not a role: it follows from an enrolment. */
export enum Role {
  ADMIN = 'ADMIN',
  OFFICE = 'OFFICE',
  COACH = 'COACH',
  SUPERVISOR = 'SUPERVISOR',
  MAIN_SUPERVISOR = 'MAIN_SUPERVISOR',
  SCIENTIFIC_SUPERVISOR = 'SCIENTIFIC_SUPERVISOR',
  STUDY_DIRECTOR = 'STUDY_DIRECTOR',
  HEAD_OF_UNIT = 'HEAD_OF_UNIT',
  COURSE_LEADER = 'COURSE_LEADER',
  REGISTER_HOLDER = 'REGISTER_HOLDER',
  STATISTICIAN = 'STATISTICIAN',
  REVIEWER = 'REVIEWER',
}

/** What a role reaches. */
export enum ScopeKind {
  INSTALLATION = 'INSTALLATION',
  CENTRE = 'CENTRE',
  COHORT = 'COHORT',
  UNIT = 'UNIT',
  TRAINEE = 'TRAINEE',
}

/** Which scopes each role can be given for. */
export const ROLE_SCOPES: Record<Role, readonly ScopeKind[]> = {
  ADMIN: [ScopeKind.INSTALLATION],
  OFFICE: [ScopeKind.CENTRE],
  COACH: [ScopeKind.COHORT, ScopeKind.TRAINEE],
  SUPERVISOR: [ScopeKind.TRAINEE],
  MAIN_SUPERVISOR: [ScopeKind.TRAINEE],
  SCIENTIFIC_SUPERVISOR: [ScopeKind.TRAINEE],
  STUDY_DIRECTOR: [ScopeKind.UNIT],
  HEAD_OF_UNIT: [ScopeKind.UNIT],
  COURSE_LEADER: [ScopeKind.COHORT],
  REGISTER_HOLDER: [ScopeKind.COHORT, ScopeKind.TRAINEE],
  STATISTICIAN: [ScopeKind.COHORT, ScopeKind.TRAINEE],
  REVIEWER: [ScopeKind.COHORT, ScopeKind.TRAINEE],
};

registerEnumType(Role, {
  name: 'Role',
  description: 'What a person does in the programme. Being a trainee is not a role: it follows from an enrolment.',
  valuesMap: {
    ADMIN: { description: 'Administrator: people, roles and reference data of the installation.' },
    OFFICE: { description: 'Programme office (kansli) of a register centre.' },
    COACH: { description: 'Coach of a cohort or of single trainees; usually does not certify.' },
    SUPERVISOR: { description: 'Supervisor (handledare): a specialist with supervisor training.' },
    MAIN_SUPERVISOR: { description: 'Main supervisor (huvudansvarig handledare).' },
    SCIENTIFIC_SUPERVISOR: { description: 'Scientific supervisor (vetenskaplig handledare).' },
    STUDY_DIRECTOR: { description: 'Director of studies (studierektor) of a unit.' },
    HEAD_OF_UNIT: { description: 'Head of unit (verksamhetschef).' },
    COURSE_LEADER: { description: 'Course leader (kursledare): may certify a course.' },
    REGISTER_HOLDER: { description: 'Register holder (registerhållare).' },
    STATISTICIAN: { description: 'Statistician.' },
    REVIEWER: { description: 'Reviewer (granskare) of a report.' },
  },
});

registerEnumType(ScopeKind, {
  name: 'ScopeKind',
  description: 'What a role reaches.',
  valuesMap: {
    INSTALLATION: { description: 'Everything that this installation holds.' },
    CENTRE: { description: 'One register centre and its cohorts.' },
    COHORT: { description: 'One cohort and its trainees.' },
    UNIT: { description: 'One unit (klinik) and its trainees.' },
    TRAINEE: { description: 'One trainee.' },
  },
});
