import { Query, Resolver } from '@nestjs/graphql';
import { AllowInSession } from '../../platform/access/allow.decorator.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { DataFile, jsonFile } from '../../platform/files/data-file.js';
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
  ) {}

  @Query(() => DataFile, {
    description:
      'Everything that is kept about oneself, as a JSON file: person, roles, sign-ins, places with project, log, milestones, reviews, ' +
      'seminars, support, confirmations and reminders. Not what coaches note for themselves, and no secrets. Only with a session.',
  })
  @AllowInSession()
  async myData(@CurrentViewer() viewer: Viewer): Promise<DataFile> {
    return jsonFile(await this.queries.read(viewer), `${say(viewer.language, 'myData.FILE')} ${this.clock.today()}`);
  }
}
