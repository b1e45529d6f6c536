import { Field, Int, ObjectType } from '@nestjs/graphql';
import { UserError } from './user-error.js';

/** A user error that says all it has to say in its code, message and path. */
@ObjectType({ implements: () => [UserError], description: 'A user error without further data.' })
export class SimpleUserError extends UserError {}

/** Another person changed the record first. */
@ObjectType({ implements: () => [UserError], description: 'Somebody else changed the record first; load it again.' })
export class StaleVersion extends UserError {
  @Field(() => Int, { nullable: true, description: 'The version the record has now; null when it is gone.' })
  currentVersion: number | null;
}

/** Types that only an interface names, so the schema must be told of them. */
export const USER_ERROR_TYPES = [SimpleUserError, StaleVersion];
