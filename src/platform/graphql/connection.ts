import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

/** Which page of a list. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: 'How many rows from the start (1-100; 25 when neither first nor last is given).' })
  @IsOptional()
  @IsInt()
  @Min(1, { context: { code: 'TOO_SMALL', min: 1 } })
  @Max(100, { context: { code: 'TOO_LARGE', max: 100 } })
  first?: number;

  @Field(() => String, { nullable: true, description: 'Rows after this cursor.' })
  @IsOptional()
  after?: string;

  @Field(() => Int, { nullable: true, description: 'How many rows from the end (1-100).' })
  @IsOptional()
  @IsInt()
  @Min(1, { context: { code: 'TOO_SMALL', min: 1 } })
  @Max(100, { context: { code: 'TOO_LARGE', max: 100 } })
  last?: number;

  @Field(() => String, { nullable: true, description: 'Rows before this cursor.' })
  @IsOptional()
  before?: string;
}

/** Where a page begins and ends. */
@ObjectType({ description: 'Where a page begins and ends.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'True when more rows follow.' })
  hasNextPage: boolean;

  @Field(() => Boolean, { description: 'True when rows come before.' })
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first row; null on an empty page.' })
  startCursor: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last row; null on an empty page.' })
  endCursor: string | null;
}

/** A row and its place. */
export interface IEdge<T> {
  cursor: string;
  node: T;
}

/** A page of a list. `totalCount` is a getter: it is worked out only when it is asked for. */
export interface Page<T> {
  edges: IEdge<T>[];
  pageInfo: PageInfo;
  readonly totalCount: Promise<number>;
}

/**
 * The Relay connection of a type: `connectionOf(Cohort, 'Cohort', 'cohorts')` makes `CohortEdge` and `CohortConnection`.
 * Extend the class it returns with an `@ObjectType`.
 */
export function connectionOf<T>(node: new () => T, name: string, plural: string): new () => Page<T> {
  @ObjectType(`${name}Edge`, { description: `One of the ${plural} and its place in the list.` })
  class Edge implements IEdge<T> {
    @Field(() => String, { description: 'The place of this row, for after and before.' })
    cursor: string;

    @Field(() => node, { description: 'The row itself.' })
    node: T;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${plural}.` })
  class Connection {
    @Field(() => [Edge], { description: 'The rows of this page.' })
    edges: Edge[];

    @Field(() => PageInfo, { description: 'Where this page begins and ends.' })
    pageInfo: PageInfo;

    @Field(() => Int, { description: 'How many rows the whole list has for this viewer and filter.' })
    readonly totalCount: Promise<number>;
  }
  return Connection as new () => Page<T>;
}
