import { applyDecorators } from '@nestjs/common';
import { Field, Float, ID, Int } from '@nestjs/graphql';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsEnum,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { DateScalar } from './scalars.js';

/*
 * Input fields: each decorator states the schema, the check and, through `context`, the user error a failed check becomes.
 * `optional` fields are nullable: left out means "unchanged", null means "clear".
 */

interface Common {
  /** What to write, as shown in the schema. */
  description: string;
  optional?: boolean;
}

/** Nest's `Field` for a type that is only known as an enum object. */
const fieldOf = Field as (type: () => unknown, options: { description: string; nullable: boolean }) => PropertyDecorator;
/** Spaces and signs without a width, and nothing else: no text, though not empty. */
const INVISIBLE = /^[\p{Cf}\s]+$/u;
const trimmed = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.normalize('NFC').replace(INVISIBLE, '').trim() : value,
);
/** What a text of one line holds instead of tabs, line breaks and other control characters. */
const CONTROL = /[\p{Cc}\u2028\u2029]+/gu;
const onOneLine = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.normalize('NFC').replace(INVISIBLE, '').replace(CONTROL, ' ').trim() : value,
);
const maybe = (optional?: boolean): PropertyDecorator[] => (optional ? [IsOptional()] : []);
const HTTP_ADDRESS = /^https?:\/\/[^\s/$.?#]\S*$/i;

/** A text of 1 to `max` characters, trimmed and in one Unicode form (NFC). */
export function TextField(o: Common & { max: number; min?: number }): PropertyDecorator {
  return text(o, trimmed);
}

/** The same on one line, as names and labels are: tabs and line breaks become spaces. */
export function LineField(o: Common & { max: number; min?: number }): PropertyDecorator {
  return text(o, onOneLine);
}

function text(o: Common & { max: number; min?: number }, cleaned: PropertyDecorator): PropertyDecorator {
  const min = o.min ?? 1;
  return applyDecorators(
    Field(() => String, { description: `${o.description} At most ${o.max} characters.`, nullable: o.optional ?? false }),
    cleaned,
    ...maybe(o.optional),
    IsString(),
    MinLength(min, { context: min === 1 ? { code: 'REQUIRED' } : { code: 'TOO_SHORT', min } }),
    MaxLength(o.max, { context: { code: 'TOO_LONG', max: o.max } }),
  );
}

/** A secret: not trimmed, never logged, not searched for identity numbers. */
export function SecretField(o: Common & { max?: number }): PropertyDecorator {
  return applyDecorators(
    Field(() => String, { description: o.description, nullable: o.optional ?? false }),
    ...maybe(o.optional),
    IsString(),
    MinLength(1, { context: { code: 'REQUIRED' } }),
    MaxLength(o.max ?? 200, { context: { code: 'TOO_LONG', max: o.max ?? 200 } }),
  );
}

/** An e-mail address, lower-cased. */
export function EmailField(o: Common): PropertyDecorator {
  return applyDecorators(
    Field(() => String, { description: o.description, nullable: o.optional ?? false }),
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.normalize('NFC').trim().toLowerCase() : value)),
    ...maybe(o.optional),
    IsEmail({}, { context: { code: 'INVALID_EMAIL' } }),
    MaxLength(254, { context: { code: 'TOO_LONG', max: 254 } }),
  );
}

/** A web address, http or https only. */
export function UrlField(o: Common): PropertyDecorator {
  return applyDecorators(
    Field(() => String, { description: o.description, nullable: o.optional ?? false }),
    trimmed,
    ...maybe(o.optional),
    Matches(HTTP_ADDRESS, { context: { code: 'INVALID_URL' } }),
    MaxLength(1000, { context: { code: 'TOO_LONG', max: 1000 } }),
  );
}

/** A list of web addresses, http or https only. */
export function UrlsField(o: Common & { max: number }): PropertyDecorator {
  return applyDecorators(
    Field(() => [String], { description: `${o.description} At most ${o.max}.`, nullable: o.optional ?? false }),
    Transform(({ value }: { value: unknown }) =>
      Array.isArray(value) ? value.map((v: unknown) => (typeof v === 'string' ? v.normalize('NFC').trim() : v)) : value,
    ),
    ...maybe(o.optional),
    IsArray(),
    ArrayMaxSize(o.max, { context: { code: 'TOO_LARGE', max: o.max } }),
    Matches(HTTP_ADDRESS, { each: true, context: { code: 'INVALID_URL' } }),
    MaxLength(1000, { each: true, context: { code: 'TOO_LONG', max: 1000 } }),
  );
}

