import { Field, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../../platform/graphql/connection.js';
import { Payload } from '../../platform/graphql/payload.js';
import { SupportMessage, SupportRequest } from './support.entities.js';

export const SupportRequestConnection = connectionOf(SupportRequest, 'SupportRequest', 'support requests');

/** What the viewer may do with a support request now. */
@ObjectType({ description: 'What one may do with a support request now.' })
export class SupportRequestAbilities {
  @Field(() => Boolean, { description: 'Write a message.' })
  write: boolean;

  @Field(() => Boolean, { description: 'Assign it to someone.' })
  assign: boolean;

  @Field(() => Boolean, { description: 'Take care of it oneself.' })
  take: boolean;

  @Field(() => Boolean, { description: 'Mark that it waits for the trainee.' })
  wait: boolean;

  @Field(() => Boolean, { description: 'Mark it as done.' })
  resolve: boolean;

  @Field(() => Boolean, { description: 'Open it again.' })
  reopen: boolean;

  @Field(() => Boolean, { description: 'Cancel it.' })
  cancel: boolean;
}

@ObjectType({ isAbstract: true })
abstract class SupportRequestResult extends Payload {
  @Field(() => SupportRequest, { nullable: true, description: 'The support request as it is now.' })
  supportRequest?: SupportRequest;
}

@ObjectType({ description: 'What came of asking for support.' })
export class CreateSupportRequestPayload extends SupportRequestResult {}

@ObjectType({ description: 'What came of writing a message.' })
export class AddSupportMessagePayload extends SupportRequestResult {
  @Field(() => SupportMessage, { nullable: true, description: 'The message.' })
  message?: SupportMessage;
}

@ObjectType({ description: 'What came of assigning a support request.' })
export class AssignSupportRequestPayload extends SupportRequestResult {}

@ObjectType({ description: 'What came of taking a support request.' })
export class TakeSupportRequestPayload extends SupportRequestResult {}

@ObjectType({ description: 'What came of letting a support request wait for the trainee.' })
export class SetSupportWaitingPayload extends SupportRequestResult {}

@ObjectType({ description: 'What came of marking a support request as done.' })
export class ResolveSupportRequestPayload extends SupportRequestResult {}

@ObjectType({ description: 'What came of opening a support request again.' })
export class ReopenSupportRequestPayload extends SupportRequestResult {}

@ObjectType({ description: 'What came of cancelling a support request.' })
export class CancelSupportRequestPayload extends SupportRequestResult {}
