import { BOARD_ROWS } from './board.rows.js';
import { COHORT_ROWS } from './cohorts.rows.js';
import { GOAL_ROWS } from './goals.rows.js';
import { IMPROVEMENT_ROWS } from './improvement.rows.js';
import { MILESTONE_ROWS } from './milestones.rows.js';
import { ORGANISATION_ROWS } from './organisations.rows.js';
import { PEOPLE_ROWS } from './people.rows.js';
import { PROJECT_ROWS } from './projects.rows.js';
import type { Row } from './row.js';
import { SEMINAR_ROWS } from './seminars.rows.js';
import { SUPPORT_ROWS } from './support.rows.js';

/** Every operation of the server. An operation that is missing here fails the suite. */
export const MATRIX: readonly Row[] = [
  ...PEOPLE_ROWS,
  ...ORGANISATION_ROWS,
  ...PROJECT_ROWS,
  ...IMPROVEMENT_ROWS,
  ...MILESTONE_ROWS,
  ...SEMINAR_ROWS,
  ...SUPPORT_ROWS,
  ...COHORT_ROWS,
  ...GOAL_ROWS,
  ...BOARD_ROWS,
];
