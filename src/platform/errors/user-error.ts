import { Field, InterfaceType, registerEnumType } from '@nestjs/graphql';
import { language } from '../http/request-scope.js';
import { say, type Language } from '../i18n/i18n.js';
import { withNumbers } from '../i18n/number-words.js';
import type { Problem } from './rejected.js';

/** Everything a person can be asked to put right. The sentences stand in `platform/i18n`. */
export enum UserErrorCode {
  REQUIRED = 'REQUIRED',
  TOO_LONG = 'TOO_LONG',
  TOO_SHORT = 'TOO_SHORT',
  TOO_SMALL = 'TOO_SMALL',
  TOO_LARGE = 'TOO_LARGE',
  INVALID_FORMAT = 'INVALID_FORMAT',
  INVALID_EMAIL = 'INVALID_EMAIL',
  INVALID_URL = 'INVALID_URL',
  INVALID_DATE = 'INVALID_DATE',
  INVALID_PERIOD = 'INVALID_PERIOD',
  OVERLAPPING_PERIOD = 'OVERLAPPING_PERIOD',
  UNKNOWN_REFERENCE = 'UNKNOWN_REFERENCE',
  DUPLICATE = 'DUPLICATE',
  STALE_VERSION = 'STALE_VERSION',
  LOCKED = 'LOCKED',
  REVIEW_STARTED = 'REVIEW_STARTED',
  WRONG_STATE = 'WRONG_STATE',
  NOT_AVAILABLE = 'NOT_AVAILABLE',
  PROJECT_MISSING = 'PROJECT_MISSING',
  ETHICS_MISSING = 'ETHICS_MISSING',
  EVIDENCE_MISSING = 'EVIDENCE_MISSING',
  REASON_REQUIRED = 'REASON_REQUIRED',
  CAPACITY_REACHED = 'CAPACITY_REACHED',
  TRAINEES_ADMITTED = 'TRAINEES_ADMITTED',
  SAME_PERSON = 'SAME_PERSON',
  TRAINEE_ELSEWHERE = 'TRAINEE_ELSEWHERE',
  CRITERION_NOT_MET = 'CRITERION_NOT_MET',
  NOT_CERTIFIER = 'NOT_CERTIFIER',
  REGULATION_CLOSED = 'REGULATION_CLOSED',
  PATIENT_IDENTIFIER = 'PATIENT_IDENTIFIER',
  SMALL_GROUP = 'SMALL_GROUP',
  WRONG_CREDENTIALS = 'WRONG_CREDENTIALS',
  TOO_MANY_ATTEMPTS = 'TOO_MANY_ATTEMPTS',
  WEAK_PASSWORD = 'WEAK_PASSWORD',
  INVITATION_INVALID = 'INVITATION_INVALID',
  ACCOUNT_IN_USE = 'ACCOUNT_IN_USE',
  LAST_ADMIN = 'LAST_ADMIN',
  ROLE_SCOPE = 'ROLE_SCOPE',
  SEMINAR_NOT_BEGUN = 'SEMINAR_NOT_BEGUN',
  CHECK_IN_WRONG_CODE = 'CHECK_IN_WRONG_CODE',
  CHECK_IN_OTHER_SESSION = 'CHECK_IN_OTHER_SESSION',
  CHECK_IN_TOO_EARLY = 'CHECK_IN_TOO_EARLY',
  CHECK_IN_TOO_LATE = 'CHECK_IN_TOO_LATE',
  CHECK_IN_NOT_ENROLLED = 'CHECK_IN_NOT_ENROLLED',
  FAULTY_ROWS = 'FAULTY_ROWS',
  FILE_UNREADABLE = 'FILE_UNREADABLE',
  PREDICTION_MISSING = 'PREDICTION_MISSING',
  PREDICTION_LOCKED = 'PREDICTION_LOCKED',
  DOING_MISSING = 'DOING_MISSING',
  STUDY_MISSING = 'STUDY_MISSING',
  DECISION_MISSING = 'DECISION_MISSING',
  DRIVER_PLACE = 'DRIVER_PLACE',
  DRIVER_HAS_CHILDREN = 'DRIVER_HAS_CHILDREN',
  NUMERATOR_ABOVE_DENOMINATOR = 'NUMERATOR_ABOVE_DENOMINATOR',
  ZERO_DENOMINATOR = 'ZERO_DENOMINATOR',
  NEGATIVE_NUMBER = 'NEGATIVE_NUMBER',
  NOT_WHOLE = 'NOT_WHOLE',
  NOT_POSITIVE = 'NOT_POSITIVE',
  NOT_USED = 'NOT_USED',
  FUTURE_PERIOD = 'FUTURE_PERIOD',
  DUPLICATE_PERIOD = 'DUPLICATE_PERIOD',
  TOO_MANY_POINTS = 'TOO_MANY_POINTS',
  ROW_LEVEL_DATA = 'ROW_LEVEL_DATA',
}

