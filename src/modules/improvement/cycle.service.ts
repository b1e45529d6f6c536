import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import { Database } from '../../platform/database/database.service.js';
import { repeated } from '../../platform/database/repeat.js';
import { sql } from '../../platform/database/sql.js';
import { forbidden, notFound } from '../../platform/errors/denied.js';
import { Rejected, type Problem } from '../../platform/errors/rejected.js';
import { newId } from '../../platform/ids/id.js';
import { Clock } from '../../platform/time/clock.js';
import { enrolmentScope } from '../enrolments/index.js';
import { Marks } from '../measures/index.js';
import { mayWrite, ProjectAccess, type ReachedProject } from '../projects/index.js';
import { CycleMeasure, CycleState, PdsaCycle } from './cycle.entities.js';
import type { PlanCycleInput, RemoveCycleInput, RestoreCycleInput, StartNextCycleInput, UpdateCycleInput } from './cycle.inputs.js';

import { CYCLE_FIELDS, fieldObstacle, isRemovable, offersNext, type CycleField } from './cycle.workflow.js';
import { markOf, problemOf } from './cycle.words.js';
import { DriverKind, DriverNode } from './driver.entities.js';
import { ImprovementEdits } from './improvement.edits.js';

/** Most cycles of one project. */
const MOST_CYCLES = 100;

/** A cycle that its trainee may write. */
interface OwnCycle {
  cycle: PdsaCycle;
  reached: ReachedProject;
}

type Plan = Partial<PdsaCycle> & Pick<PdsaCycle, 'title'>;

