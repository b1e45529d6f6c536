import { Injectable } from '@nestjs/common';
import { Role, ScopeKind } from '../../platform/access/roles.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { AuditService } from '../../platform/audit/audit.service.js';
import { Database } from '../../platform/database/database.service.js';
import { inList, sql, type Sql } from '../../platform/database/sql.js';
import { forbidden, notFound } from '../../platform/errors/denied.js';
import { Rejected } from '../../platform/errors/rejected.js';
import type { Page } from '../../platform/graphql/connection.js';
import { paginate } from '../../platform/graphql/paginate.js';
import { isId, newId } from '../../platform/ids/id.js';
import { Clock } from '../../platform/time/clock.js';
import { Invitation } from './account.entities.js';
import { AccountService } from './account.service.js';
import { Person, PersonLanguage, searchNameOf } from './person.entity.js';
import type { CreatePersonInput, PeopleArgs, UpdatePersonInput } from './person.inputs.js';
import { personScope, personSearch, roleScope, steeredRoles, traineesElsewhere } from './person.policy.js';
import { hashToken, newToken } from './token.js';

const INVITATION_DAYS = 14;
const DAY = 86_400_000;

/** The people of the installation. */
@Injectable()
export class PersonService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly accounts: AccountService,
  ) {}

  /** One person in the viewer's scope. NOT_FOUND otherwise. */
  async get(viewer: Viewer, id: string): Promise<Person> {
    const found = await this.db.rows(Person, 'p', sql`where p.id = ${id} and (${personScope(viewer)})`);
    if (!found[0]) throw notFound();
    return found[0];
  }

  /** The people in the viewer's scope, by name. */
  list(viewer: Viewer, args: PeopleArgs): Promise<Page<Person>> {
    const where: Sql[] = [personScope(viewer)];
    if (args.filter?.search) where.push(personSearch(viewer, args.filter.search));
    if (args.filter?.role) {
      const today = this.clock.today();
      where.push(sql`p.id in (select r.person_id from role_assignment r where r.role = ${args.filter.role}
        and r.valid_from <= ${today} and (r.valid_to is null or r.valid_to >= ${today}) and (${roleScope(viewer)}))`);
    }
    return paginate<Person>(this.db, args, {
      select: this.db.columns(Person, 'p'),
      from: sql`person p`,
      where,
      idColumn: 'p.id',
      order: { name: 'NAME', column: { by: 'p.search_name' }, direction: 'ASC' },
    });
  }

  /** Adds a person. DUPLICATE on the address or the HSA-id. The same id again answers with the same person. */
  async create(viewer: Viewer, input: CreatePersonInput): Promise<Person> {
    if (input.id && !isId(input.id)) throw Rejected.of('INVALID_FORMAT', ['id']);
    const repeated = input.id ? await this.db.find(Person, input.id) : null;
    if (repeated?.email === input.email) return repeated;
    return this.add(viewer, { ...input, invented: false });
  }

  /** Adds a person on behalf of another module (a roster, an assignment by address). */
  async add(
    viewer: Viewer | null,
    input: {
      id?: string | null;
      givenName: string;
      familyName: string;
      email: string;
      hsaId?: string | null;
      language?: PersonLanguage | null;
      invented?: boolean;
    },
  ): Promise<Person> {
    const person = this.made(viewer, input);
    await this.store(viewer, [person]);
    return person;
  }

  /** Adds many people, as {@link add}, with as many statements as for one. */
  async addAll(viewer: Viewer | null, inputs: readonly Parameters<PersonService['add']>[1][]): Promise<Person[]> {
    const people = inputs.map((input) => this.made(viewer, input));
    await this.store(viewer, people);
    return people;
  }

  /** The person with an address, or null. No scope: for assigning by address. */
  async byEmail(email: string): Promise<Person | null> {
    return (await this.db.rows(Person, 'p', sql`where p.email = ${email.toLowerCase()}`))[0] ?? null;
  }

  /** Changes a person. STALE_VERSION, DUPLICATE. */
  async update(viewer: Viewer, { personId, expectedVersion, ...changes }: UpdatePersonInput): Promise<Person> {
    const person = await this.get(viewer, personId);
    const given = Object.fromEntries(
      Object.entries(changes).filter(([key, value]) => value !== undefined && (value !== null || key === 'hsaId')),
    );
    const next: Person = { ...person, ...given };
    next.searchName = searchNameOf(next);
    await this.db.update(Person, { id: person.id, version: expectedVersion }, { ...given, searchName: next.searchName });
    await this.audit.record(viewer, 'person.updated', {
      entity: 'Person',
      id: personId,
      personId,
      details: { fields: Object.keys(given) },
    });
    return { ...next, version: expectedVersion + 1 };
  }

  /** The viewer's own language. */
  async changeLanguage(viewer: Viewer, language: PersonLanguage): Promise<Person> {
    await this.db.change(Person, { id: viewer.id }, { language });
    return this.get(viewer, viewer.id);
  }

  /** Closes an account at once: no sign-in, every session and key ended. LAST_ADMIN for the only administrator. */
  async deactivate(viewer: Viewer, id: string): Promise<Person> {
    const person = await this.get(viewer, id);
    await this.keepAnAdmin(id);
    await this.db.change(Person, { id: person.id }, { deactivatedAt: this.clock.now() });
    await this.accounts.endAll(id);
    await this.accounts.revokeAll(id);
    await this.audit.record(viewer, 'person.deactivated', { entity: 'Person', id, personId: id });
    return this.get(viewer, id);
  }

  /** Opens an account again. */
  async reactivate(viewer: Viewer, id: string): Promise<Person> {
    const person = await this.get(viewer, id);
    await this.db.change(Person, { id: person.id }, { deactivatedAt: null });
    await this.audit.record(viewer, 'person.reactivated', { entity: 'Person', id, personId: id });
    return { ...person, deactivatedAt: null };
  }

  /**
   * A person whom the viewer may give a one-time link: with it the viewer could sign in as that person. So an office only for
   * somebody whom its own centre's office added, who has never had a password, and whose every role and enrolment is the
   * centre's own. NOT_AVAILABLE for a closed account, ACCOUNT_IN_USE; for everybody else the administrator makes the link.
   */
  async invitable(viewer: Viewer, id: string): Promise<Person> {
    const person = await this.get(viewer, id);
    if (person.deactivatedAt) throw Rejected.of('NOT_AVAILABLE', ['personId']);
    if (viewer.has(Role.ADMIN)) return person;
    const used = await this.db.number(sql`select count(*) as n from credential where person_id = ${id}`);
    if (used > 0) throw Rejected.of('ACCOUNT_IN_USE', ['personId']);
    const own = await this.db.number(sql`select count(*) as n from person p where p.id = ${id}
      and not exists (select 1 from role_assignment r where r.person_id = p.id and not (${steeredRoles(viewer)}))
      and p.id not in (${traineesElsewhere(viewer)})
      and p.created_by_id in (select o.person_id from role_assignment o where o.role = ${Role.OFFICE}
        and o.valid_from <= ${this.clock.today()} and ${inList(sql`o.scope_id`, viewer.reach(ScopeKind.CENTRE, Role.OFFICE))})`);
    if (own === 0) throw forbidden();
    return person;
  }

  /** Makes a one-time link for setting a password. Earlier links of the person stop working. */
  async invite(viewer: Viewer | null, person: Person): Promise<{ invitationToken: string; expiresAt: Date }> {
    const now = this.clock.now();
    const invitationToken = newToken();
    const expiresAt = new Date(now.getTime() + INVITATION_DAYS * DAY);
    await this.db.execute(sql`update invitation set used_at = ${now} where person_id = ${person.id} and used_at is null`);
    await this.db.insert(Invitation, {
      id: newId(),
      personId: person.id,
      tokenHash: hashToken(invitationToken),
      createdBy: viewer?.id ?? null,
      createdAt: now,
      expiresAt,
      usedAt: null,
    });
    await this.audit.record(viewer, 'person.invited', { entity: 'Person', id: person.id, personId: person.id });
    return { invitationToken, expiresAt };
  }

  /** Throws LAST_ADMIN when nobody else could administer the installation. */
  async keepAnAdmin(personId: string): Promise<void> {
    const today = this.clock.today();
    const admins = await this.db.select<{ personId: string }>(sql`
      select distinct r.person_id from role_assignment r join person p on p.id = r.person_id
      where r.role = ${Role.ADMIN} and p.deactivated_at is null and r.valid_from <= ${today} and (r.valid_to is null or r.valid_to >= ${today})`);
    if (admins.length === 1 && admins[0]?.personId === personId) throw Rejected.of('LAST_ADMIN');
  }

  private made(viewer: Viewer | null, input: Parameters<PersonService['add']>[1]): Person {
    return {
      id: input.id ?? newId(),
      version: 1,
      givenName: input.givenName,
      familyName: input.familyName,
      email: input.email,
      hsaId: input.hsaId?.toUpperCase() ?? null,
      language: input.language ?? PersonLanguage.sv,
      protectedIdentity: false,
      invented: input.invented ?? false,
      searchName: searchNameOf(input),
      deactivatedAt: null,
      createdAt: this.clock.now(),
      createdById: viewer?.id ?? null,
    };
  }

  private async store(viewer: Viewer | null, people: Person[]): Promise<void> {
    await this.db.insert(Person, people);
    await this.audit.recordAll(
      viewer,
      'person.created',
      people.map((p) => ({ entity: 'Person', id: p.id, personId: p.id })),
    );
  }
}
