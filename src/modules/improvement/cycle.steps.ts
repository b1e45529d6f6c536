import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import { Database } from '../../platform/database/database.service.js';
import { Rejected } from '../../platform/errors/rejected.js';
import { newId } from '../../platform/ids/id.js';
import { Clock } from '../../platform/time/clock.js';
import { Marks } from '../measures/index.js';
import { CycleAction, CycleEvent, PdsaCycle } from './cycle.entities.js';
import { CycleService } from './cycle.service.js';
import { CYCLE_TRANSITIONS, obstacleTo, type Given } from './cycle.workflow.js';
import { markOf, problemOf } from './cycle.words.js';
import { ImprovementEdits } from './improvement.edits.js';

/** Which cycle takes a step, as it was read. */
interface Key {
  cycleId: string;
  expectedVersion: number;
}

/** Takes the steps of the workflow. What begins is drawn on the charts of the project, what is taken back is erased there. */
@Injectable()
export class CycleSteps {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly cycles: CycleService,
    private readonly edits: ImprovementEdits,
    private readonly marks: Marks,
  ) {}

  /** Takes one step. NOT_FOUND, FORBIDDEN, STALE_VERSION, LOCKED, NOT_AVAILABLE, WRONG_STATE, and what the step itself still lacks. */
  async take(viewer: Viewer, action: CycleAction, key: Key, given: Given = {}): Promise<PdsaCycle> {
    const { cycle, reached } = await this.cycles.toChange(viewer, key);
    const obstacle = obstacleTo(action, { ...cycle, own: true, writing: reached.writing }, given);
    if (obstacle) throw new Rejected([problemOf(obstacle, cycle.state, obstacle === 'REASON_REQUIRED' ? ['reason'] : [])]);
    const { to: state, audit } = CYCLE_TRANSITIONS[action];
    const changes = { state, ...this.changesOf(action, cycle) };
    const version = await this.db.update(PdsaCycle, { id: cycle.id, version: cycle.version }, changes);
    const next = { ...cycle, ...changes, version };
    if (action === CycleAction.BEGIN) await this.marks.draw(markOf(next));
    if (action === CycleAction.RECALL) await this.marks.erase(cycle.id);
    await this.db.insert(CycleEvent, {
      id: newId(),
      cycleId: cycle.id,
      action,
      fromState: cycle.state,
      toState: state,
      actorId: viewer.id,
      reason: given.reason ?? null,
      at: this.clock.now(),
    });
    await this.edits.note(viewer, reached, {
      action: audit,
      entity: 'PdsaCycle',
      id: cycle.id,
      details: { number: cycle.number, from: cycle.state, to: state },
    });
    return next;
  }

  /** A test begins on its planned day, or today when that is missing or still to come. */
  private changesOf(action: CycleAction, { startsOn }: PdsaCycle): Partial<PdsaCycle> {
    const today = this.clock.today();
    if (action === CycleAction.BEGIN) return { startsOn: startsOn !== null && startsOn <= today ? startsOn : today };
    if (action === CycleAction.CLOSE) return { closedAt: this.clock.now() };
    return action === CycleAction.REOPEN ? { closedAt: null } : {};
  }
}
