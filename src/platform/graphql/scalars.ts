import { CustomScalar, Scalar } from '@nestjs/graphql';
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** True for a day that the calendar has: 2026-02-30 is none. */
export function isRealDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) && text >= '1900-01-01' && text <= '2199-12-31';
}

function parseInstant(value: unknown): Date {
  if (typeof value !== 'string' || !INSTANT.test(value) || !isRealDay(value.slice(0, 10))) {
    throw new GraphQLError('DateTime must be an instant with an offset, such as 2026-11-21T08:30:00Z', {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  }
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) throw new GraphQLError('DateTime is not a real time', { extensions: { code: 'BAD_USER_INPUT' } });
  return date;
}

function parseDay(value: unknown): string {
  if (typeof value !== 'string' || !isRealDay(value)) {
    throw new GraphQLError('Date must be a real day written as 2026-11-21', { extensions: { code: 'BAD_USER_INPUT' } });
  }
  return value;
}

const literal = (node: ValueNode): unknown => (node.kind === Kind.STRING ? node.value : undefined);

/** A civil day. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A civil day as YYYY-MM-DD, in Swedish time.',
  serialize: (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value)),
  parseValue: parseDay,
  parseLiteral: (node) => parseDay(literal(node)),
});

/** A moment in time. Its name is Nest's own for the TypeScript type Date, which it replaces. */
@Scalar('DateTime', () => Date)
export class DateTimeScalar implements CustomScalar<string, Date> {
  description = 'A moment in time, UTC, as 2026-11-21T08:30:00.000Z. Input needs an offset.';
  serialize(value: unknown): string {
    return value instanceof Date ? value.toISOString() : new Date(String(value)).toISOString();
  }
  parseValue(value: unknown): Date {
    return parseInstant(value);
  }
  parseLiteral(node: ValueNode): Date {
    return parseInstant(literal(node));
  }
}