/** An id or a reference key. */
export function IdField(o: Common): PropertyDecorator {
  return applyDecorators(
    Field(() => ID, { description: o.description, nullable: o.optional ?? false }),
    ...maybe(o.optional),
    IsString(),
    MinLength(1, { context: { code: 'REQUIRED' } }),
    MaxLength(80, { context: { code: 'TOO_LONG', max: 80 } }),
  );
}

/** A list of ids or reference keys. */
export function IdsField(o: Common & { max: number }): PropertyDecorator {
  return applyDecorators(
    Field(() => [ID], { description: o.description, nullable: o.optional ?? false }),
    ...maybe(o.optional),
    IsArray(),
    ArrayMaxSize(o.max, { context: { code: 'TOO_LARGE', max: o.max } }),
    IsString({ each: true }),
    MaxLength(80, { each: true, context: { code: 'TOO_LONG', max: 80 } }),
  );
}

/** A whole number between two bounds. */
export function IntField(o: Common & { min: number; max: number }): PropertyDecorator {
  return applyDecorators(
    Field(() => Int, { description: `${o.description} ${o.min}-${o.max}.`, nullable: o.optional ?? false }),
    ...maybe(o.optional),
    IsInt(),
    Min(o.min, { context: { code: 'TOO_SMALL', min: o.min } }),
    Max(o.max, { context: { code: 'TOO_LARGE', max: o.max } }),
  );
}

/** A number between two bounds. */
export function NumberField(o: Common & { min: number; max: number }): PropertyDecorator {
  return applyDecorators(
    Field(() => Float, { description: `${o.description} ${o.min}-${o.max}.`, nullable: o.optional ?? false }),
    ...maybe(o.optional),
    IsNumber({ allowNaN: false, allowInfinity: false }),
    Min(o.min, { context: { code: 'TOO_SMALL', min: o.min } }),
    Max(o.max, { context: { code: 'TOO_LARGE', max: o.max } }),
  );
}

/** Yes or no. */
export function FlagField(o: Common): PropertyDecorator {
  return applyDecorators(
    Field(() => Boolean, { description: o.description, nullable: o.optional ?? false }),
    ...maybe(o.optional),
    IsBoolean(),
  );
}

/** A civil day. */
export function DayField(o: Common): PropertyDecorator {
  return applyDecorators(
    Field(() => DateScalar, { description: o.description, nullable: o.optional ?? false }),
    ...maybe(o.optional),
    IsString(),
  );
}

/** A moment in time. */
export function InstantField(o: Common): PropertyDecorator {
  return applyDecorators(
    Field(() => Date, { description: o.description, nullable: o.optional ?? false }),
    ...maybe(o.optional),
  );
}

/** One value of a closed set. */
export function EnumField(values: () => object, o: Common): PropertyDecorator {
  return applyDecorators(
    fieldOf(values, { description: o.description, nullable: o.optional ?? false }),
    ...maybe(o.optional),
    IsEnum(values()),
  );
}

/** Several values of a closed set. */
export function EnumsField(values: () => object, o: Common & { max: number }): PropertyDecorator {
  return applyDecorators(
    fieldOf(() => [values()], { description: o.description, nullable: o.optional ?? false }),
    ...maybe(o.optional),
    IsArray(),
    ArrayMaxSize(o.max, { context: { code: 'TOO_LARGE', max: o.max } }),
    IsEnum(values(), { each: true }),
  );
}

/** An input object inside another. */
export function ObjectField(type: () => new () => object, o: Common): PropertyDecorator {
  return applyDecorators(
    Field(type, { description: o.description, nullable: o.optional ?? false }),
    ...maybe(o.optional),
    ValidateNested(),
    Type(type),
  );
}

/** A list of input objects. */
export function ObjectsField(type: () => new () => object, o: Common & { max: number }): PropertyDecorator {
  return applyDecorators(
    Field(() => [type()], { description: o.description, nullable: o.optional ?? false }),
    ...maybe(o.optional),
    IsArray(),
    ArrayMaxSize(o.max, { context: { code: 'TOO_LARGE', max: o.max } }),
    ValidateNested({ each: true }),
    Type(type),
  );
}