/** PDSA cycles: reading, planning and writing them. Their steps are in `cycle.steps.ts`. */
@Injectable()
export class CycleService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly access: ProjectAccess,
    private readonly edits: ImprovementEdits,
    private readonly marks: Marks,
  ) {}

  /** One cycle in the viewer's scope. NOT_FOUND otherwise, and when it was taken away. */
  async get(viewer: Viewer, cycleId: string): Promise<PdsaCycle> {
    const [cycle] = await this.db.rows(
      PdsaCycle,
      'c',
      sql`join project p on p.id = c.project_id join enrolment e on e.id = p.enrolment_id
        where c.id = ${cycleId} and c.removed_at is null and (${enrolmentScope(viewer)})`,
    );
    if (!cycle) throw notFound();
    return cycle;
  }

  /** A cycle for its trainee. NOT_FOUND, FORBIDDEN, LOCKED or NOT_AVAILABLE outside the round, STALE_VERSION. */
  async toChange(viewer: Viewer, { cycleId, expectedVersion }: { cycleId: string; expectedVersion: number }): Promise<OwnCycle> {
    const { projectId } = await this.get(viewer, cycleId);
    const reached = await this.edits.own(viewer, projectId);
    await this.edits.begin(reached);
    const cycle = await this.get(viewer, cycleId);
    if (cycle.version !== expectedVersion) throw Rejected.stale(cycle.version);
    return { cycle, reached };
  }

  /** Plans a cycle; a repeat of the id answers with the same one. LOCKED, NOT_AVAILABLE, UNKNOWN_REFERENCE, TOO_LARGE, DUPLICATE. */
  async plan(viewer: Viewer, { id, projectId, measureIds, ...plan }: PlanCycleInput): Promise<PdsaCycle> {
    const reached = await this.edits.own(viewer, projectId);
    const before = await repeated(this.db, PdsaCycle, id, (c) => c.projectId === projectId && c.removedAt === null);
    if (before) return before;
    await this.edits.begin(reached);
    await this.requireIdea(projectId, plan.changeIdeaId);
    await this.edits.requireMeasures(projectId, measureIds ?? []);
    return this.insert(viewer, reached, { ...plan, id: id ?? newId() }, measureIds ?? []);
  }

  /** Plans the cycle after one whose change was adapted, with its title, idea and measures. WRONG_STATE unless it was; as {@link plan}. */
  async startNext(viewer: Viewer, { id, previousCycleId }: StartNextCycleInput): Promise<PdsaCycle> {
    const previous = await this.get(viewer, previousCycleId);
    const { projectId, title, changeIdeaId } = previous;
    const reached = await this.edits.own(viewer, projectId);
    const before = await repeated(this.db, PdsaCycle, id, (c) => c.previousCycleId === previousCycleId && c.removedAt === null);
    if (before) return before;
    await this.edits.begin(reached);
    if (!offersNext(previous)) throw Rejected.of('WRONG_STATE', ['previousCycleId'], { state: previous.state, problem: 'NOT_ADAPTED' });
    const measures = await this.measuresOf(previousCycleId);
    return this.insert(viewer, reached, { id: id ?? newId(), title, changeIdeaId, previousCycleId }, measures);
  }

  /** Writes the fields that its state lets one write. STALE_VERSION, REQUIRED, PREDICTION_LOCKED, NOT_AVAILABLE, LOCKED, UNKNOWN_REFERENCE. */
  async update(viewer: Viewer, input: UpdateCycleInput): Promise<PdsaCycle> {
    const { cycle, reached } = await this.toChange(viewer, input);
    const measures = await this.measuresOf(cycle.id);
    const changed = changedFields(input, cycle, measures);
    const problems = problemsOf(input, cycle.state, changed);
    if (problems.length > 0) throw new Rejected(problems);
    if (changed.length === 0) return cycle;
    if (changed.includes('changeIdeaId')) await this.requireIdea(cycle.projectId, input.changeIdeaId);
    if (changed.includes('measureIds')) {
      await this.edits.requireMeasures(cycle.projectId, input.measureIds ?? []);
      await this.setMeasures(cycle.id, input.measureIds ?? []);
    }
    const columns = changed.filter((field) => field !== 'measureIds');
    const changes = Object.fromEntries(columns.map((field) => [field, input[field]])) as Partial<PdsaCycle>;
    const version = await this.db.update(PdsaCycle, { id: cycle.id, version: cycle.version }, changes);
    const next = { ...cycle, ...changes, version };
    if (changed.includes('title') && next.state !== CycleState.PLANNED) await this.marks.draw(markOf(next));
    await this.edits.note(viewer, reached, {
      action: 'cycle.updated',
      entity: 'PdsaCycle',
      id: cycle.id,
      details: { fields: changed, version },
    });
    return next;
  }

  /** Takes a planned cycle away. STALE_VERSION, WRONG_STATE once it has begun. */
  async remove(viewer: Viewer, input: RemoveCycleInput): Promise<PdsaCycle> {
    const { cycle, reached } = await this.toChange(viewer, input);
    if (!isRemovable(cycle.state)) throw Rejected.of('WRONG_STATE', [], { state: cycle.state, problem: 'CYCLE_KEPT' });
    const removedAt = this.clock.now();
    const version = await this.db.update(PdsaCycle, { id: cycle.id, version: cycle.version }, { removedAt });
    await this.marks.erase(cycle.id);
    await this.edits.note(viewer, reached, {
      action: 'cycle.removed',
      entity: 'PdsaCycle',
      id: cycle.id,
      details: { number: cycle.number },
    });
    return { ...cycle, removedAt, version };
  }

  /** Puts a cycle back that was taken away; a repeat has no further effect. STALE_VERSION, TOO_LARGE, LOCKED, NOT_AVAILABLE. */
  async restore(viewer: Viewer, { cycleId, expectedVersion }: RestoreCycleInput): Promise<PdsaCycle> {
    const found = await this.db.find(PdsaCycle, cycleId);
    if (!found) throw notFound();
    const reached = await this.access.reach(viewer, found.projectId);
    // Others hear that there is no such cycle, as they do when they read it.
    if (!mayWrite(reached.relations)) throw found.removedAt ? notFound() : forbidden();
    await this.edits.begin(reached);
    const cycle = (await this.db.find(PdsaCycle, cycleId)) ?? found;
    if (!cycle.removedAt) return cycle;
    await this.numbersOf(cycle.projectId);
    const version = await this.db.update(PdsaCycle, { id: cycle.id, version: expectedVersion }, { removedAt: null });
    await this.edits.note(viewer, reached, {
      action: 'cycle.restored',
      entity: 'PdsaCycle',
      id: cycle.id,
      details: { number: cycle.number },
    });
    return { ...cycle, removedAt: null, version };
  }

  /** The last number given in a project that has room for another cycle. TOO_LARGE when it has not. */
  private async numbersOf(projectId: string): Promise<number> {
    const numbers = await this.db.one<{ last: number | null; standing: number }>(
      sql`select max(number) as last, count(case when removed_at is null then 1 end) as standing from pdsa_cycle where project_id = ${projectId}`,
    );
    if (Number(numbers?.standing) >= MOST_CYCLES) throw Rejected.of('TOO_LARGE', [], { max: MOST_CYCLES });
    return Number(numbers?.last ?? 0);
  }

  private async insert(
    viewer: Viewer,
    reached: ReachedProject,
    plan: Plan & { id: string },
    measureIds: readonly string[],
  ): Promise<PdsaCycle> {
    const projectId = reached.project.id;
    const last = await this.numbersOf(projectId);
    const cycle: PdsaCycle = {
      ...EMPTY,
      ...Object.fromEntries(Object.entries(plan).filter(([, value]) => value !== undefined)),
      id: plan.id,
      title: plan.title,
      version: 1,
      projectId,
      number: last + 1,
      createdAt: this.clock.now(),
    };
    await this.db.insert(PdsaCycle, cycle);
    await this.setMeasures(cycle.id, measureIds);
    await this.edits.note(viewer, reached, {
      action: 'cycle.planned',
      entity: 'PdsaCycle',
      id: cycle.id,
      details: { number: cycle.number },
    });
    return cycle;
  }

  private async measuresOf(cycleId: string): Promise<string[]> {
    const links = await this.db.select<{ measureId: string }>(
      sql`select l.measure_id from cycle_measure l join measure m on m.id = l.measure_id where l.cycle_id = ${cycleId} and m.removed_at is null`,
    );
    return links.map(({ measureId }) => measureId);
  }

  private async setMeasures(cycleId: string, measureIds: readonly string[]): Promise<void> {
    await this.db.remove(CycleMeasure, { cycleId });
    await this.db.insert(
      CycleMeasure,
      [...new Set(measureIds)].map((measureId) => ({ id: newId(), cycleId, measureId })),
    );
  }

  private async requireIdea(projectId: string, changeIdeaId: string | null | undefined): Promise<void> {
    if (!changeIdeaId) return;
    const idea = await this.db.find(DriverNode, changeIdeaId);
    const fits = idea?.projectId === projectId && idea.removedAt === null && idea.kind === DriverKind.CHANGE_IDEA;
    if (!fits) throw Rejected.of('UNKNOWN_REFERENCE', ['changeIdeaId']);
  }
}

const EMPTY = {
  state: CycleState.PLANNED,
  changeIdeaId: null,
  previousCycleId: null,
  question: null,
  prediction: null,
  plan: null,
  startsOn: null,
  done: null,
  seen: null,
  comparison: null,
  outcome: null,
  decision: null,
  next: null,
  closedAt: null,
  removedAt: null,
} as const;

/** The fields that were given and differ from what stands: a form may send everything back. */
function changedFields(input: UpdateCycleInput, cycle: PdsaCycle, measures: readonly string[]): CycleField[] {
  return CYCLE_FIELDS.filter((field) => {
    if (input[field] === undefined) return false;
    if (field !== 'measureIds') return input[field] !== cycle[field];
    const given = new Set(input.measureIds ?? []);
    return given.size !== measures.length || measures.some((id) => !given.has(id));
  });
}

function problemsOf(input: UpdateCycleInput, state: CycleState, changed: readonly CycleField[]): Problem[] {
  return changed.flatMap((field): Problem[] => {
    const obstacle = fieldObstacle(field, state);
    if (obstacle) return [problemOf(obstacle, state, [field])];
    return field === 'title' && input.title === null ? [{ code: 'REQUIRED', path: ['title'] }] : [];
  });
}
