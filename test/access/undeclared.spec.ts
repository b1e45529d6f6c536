import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { DiscoveryModule } from '@nestjs/core';
import { Mutation, Query, Resolver } from '@nestjs/graphql';
import { Test } from '@nestjs/testing';
import { Allow } from '../../src/platform/access/allow.decorator.js';
import { EveryOperationCheck } from '../../src/platform/access/every-operation.check.js';

@Resolver()
class Declared {
  @Query(() => String)
  @Allow()
  guarded(): string {
    return 'x';
  }
}

@Resolver()
class Undeclared {
  @Query(() => String)
  open(): string {
    return 'x';
  }

  @Mutation(() => String)
  alsoOpen(): string {
    return 'x';
  }
}

describe('the check at start', () => {
  const server = async (...resolvers: (new () => object)[]): Promise<unknown> =>
    (await Test.createTestingModule({ imports: [DiscoveryModule], providers: [EveryOperationCheck, ...resolvers] }).compile()).init();

  it('lets a server start whose operations all say who may call them', async () => {
    await expect(server(Declared)).resolves.toBeDefined();
  });

  it('stops a server with operations that do not, and names them', async () => {
    await expect(server(Declared, Undeclared)).rejects.toThrow('Without @Allow or @Public: Query.open, Mutation.alsoOpen');
  });
});
