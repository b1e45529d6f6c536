import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ACCESS_RULE, type AccessRule } from './allow.decorator.js';

/** One root field and who may call it. */
export interface DeclaredOperation {
  kind: 'Query' | 'Mutation';
  name: string;
  rule: AccessRule | undefined;
}

const ROOT_TYPE = 'graphql:resolver_type';
const FIELD_NAME = 'graphql:resolver_name';

/** Refuses to start the server while any root field lacks `@Allow` or `@Public`. */
@Injectable()
export class EveryOperationCheck implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const open = this.operations().filter((o) => o.rule === undefined);
    if (open.length > 0) throw new Error(`Without @Allow or @Public: ${open.map((o) => `${o.kind}.${o.name}`).join(', ')}`);
  }

  /** Every root field of every resolver, with its rule. */
  operations(): DeclaredOperation[] {
    return this.discovery.getProviders().flatMap(({ instance }) => {
      const proto: unknown = instance && Object.getPrototypeOf(instance);
      if (!proto) return [];
      return this.scanner
        .getAllMethodNames(proto)
        .flatMap((method) => this.operation((instance as Record<string, unknown>)[method], method));
    });
  }

  private operation(handler: unknown, method: string): DeclaredOperation[] {
    if (typeof handler !== 'function') return [];
    const kind: unknown = Reflect.getMetadata(ROOT_TYPE, handler);
    if (kind !== 'Query' && kind !== 'Mutation') return [];
    const name = (Reflect.getMetadata(FIELD_NAME, handler) as string | undefined) ?? method;
    return [{ kind, name, rule: this.reflector.get<AccessRule | undefined>(ACCESS_RULE, handler) }];
  }
}
