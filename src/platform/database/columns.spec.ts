import 'reflect-metadata';
import { afterAll, describe, expect, it } from '@jest/globals';
import { getMetadataArgsStorage } from 'typeorm';
import { InstantColumn, useDialect } from './columns.js';

class Event {
  @InstantColumn()
  at!: Date;
}

const column = () => {
  const found = getMetadataArgsStorage().columns.find(({ target }) => target === Event);
  return { type: found?.options.type, precision: found?.options.precision };
};

describe('an instant', () => {
  afterAll(() => useDialect('sqlite'));

  it.each([
    ['postgres', { type: 'timestamptz', precision: 3 }],
    ['sqlite', { type: 'datetime', precision: undefined }],
    ['postgres', { type: 'timestamptz', precision: 3 }],
  ] as const)('is what %s keeps, whatever the process spoke to before', (dialect, wanted) => {
    useDialect(dialect);
    expect(column()).toEqual(wanted);
  });
});
