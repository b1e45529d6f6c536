import { InputType } from '@nestjs/graphql';
import { DayField, EnumField, IdField, IntField, TextField, UrlsField } from '../../platform/graphql/fields.js';
import { LogKind } from './log-entry.entity.js';

@InputType({ description: 'Something the trainee did.' })
export class AddLogEntryInput {
  @IdField({ description: 'An id made by the client (UUID), so that a repeat has one effect.', optional: true })
  id?: string | null;

  @IdField({ description: 'The project.' })
  projectId: string;

  @EnumField(() => LogKind, { description: 'What it is about.' })
  kind: LogKind;

  @DayField({ description: 'The day it happened; not in the future.' })
  happenedOn: string;

  @TextField({ description: 'What was done; never anything about a patient.', max: 10_000 })
  text: string;

  @IntField({ description: 'Time spent, in minutes.', min: 0, max: 1440, optional: true })
  minutes?: number | null;

  @UrlsField({ description: 'Web addresses.', max: 10, optional: true })
  links?: string[] | null;
}

@InputType({ isAbstract: true })
abstract class VersionedLogEntryInput {
  @IdField({ description: 'The log entry.' })
  logEntryId: string;

  @IntField({ description: 'The version that was read.', min: 1, max: 1_000_000 })
  expectedVersion: number;
}

@InputType({ description: 'Changes to a log entry. What is left out stays; null clears minutes and links.' })
export class UpdateLogEntryInput extends VersionedLogEntryInput {
  @EnumField(() => LogKind, { description: 'What it is about; cannot be cleared.', optional: true })
  kind?: LogKind | null;

  @DayField({ description: 'The day it happened; not in the future, cannot be cleared.', optional: true })
  happenedOn?: string | null;

  @TextField({ description: 'What was done; cannot be cleared.', max: 10_000, optional: true })
  text?: string | null;

  @IntField({ description: 'Time spent, in minutes.', min: 0, max: 1440, optional: true })
  minutes?: number | null;

  @UrlsField({ description: 'Web addresses; replace those given before.', max: 10, optional: true })
  links?: string[] | null;
}

@InputType({ description: 'Which log entry to take back. It can be put back.' })
export class RemoveLogEntryInput extends VersionedLogEntryInput {}

@InputType({ description: 'Which log entry to put back.' })
export class RestoreLogEntryInput extends VersionedLogEntryInput {}
