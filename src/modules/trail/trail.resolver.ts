import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/access/allow.decorator.js';
import { Role } from '../../platform/access/roles.js';
import type { Viewer } from '../../platform/access/viewer.js';
import type { Page } from '../../platform/graphql/connection.js';
import { CurrentViewer } from '../../platform/graphql/request-context.js';
import { TrailService } from './trail.service.js';
import { type AuditEntry, AuditEntryConnection, AuditTrailArgs } from './trail.types.js';

/** The audit trail. */
@Resolver()
export class TrailResolver {
  constructor(private readonly trail: TrailService) {}

  @Query(() => AuditEntryConnection, {
    description:
      'Who did what to which record, newest first: an office sees its own cohorts and their trainees, an administrator everything.',
  })
  @Allow(Role.OFFICE, Role.ADMIN)
  auditTrail(@CurrentViewer() viewer: Viewer, @Args() args: AuditTrailArgs): Promise<Page<AuditEntry>> {
    return this.trail.list(viewer, args);
  }
}
