import { Injectable } from '@nestjs/common';
import { SignInReader, Viewer, type Grant, type Proof } from '../../platform/access/viewer.js';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.service.js';
import { sql } from '../../platform/database/sql.js';
import { language } from '../../platform/http/request-scope.js';
import { sessionCookieName } from '../../platform/http/session-cookie.js';
import { Clock } from '../../platform/time/clock.js';
import { AccessToken, Session } from './account.entities.js';
import type { Person, PersonLanguage } from './person.entity.js';
import { ACCESS_TOKEN_PREFIX, hashToken } from './token.js';

const MINUTE = 60_000;

interface Proven {
  id: string;
  personId: string;
  language: PersonLanguage;
  /** Session: when it was last used. */
  lastSeenAt: Date;
  /** Session: when it ends whatever happens. */
  expiresAt: Date;
  /** Token: when it was last used, if ever. */
  lastUsedAt: Date | null;
  mayWrite: boolean;
}

/** Reads cookie or bearer token into a {@link Viewer}: two statements, roles as they are valid today. */
@Injectable()
export class PeopleSignInReader extends SignInReader {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {
    super();
  }

  async read(headers: Record<string, string | string[] | undefined>, cookies: Record<string, string | undefined>): Promise<Viewer> {
    const cookie = cookies[sessionCookieName(this.config)];
    const bearer = /^Bearer (\S{20,200})$/.exec(String(headers['authorization'] ?? ''))?.[1];
    if (cookie && cookie.length <= 200)
      return this.viewerOf(await this.session(cookie), (p) => ({ kind: 'session', id: p.id, expiresAt: p.expiresAt }));
    if (bearer?.startsWith(ACCESS_TOKEN_PREFIX)) {
      return this.viewerOf(await this.token(bearer), (p) => ({ kind: 'token', id: p.id, mayWrite: Boolean(p.mayWrite) }));
    }
    return Viewer.anonymous(language());
  }

  /** The viewer that a person becomes by signing in, for the rest of the request. */
  async viewerFor(person: Person): Promise<Viewer> {
    return new Viewer(person.id, person.language, { kind: 'session', id: '' }, await this.grants(person.id));
  }

  private async session(token: string): Promise<Proven | null> {
    const now = this.clock.now();
    const idle = new Date(now.getTime() - this.config.SESSION_IDLE_MINUTES * MINUTE);
    const found = await this.db.one<Proven>(sql`
      select s.id, s.person_id, s.last_seen_at, s.expires_at, p.language from session s join person p on p.id = s.person_id
      where s.token_hash = ${hashToken(token)} and s.ended_at is null and s.expires_at > ${now} and s.last_seen_at > ${idle} and p.deactivated_at is null`);
    if (found && now.getTime() - found.lastSeenAt.getTime() > MINUTE) {
      await this.db.transaction(() => this.db.change(Session, { id: found.id }, { lastSeenAt: now }));
    }
    return found;
  }

  private async token(token: string): Promise<Proven | null> {
    const now = this.clock.now();
    const found = await this.db.one<Proven>(sql`
      select t.id, t.person_id, t.may_write, t.last_used_at, p.language from access_token t join person p on p.id = t.person_id
      where t.token_hash = ${hashToken(token)} and t.revoked_at is null and t.expires_at > ${now} and p.deactivated_at is null`);
    if (found && now.getTime() - (found.lastUsedAt?.getTime() ?? 0) > MINUTE) {
      await this.db.transaction(() => this.db.change(AccessToken, { id: found.id }, { lastUsedAt: now }));
    }
    return found;
  }

  private async viewerOf(proven: Proven | null, proof: (p: Proven) => Proof): Promise<Viewer> {
    if (!proven) return Viewer.anonymous(language());
    return new Viewer(proven.personId, proven.language, proof(proven), await this.grants(proven.personId));
  }

  private grants(personId: string): Promise<Grant[]> {
    const today = this.clock.today();
    return this.db.select<Grant>(sql`
      select role, scope_kind, scope_id from role_assignment
      where person_id = ${personId} and valid_from <= ${today} and (valid_to is null or valid_to >= ${today})`);
  }
}
