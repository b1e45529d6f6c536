import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import { AuditService } from '../../platform/audit/audit.service.js';
import { Database } from '../../platform/database/database.service.js';
import { sql } from '../../platform/database/sql.js';
import { forbidden } from '../../platform/errors/denied.js';
import { Rejected } from '../../platform/errors/rejected.js';
import { newId } from '../../platform/ids/id.js';
import { addDays, Clock } from '../../platform/time/clock.js';
import { Cohort } from '../cohorts/index.js';
import { Regulation } from '../regulations/index.js';
import type { ChangeRegulationInput } from './assignment.inputs.js';
import { EnrolmentAccess } from './enrolment.access.js';
import { RegulationChoice, type Enrolment } from './enrolment.entities.js';
import { mayChooseRegulation } from './enrolment.policy.js';
import { mayFollow } from './regulation-choice.rules.js';

/** Which regulation a trainee follows: a property of the person over time, with its history. */
@Injectable()
export class RegulationChoiceService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly access: EnrolmentAccess,
  ) {}

  /**
   * Records another regulation from a day on; the one followed until then ends the day before, and nothing is rewritten.
   * The same change again by the same person has one effect. UNKNOWN_REFERENCE, DUPLICATE, OVERLAPPING_PERIOD, REGULATION_CLOSED.
   */
  async change(viewer: Viewer, input: ChangeRegulationInput): Promise<{ enrolment: Enrolment; regulationChoice: RegulationChoice }> {
    const { enrolment, relations } = await this.access.reach(viewer, input.enrolmentId);
    if (!mayChooseRegulation(relations)) throw forbidden();
    if (!(await this.db.find(Regulation, input.regulationId))) throw Rejected.of('UNKNOWN_REFERENCE', ['regulationId']);
    await this.db.execute(sql`update person set version = version where id = ${enrolment.personId}`);
    const last = await this.lastOf(enrolment.personId);
    if (last && isRepeat(last, input, viewer)) return { enrolment, regulationChoice: last };
    if (last && last.validFrom >= input.validFrom) throw Rejected.of('OVERLAPPING_PERIOD', ['validFrom']);
    const lasts = last !== null && (last.validTo === null || last.validTo >= input.validFrom);
    if (lasts && last.regulationId === input.regulationId) throw Rejected.of('DUPLICATE', ['regulationId']);
    await this.checkOpen(enrolment, input);
    if (lasts) await this.db.change(RegulationChoice, { id: last.id }, { validTo: addDays(input.validFrom, -1) });
    const regulationChoice = await this.record(viewer, enrolment, input);
    return { enrolment, regulationChoice };
  }

  private async record(viewer: Viewer, enrolment: Enrolment, input: ChangeRegulationInput): Promise<RegulationChoice> {
    const choice: RegulationChoice = {
      id: newId(),
      personId: enrolment.personId,
      regulationId: input.regulationId,
      validFrom: input.validFrom,
      validTo: null,
      decidedById: viewer.id,
      reason: input.reason,
      createdAt: this.clock.now(),
    };
    await this.db.insert(RegulationChoice, choice);
    await this.audit.record(viewer, 'regulation.changed', {
      entity: 'RegulationChoice',
      id: choice.id,
      cohortId: enrolment.cohortId,
      personId: enrolment.personId,
      details: { regulationId: choice.regulationId, validFrom: choice.validFrom },
    });
    return choice;
  }

  private async lastOf(personId: string): Promise<RegulationChoice | null> {
    const [last] = await this.db.rows(RegulationChoice, 'rc', sql`where rc.person_id = ${personId} order by rc.valid_from desc limit 1`);
    return last ?? null;
  }

  private async checkOpen(enrolment: Enrolment, { regulationId, validFrom }: ChangeRegulationInput): Promise<void> {
    const cohort = await this.db.find(Cohort, enrolment.cohortId);
    const cohortStartsOn = cohort?.startsOn ?? validFrom;
    const open = mayFollow(regulationId, { trainingStartOn: enrolment.trainingStartOn, cohortStartsOn, first: validFrom, last: validFrom });
    if (!open) throw Rejected.of('REGULATION_CLOSED', ['regulationId']);
  }
}

function isRepeat(last: RegulationChoice, input: ChangeRegulationInput, viewer: Viewer): boolean {
  return last.regulationId === input.regulationId && last.validFrom === input.validFrom && last.decidedById === viewer.id;
}
