import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { readFileSync } from 'node:fs';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { startApp, type TestApp } from '../setup/app.js';

describe('the schema', () => {
  let test: TestApp;
  let schema: GraphQLSchema;
  let types: GraphQLNamedType[];
  beforeAll(async () => {
    test = await startApp();
    schema = test.app.get(GraphQLSchemaHost).schema;
    types = Object.values(schema.getTypeMap()).filter((t) => !t.name.startsWith('__'));
  });
  afterAll(() => test.stop());

  const objects = (): GraphQLObjectType[] => types.filter(isObjectType);
  const mutations = (): GraphQLField<unknown, unknown>[] => Object.values(schema.getMutationType()?.getFields() ?? {});
  const queries = (): GraphQLField<unknown, unknown>[] => Object.values(schema.getQueryType()?.getFields() ?? {});
  const capital = (name: string): string => `${name[0]?.toUpperCase()}${name.slice(1)}`;

  it('equals the committed file; run `npm run schema` after a change', () => {
    expect(readFileSync('schema.gql', 'utf8')).toBe(`${printSchema(lexicographicSortSchema(schema))}\n`);
  });

  it('describes every type, field, argument, input field and enum value', () => {
    const bare: string[] = [];
    const builtIn = new Set(['String', 'Int', 'Float', 'Boolean', 'ID', 'Query', 'Mutation']);
    for (const type of types) {
      if (!type.description && !builtIn.has(type.name)) bare.push(type.name);
      if (isObjectType(type) || isInterfaceType(type)) {
        for (const field of Object.values(type.getFields())) {
          if (!field.description) bare.push(`${type.name}.${field.name}`);
          for (const arg of field.args) if (!arg.description && arg.name !== 'input') bare.push(`${type.name}.${field.name}(${arg.name})`);
        }
      }
      if (isInputObjectType(type))
        for (const field of Object.values(type.getFields())) if (!field.description) bare.push(`${type.name}.${field.name}`);
      if (isEnumType(type)) for (const value of type.getValues()) if (!value.description) bare.push(`${type.name}.${value.name}`);
    }
    expect(bare).toEqual([]);
  });

  it('names things as agreed', () => {
    const odd = types.filter((t) => !/^[A-Z][A-Za-z0-9]*$/.test(t.name)).map((t) => t.name);
    for (const type of objects())
      for (const f of Object.keys(type.getFields()))
        if (!/^[a-z][A-Za-z0-9]*$/.test(f) || /^get[A-Z]/.test(f)) odd.push(`${type.name}.${f}`);
    for (const type of types.filter(isEnumType)) {
      for (const v of type.getValues())
        if (!/^[A-Z][A-Z0-9_]*$/.test(v.name) && type.name !== 'Language') odd.push(`${type.name}.${v.name}`);
    }
    expect(odd).toEqual([]);
  });

  it('gives objects, not foreign keys', () => {
    const keys = objects().flatMap((t) =>
      Object.keys(t.getFields())
        .filter((f) => /.Ids?$/.test(f) && !['requestId', 'entityId', 'hsaId', 'endedSessionId'].includes(f))
        .map((f) => `${t.name}.${f}`),
    );
    expect(keys).toEqual([]);
  });

  it('every mutation takes one input of its own name and answers a payload of its own name', () => {
    const noInput = new Set(['signOut', 'endOtherSessions']);
    for (const m of mutations()) {
      if (!noInput.has(m.name)) expect(m.args.map((a) => `${a.name}: ${String(a.type)}`)).toEqual([`input: ${capital(m.name)}Input!`]);
      expect(String(m.type)).toBe(`${capital(m.name)}Payload!`);
      const fields = (getNamedType(m.type) as GraphQLObjectType).getFields();
      for (const field of Object.values(fields)) {
        if (field.name === 'userErrors') expect(String(field.type)).toBe('[UserError!]!');
        else expect(`${m.name}.${field.name} nullable ${!isNonNullType(field.type)}`).toBe(`${m.name}.${field.name} nullable true`);
      }
    }
  });

  it('connections and edges have the agreed shape', () => {
    for (const type of objects().filter((t) => t.name.endsWith('Connection'))) {
      expect(Object.keys(type.getFields()).sort()).toEqual(['edges', 'pageInfo', 'totalCount']);
      const edge = getNamedType(type.getFields()['edges']!.type) as GraphQLObjectType;
      expect(edge.name).toBe(type.name.replace('Connection', 'Edge'));
      expect(Object.keys(edge.getFields()).sort()).toEqual(['cursor', 'node']);
    }
    for (const field of [...queries(), ...objects().flatMap((t) => Object.values(t.getFields()))].filter((f) =>
      getNamedType(f.type).name.endsWith('Connection'),
    )) {
      expect(field.args.map((a) => a.name)).toEqual(expect.arrayContaining(['after', 'before', 'first', 'last']));
    }
  });

  it('list items are never null', () => {
    const loose: string[] = [];
    for (const type of objects()) {
      for (const field of Object.values(type.getFields())) {
        const inner = isNonNullType(field.type) ? field.type.ofType : field.type;
        if (isListType(inner) && !isNonNullType(inner.ofType)) loose.push(`${type.name}.${field.name}`);
      }
    }
    expect(loose).toEqual([]);
  });

  it('records with an id say so by the Node interface', () => {
    const without = objects()
      .filter((t) => t.getFields()['id'] && !t.getInterfaces().some((i) => i.name === 'Node'))
      .map((t) => t.name);
    expect(without).toEqual([]);
  });
});