registerEnumType(UserErrorCode, {
  name: 'UserErrorCode',
  description: 'What a person can put right. New codes may be added.',
  valuesMap: {
    REQUIRED: { description: 'A field must be filled in.' },
    TOO_LONG: { description: 'A text is longer than allowed; params: max.' },
    TOO_SHORT: { description: 'A text is shorter than needed; params: min.' },
    TOO_SMALL: { description: 'A number is below the lowest allowed; params: min.' },
    TOO_LARGE: { description: 'A number is above the highest allowed, or a list has too many items; params: max.' },
    INVALID_FORMAT: { description: 'A value does not have the form asked for.' },
    INVALID_EMAIL: { description: 'Not an e-mail address.' },
    INVALID_URL: { description: 'Not a web address beginning with https:// or http://.' },
    INVALID_DATE: { description: 'A date that cannot be used here.' },
    INVALID_PERIOD: { description: 'A period ends before it begins.' },
    OVERLAPPING_PERIOD: { description: 'The period overlaps one that is already recorded.' },
    UNKNOWN_REFERENCE: { description: 'A field names something that does not exist or is closed.' },
    DUPLICATE: { description: 'The same thing is already recorded.' },
    STALE_VERSION: { description: 'Somebody else changed the record first; params: currentVersion.' },
    LOCKED: { description: 'The record is approved or closed and can no longer be changed.' },
    REVIEW_STARTED: { description: 'A reviewer has opened the submission, so it can no longer be recalled.' },
    WRONG_STATE: { description: 'The step does not follow from the present state; params: state.' },
    NOT_AVAILABLE: { description: 'The step is not open yet.' },
    PROJECT_MISSING: { description: 'The project must be created first.' },
    ETHICS_MISSING: { description: 'A data step needs an ethics decision that permits it.' },
    EVIDENCE_MISSING: { description: 'Something that must be handed in is missing.' },
    REASON_REQUIRED: { description: 'The action needs a reason in words.' },
    CAPACITY_REACHED: { description: 'The cohort has no place left; params: capacity.' },
    SAME_PERSON: { description: 'Nobody can supervise themselves, and no office can give itself a role.' },
    TRAINEE_ELSEWHERE: { description: "The trainee takes part in another centre's cohort; the administrator assigns supervisors." },
    TRAINEES_ADMITTED: { description: 'It cannot be done once trainees are admitted to the cohort.' },
    CRITERION_NOT_MET: { description: 'A milestone cannot be approved while a criterion is answered not met.' },
    NOT_CERTIFIER: { description: 'The regulation does not let this person certify.' },
    REGULATION_CLOSED: { description: 'The regulation cannot be used on that date.' },
    PATIENT_IDENTIFIER: { description: "A text looks as if it holds a person's identity number; nothing was stored." },
    SMALL_GROUP: { description: 'Fewer people than may be shown; params: min.' },
    WRONG_CREDENTIALS: { description: 'E-mail or password is wrong.' },
    TOO_MANY_ATTEMPTS: { description: 'Too many tries in a short time.' },
    WEAK_PASSWORD: { description: "The password is too common, or contains the person's or the product's name." },
    INVITATION_INVALID: { description: 'The one-time link is wrong, used or too old.' },
    ACCOUNT_IN_USE: { description: 'The person has a password already; only the administrator makes a new link.' },
    LAST_ADMIN: { description: 'The installation would be left without an administrator.' },
    ROLE_SCOPE: { description: 'The role cannot be given for that kind of scope.' },
    SEMINAR_NOT_BEGUN: { description: 'Before a seminar only excused absence can be registered.' },
    CHECK_IN_WRONG_CODE: { description: 'No session has that code.' },
    CHECK_IN_OTHER_SESSION: { description: 'The code belongs to another session.' },
    CHECK_IN_TOO_EARLY: { description: 'Check-in has not opened; params: opensAt.' },
    CHECK_IN_TOO_LATE: { description: 'Check-in has closed; params: closedAt.' },
    CHECK_IN_NOT_ENROLLED: { description: 'The person is not enrolled in the cohort of the session.' },
    FAULTY_ROWS: { description: 'The file has rows with faults, so nothing was imported; params: count.' },
    FILE_UNREADABLE: { description: 'The file cannot be read as a table.' },
    PREDICTION_MISSING: { description: 'A PDSA cycle begins with a prediction.' },
    PREDICTION_LOCKED: { description: 'The test has begun, so its plan and prediction stand.' },
    DOING_MISSING: { description: 'What was done and seen in the test has not been written.' },
    STUDY_MISSING: { description: 'A PDSA cycle is closed with a comparison with its prediction.' },
    DECISION_MISSING: { description: 'A PDSA cycle is closed with a decision.' },
    DRIVER_PLACE: { description: 'A box of the driver diagram cannot stand there.' },
    DRIVER_HAS_CHILDREN: { description: 'A box of the driver diagram has others under it; params: count.' },
    NUMERATOR_ABOVE_DENOMINATOR: { description: 'The numerator is greater than the denominator.' },
    ZERO_DENOMINATOR: { description: 'The denominator is zero, so there is nothing to divide by.' },
    NEGATIVE_NUMBER: { description: 'A number that counts or measures is below zero.' },
    NOT_WHOLE: { description: 'A count is no whole number.' },
    NOT_POSITIVE: { description: 'A number must be above zero.' },
    NOT_USED: { description: 'The number has no place in a measure of this form.' },
    FUTURE_PERIOD: { description: 'The period has not begun yet.' },
    DUPLICATE_PERIOD: { description: 'The period is recorded already, or stands twice.' },
    TOO_MANY_POINTS: { description: 'The measure would have more points than allowed; params: max.' },
    ROW_LEVEL_DATA: { description: 'The file has rows for single persons; only aggregates for periods are taken.' },
  },
});

