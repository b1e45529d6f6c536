import { graphqlEnum } from '../../platform/graphql/enum.js';

export enum MeasureKind {
  OUTCOME = 'OUTCOME',
  PROCESS = 'PROCESS',
  BALANCING = 'BALANCING',
  PROM = 'PROM',
  PREM = 'PREM',
}
graphqlEnum(MeasureKind, 'MeasureKind', 'What a measure tells of the work.', {
  OUTCOME: 'How it goes for the patients (resultatmått).',
  PROCESS: 'Whether one does what one decided (processmått).',
  BALANCING: 'Whether something else got worse (balanserande mått).',
  PROM: 'Outcome told by the patients themselves (PROM).',
  PREM: 'Experience told by the patients themselves (PREM).',
});

export enum MeasureForm {
  SHARE = 'SHARE',
  COUNT = 'COUNT',
  RATE = 'RATE',
  VALUE = 'VALUE',
  EVENTS_BETWEEN = 'EVENTS_BETWEEN',
  TIME_BETWEEN = 'TIME_BETWEEN',
}
graphqlEnum(MeasureForm, 'MeasureForm', 'What is counted or measured in a period.', {
  SHARE: 'Yes or no for each patient: a numerator out of a denominator.',
  COUNT: 'A number of events, with about the same exposure in every period.',
  RATE: 'A number of events per exposure: bed days, visits.',
  VALUE: 'A measurement: a mean, a median, a time, a score.',
  EVENTS_BETWEEN: 'How many went well between two rare events.',
  TIME_BETWEEN: 'How long it was between two rare events.',
});

export enum Direction {
  INCREASE = 'INCREASE',
  DECREASE = 'DECREASE',
  NEUTRAL = 'NEUTRAL',
}
graphqlEnum(Direction, 'Direction', 'Which way is better.', {
  INCREASE: 'More is better.',
  DECREASE: 'Less is better.',
  NEUTRAL: 'Neither is better.',
});

export enum PeriodLength {
  DAY = 'DAY',
  WEEK = 'WEEK',
  MONTH = 'MONTH',
  QUARTER = 'QUARTER',
  HALF_YEAR = 'HALF_YEAR',
  YEAR = 'YEAR',
}
graphqlEnum(PeriodLength, 'PeriodLength', 'How long a period is.', {
  DAY: 'A day.',
  WEEK: 'A week, Monday to Sunday (ISO 8601).',
  MONTH: 'A calendar month.',
  QUARTER: 'A calendar quarter.',
  HALF_YEAR: 'Half a calendar year.',
  YEAR: 'A calendar year.',
});

export enum ChartType {
  RUN = 'RUN',
  I = 'I',
  MR = 'MR',
  XBAR = 'XBAR',
  S = 'S',
  P = 'P',
  P_PRIME = 'P_PRIME',
  U = 'U',
  U_PRIME = 'U_PRIME',
  C = 'C',
  G = 'G',
  T = 'T',
}
graphqlEnum(ChartType, 'ChartType', 'How a series is drawn.', {
  RUN: 'Run chart: the median (seriediagram).',
  I: 'Single measurements (XmR).',
  MR: 'Moving ranges.',
  XBAR: 'Means of several measurements a period.',
  S: 'Standard deviations of several measurements a period.',
  P: 'Shares.',
  P_PRIME: 'Shares with large denominators (Laney).',
  U: 'Events per exposure.',
  U_PRIME: 'Events per large exposures (Laney).',
  C: 'Counts with equal exposure.',
  G: 'Opportunities between rare events.',
  T: 'Time between rare events.',
});

export enum RuleSet {
  ANHOEJ = 'ANHOEJ',
  MDC = 'MDC',
  MDC_EARLIER = 'MDC_EARLIER',
}
graphqlEnum(RuleSet, 'RuleSet', 'The rules by which signals are found.', {
  ANHOEJ: 'Runs (Anhøj) and, where there are limits, points outside three sigma.',
  MDC: 'NHS Making Data Count on an XmR chart, with the newer rule of two in three.',
  MDC_EARLIER: 'The same with the earlier rule of two in three.',
});

export enum PointStatus {
  OK = 'OK',
  MASKED = 'MASKED',
  MISSING = 'MISSING',
  INVALID = 'INVALID',
  UNKNOWN = 'UNKNOWN',
}
graphqlEnum(PointStatus, 'PointStatus', 'Whether a point has a value, and why not.', {
  OK: 'It has a value.',
  MASKED: 'Hidden, because small numbers point at persons.',
  MISSING: 'No value was given.',
  INVALID: 'The source says that the value is invalid.',
  UNKNOWN: 'The source says that the value is not known.',
});

export enum PointSource {
  HAND = 'HAND',
  PASTE = 'PASTE',
  FILE = 'FILE',
}
graphqlEnum(PointSource, 'PointSource', 'How a point came in.', {
  HAND: 'Written by hand.',
  PASTE: 'Pasted from a spreadsheet.',
  FILE: 'Read from a file.',
});

export enum AnnotationKind {
  NOTE = 'NOTE',
  PDSA = 'PDSA',
  CHANGE_STARTED = 'CHANGE_STARTED',
}
graphqlEnum(AnnotationKind, 'AnnotationKind', 'What a mark on a chart is about.', {
  NOTE: 'Something that happened.',
  PDSA: 'A PDSA cycle began.',
  CHANGE_STARTED: 'The change was started: the milestone is approved.',
});

export enum DuplicatePeriods {
  REFUSE = 'REFUSE',
  REPLACE = 'REPLACE',
}
graphqlEnum(DuplicatePeriods, 'DuplicatePeriods', 'What to do with periods that are recorded already.', {
  REFUSE: 'Record nothing.',
  REPLACE: 'Replace their numbers; what was excluded stays excluded.',
});

export enum ComparisonFault {
  NOT_REACHED = 'NOT_REACHED',
  NO_VALUES = 'NO_VALUES',
}
graphqlEnum(ComparisonFault, 'ComparisonFault', 'Why a comparison line could not be fetched.', {
  NOT_REACHED: 'The source did not answer, or not in its usual form.',
  NO_VALUES: 'The source has no values for the indicator and the place.',
});
