import { registerEnumType } from '@nestjs/graphql';

/** Puts a closed set into the schema: its name, its meaning and the meaning of every value. */
export function graphqlEnum<E extends Record<string, string>>(
  values: E,
  name: string,
  description: string,
  meanings: Record<keyof E, string>,
): void {
  const valuesMap = Object.fromEntries(Object.entries(meanings).map(([key, meaning]) => [key, { description: meaning }]));
  registerEnumType(values, { name, description, valuesMap: valuesMap as never });
}