/** One thing to put right, beside the field it concerns. */
@InterfaceType({
  description: 'One thing a person can put right.',
  resolveType: (error: UserError) => (error.code === UserErrorCode.STALE_VERSION ? 'StaleVersion' : 'SimpleUserError'),
})
export abstract class UserError {
  @Field(() => UserErrorCode, { description: 'What is wrong, for programs.' })
  code: UserErrorCode;

  @Field(() => String, { description: 'What is wrong and what to do, in the language of the viewer.' })
  message: string;

  @Field(() => [String], {
    nullable: true,
    description: 'The input field, from the input object inwards; null when it concerns the whole.',
  })
  path: string[] | null;
}

/** Problems as the viewer reads them. A param `problem` chooses a sentence that tells more than that of the code. */
export function toUserErrors(problems: readonly Problem[]): UserError[] {
  return problems.map(({ code, path, params = {} }) => ({
    code: code as UserErrorCode,
    message: say(language(), `userError.${params['problem'] ?? code}`, worded(language(), params)),
    path: path.length > 0 ? path : null,
    ...(code === 'STALE_VERSION' ? { currentVersion: params['currentVersion'] ?? null } : {}),
  }));
}

/** Numbers as the language writes them; a state in words: `PLANNED` is "planerad" to a Swedish reader. What is words already stays. */
function worded(to: Language, params: Readonly<Record<string, string | number>>): Record<string, string | number> {
  const said = withNumbers(to, params);
  const { state } = params;
  if (typeof state !== 'string' || !/^[A-Z_]+$/.test(state)) return said;
  return { ...said, state: say(to, `state.${state}`) };
}
