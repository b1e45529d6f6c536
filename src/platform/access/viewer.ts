import type { Id } from '../ids/id.js';
import type { Language } from '../i18n/i18n.js';
import { Denied } from '../errors/denied.js';
import type { Role, ScopeKind } from './roles.js';

/** A role that is valid today. */
export interface Grant {
  role: Role;
  scopeKind: ScopeKind;
  /** The centre, cohort, unit or person; null for the installation. */
  scopeId: string | null;
}

/** How a request proved who sends it. */
export type Proof =
  | { kind: 'anonymous' }
  /** `expiresAt`: when the session ends whatever happens. */
  | { kind: 'session'; id: string; expiresAt?: Date }
  | { kind: 'token'; id: string; mayWrite: boolean };

/** Who asks, read anew at every request, so that a changed role bites at once. */
export class Viewer {
  constructor(
    private readonly person: Id<'Person'> | null,
    readonly language: Language,
    readonly proof: Proof,
    private readonly grants: readonly Grant[],
  ) {}

  /** Nobody has signed in. */
  static anonymous(language: Language): Viewer {
    return new Viewer(null, language, { kind: 'anonymous' }, []);
  }

  /** Whether it is this person who has signed in. */
  isPerson(id: string): boolean {
    return this.person === id;
  }

  /** True when somebody has signed in. */
  get signedIn(): boolean {
    return this.person !== null;
  }

  /** The person's id. Throws UNAUTHENTICATED for nobody. */
  get id(): Id<'Person'> {
    if (this.person === null) throw new Denied('UNAUTHENTICATED');
    return this.person;
  }

  /** True when the person has one of the roles for anything at all. */
  has(...roles: Role[]): boolean {
    return this.grants.some((g) => roles.includes(g.role));
  }

  /** True when the person has one of the roles for this very scope. */
  hasFor(scopeKind: ScopeKind, scopeId: string | null, ...roles: Role[]): boolean {
    return this.grants.some((g) => g.scopeKind === scopeKind && g.scopeId === scopeId && roles.includes(g.role));
  }

  /** The ids of one kind of scope that the person reaches through any of the roles; through any role at all without them. */
  reach(scopeKind: ScopeKind, ...roles: Role[]): string[] {
    const ids = this.grants.filter(
      (g) => g.scopeKind === scopeKind && g.scopeId !== null && (roles.length === 0 || roles.includes(g.role)),
    );
    return [...new Set(ids.map((g) => g.scopeId as string))];
  }

  /** The distinct roles, in the order they were given. */
  get roles(): Role[] {
    return [...new Set(this.grants.map((g) => g.role))];
  }
}

/** Reads who sends a request from its cookie or its bearer token. The people module provides it. */
export abstract class SignInReader {
  /** Never throws for a missing or broken proof: the viewer is then anonymous. */
  abstract read(headers: Record<string, string | string[] | undefined>, cookies: Record<string, string | undefined>): Promise<Viewer>;
}
