import { Field, ID, InterfaceType } from '@nestjs/graphql';

/** A record with an id of its own. */
@InterfaceType({ description: 'A record with an id of its own.', resolveType: () => null })
export abstract class Node {
  @Field(() => ID, { description: 'Opaque and lasting.' })
  id: string;
}
