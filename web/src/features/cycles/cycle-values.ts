import type { VariablesOf } from '../../lib/graphql';
import type { planCycleDocument, updateCycleDocument } from './cycle-changes.graphql';
import type { EditedCycle, PlannedProject } from './cycle-form.graphql';
import type { Cycle } from './cycle.graphql';

type PlanInput = VariablesOf<typeof planCycleDocument>['input'];
/** Changes of a cycle, without which cycle and which version. */
export type Changes = Omit<VariablesOf<typeof updateCycleDocument>['input'], 'cycleId' | 'expectedVersion'>;

export const OUTCOMES = ['AS_PREDICTED', 'PARTLY', 'NOT'] as const;
export const DECISIONS = ['ADOPT', 'ADAPT', 'ABANDON'] as const;

/** Most measures that can follow a cycle. */
export const MOST_MEASURES = 10;

/** The plan as it is typed. */
export interface PlanValues {
  title: string;
  question: string;
  prediction: string;
  plan: string;
  startsOn: string;
  changeIdeaId: string;
  measureIds: string[];
}

/** What was done and seen, as it is typed. */
export interface DoValues {
  done: string;
  seen: string;
}

/** The comparison and the decision, as they are typed. */
export interface StudyValues {
  outcome: string;
  comparison: string;
  decision: string;
  next: string;
}

/** An empty plan, for a change idea when one was chosen on the way here. */
export const emptyPlan = (changeIdeaId = ''): PlanValues => ({
  title: '',
  question: '',
  prediction: '',
  plan: '',
  startsOn: '',
  changeIdeaId,
  measureIds: [],
});

/** A plan as it stands. */
export const planValues = (cycle: EditedCycle): PlanValues => ({
  title: cycle.title,
  question: cycle.question ?? '',
  prediction: cycle.prediction ?? '',
  plan: cycle.plan ?? '',
  startsOn: cycle.startsOn ?? '',
  changeIdeaId: cycle.changeIdea && !cycle.changeIdea.removed ? cycle.changeIdea.id : '',
  measureIds: cycle.measures.filter(({ removed }) => !removed).map(({ id }) => id),
});

/** What was done and seen, as it stands. */
export const doValues = ({ done, seen }: Pick<Cycle, 'done' | 'seen'>): DoValues => ({ done: done ?? '', seen: seen ?? '' });

/** Comparison and decision as they stand. */
export const studyValues = ({
  outcome,
  comparison,
  decision,
  next,
}: Pick<Cycle, 'outcome' | 'comparison' | 'decision' | 'next'>): StudyValues => ({
  outcome: outcome ?? '',
  comparison: comparison ?? '',
  decision: decision ?? '',
  next: next ?? '',
});

const text = (typed: string): string | null => typed.trim() || null;

/** The plan as a new cycle. */
export function planInput(values: PlanValues, id: string, projectId: string): PlanInput {
  return { id, projectId, title: values.title.trim(), ...planTexts(values), ...belonging(values) };
}

const planTexts = ({ question, prediction, plan, startsOn }: PlanValues) => ({
  question: text(question),
  prediction: text(prediction),
  plan: text(plan),
  startsOn: text(startsOn),
});

const belonging = ({ changeIdeaId, measureIds }: PlanValues) => ({ changeIdeaId: text(changeIdeaId), measureIds });

/** The plan as changes: only what may still be written is sent. */
export function planChanges(values: PlanValues, writable: readonly string[]): Changes {
  const all = { title: text(values.title), ...planTexts(values), ...belonging(values) };
  return Object.fromEntries(Object.entries(all).filter(([field]) => writable.includes(field)));
}

/** What was done and seen, as changes. */
export const doChanges = ({ done, seen }: DoValues): Changes => ({ done: text(done), seen: text(seen) });

/** Comparison and decision, as changes. */
export const studyChanges = ({ outcome, comparison, decision, next }: StudyValues): Changes => ({
  outcome: (text(outcome) ?? null) as Changes['outcome'],
  comparison: text(comparison),
  decision: (text(decision) ?? null) as Changes['decision'],
  next: text(next),
});

/** A short name of some texts: two that are alike have the same. */
export function markOfTexts(values: object): string {
  let sum = 5381;
  for (const character of JSON.stringify(values)) sum = (sum * 33 + (character.codePointAt(0) ?? 0)) % 4_294_967_291;
  return sum.toString(36);
}

/** A group of change ideas under what they influence. */
export interface IdeaGroup {
  id: string;
  label: string;
  ideas: readonly { id: string; text: string }[];
}

/** The change ideas of a driver diagram, under their drivers, in the order of the diagram. */
export function ideaGroups({ primaryDrivers }: PlannedProject['driverDiagram']): IdeaGroup[] {
  return primaryDrivers
    .flatMap(({ driver, changeIdeas, secondaryDrivers }) => [
      { id: driver.id, label: driver.text, ideas: changeIdeas },
      ...secondaryDrivers.map((second) => ({
        id: second.driver.id,
        label: `${driver.text} › ${second.driver.text}`,
        ideas: second.changeIdeas,
      })),
    ])
    .filter(({ ideas }) => ideas.length > 0);
}
