import { Query, Resolver } from '@nestjs/graphql';
import { AllowInSession } from '../../platform/access/allow.decorator.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { DataFile, jsonFile } from '../../platform/files/data-file.js';
import { Exports } from '../../platform/files/exports.service.js';
import { CurrentViewer } from '../../platform/graphql/request-context.js';
import { say } from '../../platform/i18n/i18n.js';
import { Clock } from '../../platform/time/clock.js';
import { MyDataQueries } from './my-data.queries.js';

/** The right of access (GDPR, article 15). */
@Resolver()
export class MyDataResolver {
  constructor(
    private readonly clock: Clock,
    private readonly queries: MyDataQueries,
    private readonly exports: Exports,
  ) {}

  @Query(() => DataFile, {
    description:
      'What Delmål keeps about oneself, as a JSON file: the account, roles, sign-ins and keys, regulations, places in cohorts with project, ' +
      'log, PDSA cycles, driver diagram, milestones and reviews, seminars, support, reminders, and the confirmations of goals. Not what coaches have noted, ' +
      'not the audit trail, and no secrets. Only with a session.',
  })
  @AllowInSession()
  async myData(@CurrentViewer() viewer: Viewer): Promise<DataFile> {
    await this.exports.count(viewer);
    const file = jsonFile(await this.queries.read(viewer), `${say(viewer.language, 'myData.FILE')} ${this.clock.today()}`);
    await this.exports.note(viewer, { kind: 'myData', personId: viewer.id });
    return file;
  }
}
