import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { EveryOperationCheck } from './every-operation.check.js';

/** Deny by default: the guard and the check at start. */
@Module({
  imports: [DiscoveryModule],
  providers: [EveryOperationCheck, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: [EveryOperationCheck],
})
export class AccessModule {}
