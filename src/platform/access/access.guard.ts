import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Denied } from '../errors/denied.js';
import { AuditService } from '../audit/audit.service.js';
import type { RequestContext } from '../graphql/request-context.js';
import { ACCESS_RULE, type AccessRule } from './allow.decorator.js';

/** Stands before every operation and refuses what carries no rule. Deny by default. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly audit: AuditService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.get<AccessRule | undefined>(ACCESS_RULE, context.getHandler());
    if (context.getType<GqlContextType>() !== 'graphql') return rule?.public === true;
    const gql = GqlExecutionContext.create(context);
    const { viewer } = gql.getContext<RequestContext>();
    const info = gql.getInfo<GraphQLResolveInfo>();
    if (rule?.public) return true;
    if (!viewer.signedIn) throw new Denied('UNAUTHENTICATED');
    const mutation = info.parentType.name === 'Mutation';
    const tokenTooWeak = viewer.proof.kind === 'token' && (rule?.sessionOnly || (mutation && !viewer.proof.mayWrite));
    const roleMissing = !rule || (rule.roles.length > 0 && !viewer.has(...rule.roles));
    if (!tokenTooWeak && !roleMissing) return true;
    if (mutation) await this.audit.denied(viewer, info.fieldName);
    throw new Denied('FORBIDDEN');
  }
}
