import type { ResultOf } from '../../lib/graphql';
import type { traineeDocument } from './trainee.graphql';

/** The trainee of the page. */
export type Trainee = ResultOf<typeof traineeDocument>['enrolment'];
/** The goals of the trainee, in short. */
export type TraineeGoalsSummary = ResultOf<typeof traineeDocument>['goalsOf'];
