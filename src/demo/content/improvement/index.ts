import type { TraineeStory } from '../../builders/trainee.js';
import { finished } from './finished.js';
import { midway2015, midway2021 } from './midway.js';
import { nearly } from './nearly.js';
import { onTrack, waitsForCoach } from './steady.js';
import { justStarted, overdue, stalled, withdrawn } from './troubled.js';
import { gotItBack, waitsForSupervisor } from './waiting.js';

/** The trainees of the improvement round that is going on. */
export const IMPROVEMENT_TRAINEES: readonly TraineeStory[] = [
  finished,
  nearly,
  midway2015,
  midway2021,
  onTrack,
  stalled,
  overdue,
  gotItBack,
  waitsForCoach,
  waitsForSupervisor,
  withdrawn,
  justStarted,
];
