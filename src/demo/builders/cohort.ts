import { newId } from '../../platform/ids/id.js';
import { Cohort, CohortElement, CohortEvent, type CohortState } from '../../modules/cohorts/index.js';
import { Track } from '../../modules/regulations/index.js';
import type { Stage } from './stage.js';

/** One step in the life of a round: where it came to, when and why. */
export interface CohortStep {
  to: CohortState;
  on: string;
  reason?: string;
}

/** One element of a delivery model; `from` and `to` are the days of the round unless given. */
export interface ElementStory {
  key: string;
  value: boolean | number | string;
  from?: string;
  to?: string | null;
}

/** A round as it is told. */
export interface CohortStory {
  id?: string;
  centreId: string;
  track: Track;
  name: string;
  capacity: number;
  startsOn: string;
  endsOn: string;
  note: string;
  /** True when the people of the round are invented. */
  invented: boolean;
  steps: readonly [CohortStep, ...CohortStep[]];
  elements: readonly ElementStory[];
  /** Who took the steps; nobody is known for old rounds. */
  actorId?: string;
}

/** Adds a round with every step of its life and the elements of its delivery model. It stands where its last step led. */
export function addCohort(stage: Stage, story: CohortStory): Cohort {
  const { sheet, days, plans } = stage;
  const plan = story.track === Track.RESEARCH ? plans.RESEARCH : plans.IMPROVEMENT;
  const [first] = story.steps;
  const cohort = sheet.add(Cohort, {
    id: story.id ?? newId(),
    version: story.steps.length,
    centreId: story.centreId,
    templateId: plan.templateId,
    track: story.track,
    name: story.name,
    state: story.steps.at(-1)?.to ?? first.to,
    capacity: story.capacity,
    applicantsReported: null,
    startsOn: story.startsOn,
    endsOn: story.endsOn,
    attendancePercent: 80,
    note: story.note,
    invented: story.invented,
    createdAt: days.past(first.on, '09:00'),
  });
  story.steps.forEach((step, i) =>
    sheet.add(CohortEvent, {
      id: newId(),
      cohortId: cohort.id,
      fromState: story.steps[i - 1]?.to ?? null,
      toState: step.to,
      at: days.past(step.on, '09:00'),
      actorId: story.actorId ?? null,
      reason: step.reason ?? null,
    }),
  );
  for (const element of story.elements) addElement(stage, cohort, element);
  return cohort;
}

function addElement({ sheet }: Stage, cohort: Cohort, { key, value, from, to }: ElementStory): void {
  sheet.add(CohortElement, {
    id: newId(),
    cohortId: cohort.id,
    elementId: key,
    flagValue: typeof value === 'boolean' ? value : null,
    numberValue: typeof value === 'number' ? value : null,
    textValue: typeof value === 'string' ? value : null,
    validFrom: from ?? cohort.startsOn,
    validTo: to === undefined ? cohort.endsOn : to,
  });
}
