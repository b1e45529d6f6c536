import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
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

/**
 * Runs each root mutation in one transaction and turns a {@link Rejected} into `userErrors`, with everything rolled back.
 * In a query a Rejected (a search text with an identity number, a wrong page) becomes a top-level error.
 */
@Injectable()
export class MutationInterceptor implements NestInterceptor {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType<GqlContextType>() !== 'graphql') return next.handle();
    const gql = GqlExecutionContext.create(context);
    const info = gql.getInfo<GraphQLResolveInfo>();
    const request = gql.getContext<RequestContext>();
    const work = (): Promise<object> => lastValueFrom(next.handle() as Observable<object>);
    return from(info.parentType.name === 'Mutation' ? this.mutate(work, request, info.fieldName) : read(work));
  }

  private async mutate(work: () => Promise<object>, request: RequestContext, operation: string): Promise<unknown> {
    try {
      return { userErrors: [], ...(await this.db.transaction(work)) };
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
