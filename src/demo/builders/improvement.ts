import { newId } from '../../platform/ids/id.js';
import {
  CycleAction,
  type CycleDecision,
  CycleEvent,
  CycleMeasure,
  type CycleOutcome,
  CycleState,
  DriverKind,
  DriverMeasure,
  DriverNode,
  PdsaCycle,
} from '../../modules/improvement/index.js';
import { markOf } from '../../modules/improvement/cycle.words.js';
import { Annotation, Measure } from '../../modules/measures/index.js';
import type { Project } from '../../modules/projects/index.js';
import type { Stage } from './stage.js';

/** A driver: its words and what stands under it. A text alone is a change idea. */
export interface DriverStory {
  text: string;
  /** Measures that follow it, by name. */
  measures?: readonly string[];
  under: readonly (string | DriverStory)[];
}

/** What was learnt in a cycle, days ago when it was closed. */
export interface StudyStory {
  closedAgo: number;
  comparison: string;
  outcome: CycleOutcome;
  decision: CycleDecision;
  next: string;
}

/** A PDSA cycle, in the order of their numbers. */
export interface CycleStory {
  title: string;
  /** The words of the change idea that it tests. */
  idea: string;
  /** The number of the cycle that it goes on from. */
  after?: number;
  /** The names of the measures by which it is followed. */
  measures?: readonly string[];
  /** Days ago when it was planned, and when it began; without a beginning it is planned. */
  plannedAgo: number;
  begunAgo?: number;
  question: string;
  prediction: string;
  plan: string;
  done?: string;
  seen?: string;
  study?: StudyStory;
}

/** The improvement work of a trainee. */
export interface ImprovementStory {
  drivers: readonly DriverStory[];
  cycles: readonly CycleStory[];
}

/** Adds a driver diagram and the cycles that test its ideas, each with its steps, its measures and its mark on the charts. */
export function addImprovement(stage: Stage, project: Project, actorId: string, { drivers, cycles }: ImprovementStory): void {
  const ideas = new Map<string, DriverNode>();
  drivers.forEach((driver, i) => addDriver(stage, project, ideas, { told: driver, parent: null, position: i + 1 }));
  const told: PdsaCycle[] = [];
  for (const story of cycles) {
    const idea = ideas.get(story.idea);
    if (!idea) throw new Error(`No change idea is called ${story.idea}`);
    const previousCycleId = story.after === undefined ? null : (told[story.after - 1]?.id ?? null);
    const cycle = addCycle(stage, actorId, story, {
      projectId: project.id,
      number: told.length + 1,
      changeIdeaId: idea.id,
      previousCycleId,
    });
    told.push(cycle);
    for (const name of story.measures ?? []) {
      stage.sheet.add(CycleMeasure, { id: newId(), cycleId: cycle.id, measureId: measureOf(stage, project, name).id });
    }
  }
}

function measureOf({ sheet }: Stage, project: Project, name: string): Measure {
  const measure = sheet.all(Measure).find((one) => one.projectId === project.id && one.name === name);
  if (!measure) throw new Error(`No measure is called ${name}`);
  return measure;
}

/** Where a driver or an idea stands. */
interface Place {
  told: string | DriverStory;
  parent: DriverNode | null;
  position: number;
}

function addDriver(stage: Stage, project: Project, ideas: Map<string, DriverNode>, { told, parent, position }: Place): void {
  const isIdea = typeof told === 'string';
  const driverKind = parent === null ? DriverKind.PRIMARY : DriverKind.SECONDARY;
  const node = stage.sheet.add(DriverNode, {
    id: newId(),
    version: 1,
    projectId: project.id,
    parentId: parent?.id ?? null,
    kind: isIdea ? DriverKind.CHANGE_IDEA : driverKind,
    text: isIdea ? told : told.text,
    position,
    removedAt: null,
    removedWithId: null,
    createdAt: project.updatedAt,
  });
  if (isIdea) {
    ideas.set(told, node);
    return;
  }
  for (const name of told.measures ?? []) {
    stage.sheet.add(DriverMeasure, { id: newId(), nodeId: node.id, measureId: measureOf(stage, project, name).id });
  }
  told.under.forEach((under, i) => addDriver(stage, project, ideas, { told: under, parent: node, position: i + 1 }));
}

type CyclePlace = Pick<PdsaCycle, 'projectId' | 'number' | 'changeIdeaId' | 'previousCycleId'>;

function addCycle({ sheet, days }: Stage, actorId: string, story: CycleStory, place: CyclePlace): PdsaCycle {
  const { begunAgo, study } = story;
  const steps = stepsOf(story);
  const cycle = sheet.add(PdsaCycle, {
    id: newId(),
    version: 1 + steps.length,
    ...place,
    state: steps.at(-1)?.to ?? CycleState.PLANNED,
    title: story.title,
    question: story.question,
    prediction: story.prediction,
    plan: story.plan,
    startsOn: begunAgo === undefined ? null : days.ago(begunAgo),
    done: story.done ?? null,
    seen: story.seen ?? null,
    comparison: study?.comparison ?? null,
    outcome: study?.outcome ?? null,
    decision: study?.decision ?? null,
    next: study?.next ?? null,
    createdAt: days.past(days.ago(story.plannedAgo), '15:10'),
    closedAt: study ? days.past(days.ago(study.closedAgo), '16:25') : null,
    removedAt: null,
  });
  for (const { action, from, to, ago, time } of steps) {
    const at = days.past(days.ago(ago), time);
    sheet.add(CycleEvent, { id: newId(), cycleId: cycle.id, action, fromState: from, toState: to, actorId, reason: null, at });
  }
  if (cycle.startsOn)
    sheet.add(Annotation, { id: newId(), measureId: null, removedAt: null, createdAt: cycle.createdAt, ...markOf(cycle) });
  return cycle;
}

/** A step of a cycle as it is told. */
interface Step {
  action: CycleAction;
  from: CycleState;
  to: CycleState;
  ago: number;
  time: string;
}

function stepsOf({ begunAgo, study }: CycleStory): Step[] {
  if (begunAgo === undefined) return [];
  const begun: Step = { action: CycleAction.BEGIN, from: CycleState.PLANNED, to: CycleState.RUNNING, ago: begunAgo, time: '07:50' };
  if (!study) return [begun];
  return [
    begun,
    { action: CycleAction.STUDY, from: CycleState.RUNNING, to: CycleState.STUDYING, ago: study.closedAgo, time: '16:05' },
    { action: CycleAction.CLOSE, from: CycleState.STUDYING, to: CycleState.CLOSED, ago: study.closedAgo, time: '16:25' },
  ];
}
