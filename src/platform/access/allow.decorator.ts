import { SetMetadata, type CustomDecorator } from '@nestjs/common';
import type { Role } from './roles.js';

/** Key of the rule that every root field carries. */
export const ACCESS_RULE = 'delmal:access';

/** Who may call an operation at all. Which records they then reach is the policy's to say. */
export interface AccessRule {
  /** True: anybody, without signing in. */
  public: boolean;
  /** One of these roles is needed, for whatever scope; empty: being signed in is enough. */
  roles: readonly Role[];
  /** True: only with a session, not with an access token. */
  sessionOnly: boolean;
}

/** Anybody may call it, signed in or not. */
export const Public = (): CustomDecorator => SetMetadata(ACCESS_RULE, { public: true, roles: [], sessionOnly: false } satisfies AccessRule);

/** Signed-in people with one of the roles may call it; without roles, everybody who is signed in. */
export const Allow = (...roles: Role[]): CustomDecorator =>
  SetMetadata(ACCESS_RULE, { public: false, roles, sessionOnly: false } satisfies AccessRule);

/** As {@link Allow}, but never with an access token: for passwords, tokens, sessions and roles. */
export const AllowInSession = (...roles: Role[]): CustomDecorator =>
  SetMetadata(ACCESS_RULE, { public: false, roles, sessionOnly: true } satisfies AccessRule);
