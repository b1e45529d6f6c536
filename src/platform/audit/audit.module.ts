import { Global, Module } from '@nestjs/common';
import { AuditService } from './audit.service.js';

/** Makes the {@link AuditService} available everywhere. */
@Global()
@Module({ providers: [AuditService], exports: [AuditService] })
export class AuditModule {}
