import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import { AuditService } from '../../platform/audit/audit.service.js';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.service.js';
import { sql } from '../../platform/database/sql.js';
import { notFound } from '../../platform/errors/denied.js';
import { Rejected } from '../../platform/errors/rejected.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { newId } from '../../platform/ids/id.js';
import { Clock } from '../../platform/time/clock.js';
import { AccessToken, Credential, Invitation, Session } from './account.entities.js';
import { hashPassword, isWeakPassword, PASSWORD_MIN, passwordMatches } from './password.js';
import { Person } from './person.entity.js';
import type { CreateAccessTokenInput, SignInInput } from './person.inputs.js';
import { SignInThrottle } from './sign-in-throttle.js';
import { ACCESS_TOKEN_PREFIX, hashToken, newToken } from './token.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Passwords, sessions and keys for other systems. */
@Injectable()
export class AccountService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly audit: AuditService,
    private readonly throttle: SignInThrottle,
  ) {}

  /** Opens a session. WRONG_CREDENTIALS for an unknown address, a wrong password and a closed account alike; TOO_MANY_ATTEMPTS. */
  async signIn(input: SignInInput, context: RequestContext): Promise<Person> {
    await this.throttle.check(input.email, context.client.address);
    const person = (await this.db.rows(Person, 'p', sql`where p.email = ${input.email} and p.deactivated_at is null`))[0] ?? null;
    const credential = person && (await this.credentialOf(person.id));
    if (!(await passwordMatches(credential?.passwordHash ?? null, input.password)) || !person) {
      await this.throttle.failed(input.email, context.client.address);
      throw Rejected.of('WRONG_CREDENTIALS', ['password']);
    }
    await this.throttle.succeeded(input.email);
    await this.db.transaction(() => this.open(person, context));
    return person;
  }

  /** Ends the session that asks and clears its cookie. */
  async signOut(viewer: Viewer, context: RequestContext): Promise<void> {
    if (viewer.proof.kind === 'session') await this.end(viewer, viewer.proof.id);
    context.cookies.clear();
  }

  /** The sessions of the viewer that go on, newest first. */
  sessions(viewer: Viewer): Promise<Session[]> {
    const now = this.clock.now();
    const idle = new Date(now.getTime() - this.config.SESSION_IDLE_MINUTES * MINUTE);
    return this.db.rows(
      Session,
      's',
      sql`where s.person_id = ${viewer.id} and s.ended_at is null and s.expires_at > ${now} and s.last_seen_at > ${idle} order by s.last_seen_at desc`,
    );
  }

  /** How long the session that asks will last; nothing for a key. */
  timeLeft({ proof }: Viewer): { sessionIdleSeconds?: number; sessionSecondsLeft?: number } {
    if (proof.kind !== 'session' || !proof.expiresAt) return {};
    return {
      // A request counts to the minute only: see the reader of sign-ins.
      sessionIdleSeconds: (this.config.SESSION_IDLE_MINUTES - 1) * 60,
      sessionSecondsLeft: Math.max(0, Math.floor((proof.expiresAt.getTime() - this.clock.now().getTime()) / 1000)),
    };
  }

  /** Ends one of the viewer's own sessions. */
  async endSession(viewer: Viewer, id: string): Promise<void> {
    if ((await this.end(viewer, id)) === 0) throw notFound();
  }

  /** Ends every session of the viewer but the one that asks. */
  async endOtherSessions(viewer: Viewer): Promise<Session[]> {
    const keep = viewer.proof.kind === 'session' ? viewer.proof.id : '';
    await this.endAll(viewer.id, keep);
    await this.audit.record(viewer, 'session.others-ended', { entity: 'Person', id: viewer.id });
    return this.sessions(viewer);
  }

  /** Ends every session of a person, except `keep`. For closing an account and for a new password. */
  async endAll(personId: string, keep = ''): Promise<void> {
    await this.db.execute(
      sql`update session set ended_at = ${this.clock.now()} where person_id = ${personId} and id <> ${keep} and ended_at is null`,
    );
  }

  /** Withdraws every key of a person. For closing an account and for a new password. */
  async revokeAll(personId: string): Promise<void> {
    await this.db.execute(
      sql`update access_token set revoked_at = ${this.clock.now()} where person_id = ${personId} and revoked_at is null`,
    );
  }

  /** Sets a new password; the current one is asked for. All other sessions and all keys end. */
  async changePassword(viewer: Viewer, currentPassword: string, newPassword: string): Promise<void> {
    const credential = await this.credentialOf(viewer.id);
    if (!(await passwordMatches(credential?.passwordHash ?? null, currentPassword)))
      throw Rejected.of('WRONG_CREDENTIALS', ['currentPassword']);
    const person = await this.db.find(Person, viewer.id);
    if (!person) throw notFound();
    const passwordHash = await this.hashFor(person, newPassword);
    await this.db.transaction(async () => {
      await this.keep(person, passwordHash);
      await this.endOtherSessions(viewer);
      await this.revokeAll(viewer.id);
      await this.audit.record(viewer, 'password.changed', { entity: 'Person', id: viewer.id });
    });
  }

  /** Sets a password with a one-time link and signs in; all sessions and all keys from before end. INVITATION_INVALID, TOO_SHORT, WEAK_PASSWORD, TOO_MANY_ATTEMPTS. */
  async acceptInvitation(token: string, newPassword: string, context: RequestContext): Promise<Person> {
    const sender = `invitation from ${context.client.address}`;
    await this.throttle.check(sender, context.client.address);
    const tokenHash = hashToken(token);
    const now = this.clock.now();
    const [found] = await this.db.rows(
      Invitation,
      'i',
      sql`where i.token_hash = ${tokenHash} and i.used_at is null and i.expires_at > ${now}`,
    );
    const person = found && (await this.db.find(Person, found.personId));
    if (!found || !person || person.deactivatedAt) {
      await this.throttle.failed(sender, context.client.address);
      throw Rejected.of('INVITATION_INVALID', ['invitationToken']);
    }
    const passwordHash = await this.hashFor(person, newPassword);
    await this.db.transaction(async () => {
      const used = await this.db.select(
        sql`update invitation set used_at = ${now} where id = ${found.id} and used_at is null returning id`,
      );
      if (used.length === 0) throw Rejected.of('INVITATION_INVALID', ['invitationToken']);
      await this.keep(person, passwordHash);
      await this.endAll(person.id);
      await this.revokeAll(person.id);
      await this.open(person, context);
    });
    return person;
  }

  /** Checks a new password and hashes it, outside any transaction. TOO_SHORT, WEAK_PASSWORD. */
  private async hashFor(person: Person, password: string): Promise<string> {
    if ([...password].length < PASSWORD_MIN) throw Rejected.of('TOO_SHORT', ['newPassword'], { min: PASSWORD_MIN });
    if (isWeakPassword(password, [person.givenName, person.familyName, person.email])) throw Rejected.of('WEAK_PASSWORD', ['newPassword']);
    return hashPassword(password);
  }

  private async keep(person: Person, passwordHash: string): Promise<void> {
    const changedAt = this.clock.now();
    const changed = await this.db.change(Credential, { personId: person.id }, { passwordHash, changedAt });
    if (changed === 0) await this.db.insert(Credential, { id: newId(), personId: person.id, passwordHash, changedAt });
  }

  /** The viewer's keys for other systems, newest first. */
  tokens(viewer: Viewer): Promise<AccessToken[]> {
    return this.db.rows(AccessToken, 't', sql`where t.person_id = ${viewer.id} order by t.created_at desc`);
  }

  /** Makes a key. Its secret is returned once and kept only as a hash. */
  async createToken(viewer: Viewer, input: CreateAccessTokenInput): Promise<{ accessToken: AccessToken; secret: string }> {
    const secret = newToken(ACCESS_TOKEN_PREFIX);
    const now = this.clock.now();
    const accessToken: AccessToken = {
      id: newId(),
      personId: viewer.id,
      name: input.name,
      tokenHash: hashToken(secret),
      mayWrite: input.mayWrite,
      createdAt: now,
      expiresAt: new Date(now.getTime() + input.days * 24 * HOUR),
      lastUsedAt: null,
      revokedAt: null,
    };
    await this.db.insert(AccessToken, accessToken);
    await this.audit.record(viewer, 'token.created', {
      entity: 'AccessToken',
      id: accessToken.id,
      details: { mayWrite: input.mayWrite, days: input.days },
    });
    return { accessToken, secret };
  }

  /** Withdraws one of the viewer's own keys at once. */
  async revokeToken(viewer: Viewer, id: string): Promise<AccessToken> {
    const token = (await this.tokens(viewer)).find((t) => t.id === id);
    if (!token) throw notFound();
    token.revokedAt ??= this.clock.now();
    await this.db.change(AccessToken, { id: token.id }, { revokedAt: token.revokedAt });
    await this.audit.record(viewer, 'token.revoked', { entity: 'AccessToken', id });
    return token;
  }

  private async open(person: Person, context: RequestContext): Promise<void> {
    const token = newToken();
    const now = this.clock.now();
    await this.db.insert(Session, {
      id: newId(),
      personId: person.id,
      tokenHash: hashToken(token),
      agent: context.client.agent,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + this.config.SESSION_MAX_HOURS * HOUR),
      endedAt: null,
    });
    await this.audit.record(null, 'session.opened', { entity: 'Person', id: person.id });
    context.cookies.set(token);
  }

  private async end(viewer: Viewer, id: string): Promise<number> {
    const ended = await this.db.change(Session, { id, personId: viewer.id }, { endedAt: this.clock.now() });
    if (ended > 0) await this.audit.record(viewer, 'session.ended', { entity: 'Session', id });
    return ended;
  }

  private async credentialOf(personId: string): Promise<Credential | null> {
    return (await this.db.rows(Credential, 'c', sql`where c.person_id = ${personId}`))[0] ?? null;
  }
}
