import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Viewer } from '../access/viewer.js';
import { AuditService } from '../audit/audit.service.js';
import { Config } from '../config/config.js';
import { Denied } from '../errors/denied.js';

const PER_PERSON = { points: 20, duration: 60 * 60 };

/** What a file that leaves Delmål holds. */
export interface ExportSubject {
  /** The kind of file: the operation that makes it. */
  kind: string;
  /** The cohorts in it. */
  cohortIds?: readonly string[];
  /** The person it is about, when it is about one. */
  personId?: string;
}

/** Slows and notes the files that people take out. Counts in memory; several processes each count for themselves. */
@Injectable()
export class Exports {
  private readonly people: RateLimiterMemory | null;

  constructor(
    config: Config,
    private readonly audit: AuditService,
  ) {
    this.people = config.RATE_PER_MINUTE > 0 ? new RateLimiterMemory(PER_PERSON) : null;
  }

  /** Counts a try, before anything is read. Throws RATE_LIMITED with the seconds to wait. */
  async count(viewer: Viewer): Promise<void> {
    try {
      await this.people?.consume(viewer.id);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      throw new Denied('RATE_LIMITED', { seconds: Math.max(1, Math.ceil(error.msBeforeNext / 1000)) });
    }
  }

  /** Notes a file in the audit trail, once for each cohort in it. A file that cannot be noted is not handed out. */
  async note(viewer: Viewer, { kind, cohortIds, personId }: ExportSubject): Promise<void> {
    const cohorts = cohortIds && cohortIds.length > 0 ? cohortIds : [null];
    await this.audit.exported(
      viewer,
      cohorts.map((cohortId) => ({ entity: 'Export', id: kind, cohortId, personId: personId ?? null })),
    );
  }
}
