import { Field, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../../platform/graphql/connection.js';
import { Payload } from '../../platform/graphql/payload.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { Person } from '../people/index.js';
import { EthicsDecision } from './ethics-decision.entity.js';
import { LogEntry } from './log-entry.entity.js';
import { Project } from './project.entities.js';

export const ProjectConnection = connectionOf(Project, 'Project', 'projects');
export const LogEntryConnection = connectionOf(LogEntry, 'LogEntry', 'log entries');

@ObjectType({ description: 'What the unit has confirmed about patients (patientdatalagen 7 kap. 2-3 §§).' })
export class PatientInformation {
  @Field(() => DateScalar, { nullable: true, description: 'Day of the confirmation; null until the unit has confirmed.' })
  confirmedOn: string | null;

  @Field(() => Person, { nullable: true, description: 'Who confirmed it for the unit.' })
  confirmedBy: Person | null;

  @Field(() => String, { description: 'What is confirmed, in the language of the viewer.' })
  statement: string;
}

@ObjectType({ description: 'Something the charter still lacks.' })
export class CharterGap {
  @Field(() => String, { description: 'The field of the project where it belongs, as aimSpecific or registers.' })
  field: string;

  @Field(() => String, { description: 'What to do, in the language of the viewer.' })
  message: string;
}

@ObjectType({ description: 'The log of a project in figures.' })
export class LogSummary {
  @Field(() => Int, { description: 'How many entries.' })
  entries: number;

  @Field(() => Int, { description: 'Time spent, in minutes, where it was told.' })
  minutes: number;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the latest entry; null without any.' })
  lastOn: string | null;
}

@ObjectType({ description: 'What the viewer may do with a project now.' })
export class ProjectAbilities {
  @Field(() => Boolean, { description: 'Change the charter and the team.' })
  edit: boolean;

  @Field(() => Boolean, { description: 'Write in the log.' })
  write: boolean;

  @Field(() => Boolean, { description: 'Record an ethics decision.' })
  decideEthics: boolean;

  @Field(() => Boolean, { description: 'Confirm, or take back, that patients are informed.' })
  confirmPatientInformation: boolean;
}

@ObjectType({ description: 'What the viewer may do with a log entry now.' })
export class LogEntryAbilities {
  @Field(() => Boolean, { description: 'Change it.' })
  edit: boolean;

  @Field(() => Boolean, { description: 'Take it back.' })
  remove: boolean;

  @Field(() => Boolean, { description: 'Put it back.' })
  restore: boolean;
}

@ObjectType({ isAbstract: true })
abstract class ProjectResult extends Payload {
  @Field(() => Project, { nullable: true, description: 'The project as it is now.' })
  project?: Project;
}

@ObjectType({ description: 'What came of creating a project.' })
export class CreateProjectPayload extends ProjectResult {}

@ObjectType({ description: 'What came of changing a charter.' })
export class UpdateCharterPayload extends ProjectResult {}

@ObjectType({ description: 'What came of naming the team.' })
export class SetTeamPayload extends ProjectResult {}

@ObjectType({ description: 'What came of confirming that patients are informed.' })
export class ConfirmPatientInformationPayload extends ProjectResult {}

@ObjectType({ description: 'What came of taking the confirmation back.' })
export class WithdrawPatientInformationPayload extends ProjectResult {}

@ObjectType({ description: 'What came of recording an ethics decision.' })
export class RecordEthicsDecisionPayload extends Payload {
  @Field(() => EthicsDecision, { nullable: true, description: 'The decision.' })
  ethicsDecision?: EthicsDecision;
}

@ObjectType({ isAbstract: true })
abstract class LogEntryResult extends Payload {
  @Field(() => LogEntry, { nullable: true, description: 'The entry as it is now.' })
  logEntry?: LogEntry;
}

@ObjectType({ description: 'What came of writing in the log.' })
export class AddLogEntryPayload extends LogEntryResult {}

@ObjectType({ description: 'What came of changing a log entry.' })
export class UpdateLogEntryPayload extends LogEntryResult {}

@ObjectType({ description: 'What came of taking a log entry back.' })
export class RemoveLogEntryPayload extends LogEntryResult {}

@ObjectType({ description: 'What came of putting a log entry back.' })
export class RestoreLogEntryPayload extends LogEntryResult {}
