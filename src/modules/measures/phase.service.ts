import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import { Database } from '../../platform/database/database.service.js';
import { repeated } from '../../platform/database/repeat.js';
import { sql } from '../../platform/database/sql.js';
import { notFound } from '../../platform/errors/denied.js';
import { Rejected } from '../../platform/errors/rejected.js';
import { newId } from '../../platform/ids/id.js';
import { Clock } from '../../platform/time/clock.js';
import { MeasureAccess } from './measure.access.js';
import { AnnotationKind } from './measure.enums.js';
import { Annotation, MeasurePhase } from './measure-marks.entities.js';
import type { Measure } from './measure.entity.js';
import type { AddAnnotationInput, RemoveAnnotationInput, RemovePhaseInput, SetPhaseInput } from './measurement.inputs.js';

/** The most phases, and the most marks of one's own, of a measure. */
const MOST = 50;

/** Phases and marks of a chart. There is no automatic phase: somebody sets it, and says why. */
@Injectable()
export class PhaseService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly access: MeasureAccess,
  ) {}

  /** Begins a phase, or words anew the one that begins that day. NOT_AVAILABLE before the first point, TOO_LARGE, STALE_VERSION, LOCKED. */
  async setPhase(viewer: Viewer, { measureId, expectedVersion, startsOn, title, reason }: SetPhaseInput): Promise<Measure> {
    const own = await this.access.own(viewer, measureId);
    const phases = await this.db.rows(MeasurePhase, 'f', sql`where f.measure_id = ${measureId}`);
    const before = phases.find((phase) => phase.startsOn === startsOn);
    if (!before && phases.length >= MOST) throw Rejected.of('TOO_LARGE', [], { max: MOST });
    const first = await this.db.one<{ startsOn: string | null }>(
      sql`select min(starts_on) as starts_on from measurement where measure_id = ${measureId}`,
    );
    if (!first?.startsOn || startsOn <= first.startsOn) {
      throw Rejected.of('NOT_AVAILABLE', ['startsOn'], { problem: 'PHASE_BEFORE_POINTS' });
    }
    const measure = await this.access.change(viewer, 'measure.phaseSet', own, expectedVersion, {}, { startsOn });
    if (before) await this.db.change(MeasurePhase, { id: before.id }, { title, reason });
    else await this.db.insert(MeasurePhase, { id: newId(), measureId: measure.id, startsOn, title, reason });
    return measure;
  }

  /** Takes a phase away: its points belong to the phase before. NOT_FOUND, STALE_VERSION, LOCKED. */
  async removePhase(viewer: Viewer, { measureId, expectedVersion, startsOn }: RemovePhaseInput): Promise<Measure> {
    const own = await this.access.own(viewer, measureId);
    const phases = await this.db.rows(MeasurePhase, 'f', sql`where f.measure_id = ${measureId} and f.starts_on = ${startsOn}`);
    if (phases.length === 0) throw notFound();
    const measure = await this.access.change(viewer, 'measure.phaseRemoved', own, expectedVersion, {}, { startsOn });
    await this.db.remove(MeasurePhase, { measureId: measure.id, startsOn });
    return measure;
  }

  /** Sets a mark on the time axis. A repeat of the id has no further effect. TOO_LARGE, STALE_VERSION, LOCKED. */
  async addMark(viewer: Viewer, { id, measureId, expectedVersion, happenedOn, label }: AddAnnotationInput): Promise<Measure> {
    const own = await this.access.own(viewer, measureId);
    if (await repeated(this.db, Annotation, id, (mark) => mark.measureId === measureId)) return own.measure;
    const marks = await this.db.number(sql`select count(*) as n from annotation where measure_id = ${measureId} and removed_at is null`);
    if (marks >= MOST) throw Rejected.of('TOO_LARGE', [], { max: MOST });
    const measure = await this.access.change(viewer, 'measure.marked', own, expectedVersion, {}, { happenedOn });
    await this.db.insert(Annotation, {
      id: id ?? newId(),
      projectId: measure.projectId,
      measureId: measure.id,
      kind: AnnotationKind.NOTE,
      happenedOn,
      label,
      originId: null,
      removedAt: null,
      createdAt: this.clock.now(),
    });
    return measure;
  }

  /** Takes one's own mark away. NOT_FOUND for another measure's; LOCKED for what a cycle or a milestone drew. */
  async removeMark(viewer: Viewer, { measureId, expectedVersion, annotationId }: RemoveAnnotationInput): Promise<Measure> {
    const own = await this.access.own(viewer, measureId);
    const mark = await this.db.find(Annotation, annotationId);
    if (!mark || mark.projectId !== own.measure.projectId || mark.removedAt) throw notFound();
    if (mark.originId) throw Rejected.of('LOCKED', ['annotationId'], { problem: 'MARK_OF_ANOTHER' });
    if (mark.measureId !== measureId) throw notFound();
    const measure = await this.access.change(viewer, 'measure.unmarked', own, expectedVersion, {});
    await this.db.change(Annotation, { id: mark.id }, { removedAt: this.clock.now() });
    return measure;
  }
}
