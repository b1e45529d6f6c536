import {
  Injectable,
  SetMetadata,
  type CallHandler,
  type CustomDecorator,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { AuditService } from '../audit/audit.service.js';
import { Database } from '../database/database.service.js';
import { Denied } from '../errors/denied.js';
import { Rejected } from '../errors/rejected.js';
import { toUserErrors } from '../errors/user-error.js';
import { forgetLoaded } from './loader.js';
import type { RequestContext } from './request-context.js';

const OWN_TRANSACTION = 'delmal:own-transaction';

/**
 * The mutation opens its transaction itself, when its slow part is done: hashing a password takes tens of milliseconds, during
 * which nobody else could write on SQLite.
 */
export const OwnTransaction = (): CustomDecorator => SetMetadata(OWN_TRANSACTION, true);

/**
 * Runs each root mutation in one transaction and turns a {@link Rejected} into `userErrors`, with everything rolled back.
 * In a query a Rejected (a search text with an identity number, a wrong page) becomes a top-level error.
 */
@Injectable()
export class MutationInterceptor implements NestInterceptor {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType<GqlContextType>() !== 'graphql') return next.handle();
    const gql = GqlExecutionContext.create(context);
    const info = gql.getInfo<GraphQLResolveInfo>();
    const request = gql.getContext<RequestContext>();
    const work = (): Promise<object> => lastValueFrom(next.handle() as Observable<object>);
    if (info.parentType.name !== 'Mutation') return from(read(work));
    const own = this.reflector.get<boolean | undefined>(OWN_TRANSACTION, context.getHandler());
    return from(this.mutate(own ? work : () => this.db.transaction(work), request, info.fieldName));
  }

  private async mutate(work: () => Promise<object>, request: RequestContext, operation: string): Promise<unknown> {
    try {
      return { userErrors: [], ...(await work()) };
    } catch (error) {
      if (error instanceof Rejected) return { userErrors: toUserErrors(error.problems) };
      if (error instanceof Denied && error.extensions['code'] === 'FORBIDDEN') await this.audit.denied(request.viewer, operation);
      throw error;
    } finally {
      forgetLoaded(request);
    }
  }
}

async function read(work: () => Promise<unknown>): Promise<unknown> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Rejected)) throw error;
    const problems = toUserErrors(error.problems);
    throw new GraphQLError(problems[0]?.message ?? '', { extensions: { code: problems[0]?.code, userErrors: problems } });
  }
}
