import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Viewer } from '../access/viewer.js';

/** What a resolver gets beside its arguments. One per request. */
export interface RequestContext {
  viewer: Viewer;
  /** Sets or clears the session cookie. */
  cookies: { set(token: string): void; clear(): void };
  /** The sender's address and browser, for throttling and the list of sessions. */
  client: { address: string; agent: string };
}

/** The person who asks. */
export const CurrentViewer = createParamDecorator(
  (_: unknown, context: ExecutionContext) => GqlExecutionContext.create(context).getContext<RequestContext>().viewer,
);
