import { Controller, Get, HttpCode, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Public } from '../access/allow.decorator.js';
import { Database } from '../database/database.service.js';
import { sql } from '../database/sql.js';
import { Lifecycle } from './lifecycle.js';

/** For load balancers and supervisors. Neither answer tells a version. */
@Controller()
export class HealthController {
  constructor(
    private readonly db: Database,
    private readonly lifecycle: Lifecycle,
  ) {}

  /** The process lives. Does not touch the database. */
  @Get('health')
  @Public()
  @HttpCode(200)
  health(): { status: string } {
    return { status: 'ok' };
  }

  /** The process can serve: the database answers and nothing is closing. 503 otherwise. */
  @Get('ready')
  @Public()
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<{ status: string }> {
    const ready = !this.lifecycle.draining && (await this.databaseAnswers());
    void reply.status(ready ? 200 : 503);
    return { status: ready ? 'ready' : 'not ready' };
  }

  private async databaseAnswers(): Promise<boolean> {
    try {
      return (await this.db.number(sql`select 1 as n`)) === 1;
    } catch {
      return false;
    }
  }
}
