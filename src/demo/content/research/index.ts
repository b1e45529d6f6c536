import type { TraineeStory } from '../../builders/trainee.js';
import { advised, approved, exempt } from './with-data.js';
import { applied, slow } from './without-data.js';

/** The trainees of the research round that is going on. */
export const RESEARCH_TRAINEES: readonly TraineeStory[] = [approved, applied, exempt, slow, advised];
