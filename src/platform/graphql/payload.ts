import { Field, ObjectType } from '@nestjs/graphql';
import { UserError } from '../errors/user-error.js';

/** What every mutation answers: its result, or the reasons why nothing was changed. */
@ObjectType({ isAbstract: true })
export abstract class Payload {
  @Field(() => [UserError], { description: 'Why nothing was changed; empty when it was.' })
  userErrors?: UserError[];
}
