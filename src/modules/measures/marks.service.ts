import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.service.js';
import { sql } from '../../platform/database/sql.js';
import { newId } from '../../platform/ids/id.js';
import { Clock } from '../../platform/time/clock.js';
import { AnnotationKind } from './measure.enums.js';
import { Annotation } from './measure-marks.entities.js';

/** A mark that something else draws on all charts of a project. */
export interface DrawnMark {
  projectId: string;
  kind: AnnotationKind.PDSA | AnnotationKind.CHANGE_STARTED;
  happenedOn: string;
  /** At most 80 characters; more are cut. */
  label: string;
  /** The milestone or the cycle. */
  originId: string;
}

const LONGEST = 80;

/** Marks that other modules draw on the charts: a PDSA cycle that begins, a change that is started. Called in the same transaction as their cause. */
@Injectable()
export class Marks {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Draws the mark of an origin, or moves and renames it; one origin has one mark. */
  async draw(mark: DrawnMark): Promise<void> {
    const given = { ...mark, label: cut(mark.label), measureId: null, removedAt: null } as Partial<Annotation>;
    const before = await this.of(mark.originId);
    if (before) await this.db.change(Annotation, { id: before.id }, given);
    else await this.db.insert(Annotation, { id: newId(), createdAt: this.clock.now(), ...given } as Annotation);
  }

  /** Takes the mark of an origin away, if there is one. */
  async erase(originId: string): Promise<void> {
    const before = await this.of(originId);
    if (before && !before.removedAt) await this.db.change(Annotation, { id: before.id }, { removedAt: this.clock.now() });
  }

  private async of(originId: string): Promise<Annotation | null> {
    const [mark] = await this.db.rows(Annotation, 'a', sql`where a.origin_id = ${originId}`);
    return mark ?? null;
  }
}

const cut = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`);
