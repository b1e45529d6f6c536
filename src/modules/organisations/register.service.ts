import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import { AuditService } from '../../platform/audit/audit.service.js';
import { Database } from '../../platform/database/database.service.js';
import { contains, sql, type Sql } from '../../platform/database/sql.js';
import type { Problem } from '../../platform/errors/rejected.js';
import type { Page } from '../../platform/graphql/connection.js';
import { OrderDirection } from '../../platform/graphql/order.js';
import { paginate, type OrderColumn } from '../../platform/graphql/paginate.js';
import { Clock } from '../../platform/time/clock.js';
import { registerSearchName, tidyName } from './names.rules.js';
import {
  RegisterOrderField,
  type CloseRegisterInput,
  type CreateRegisterInput,
  type RegistersArgs,
  type RenameRegisterInput,
} from './register.inputs.js';
import { FormerName, ProgrammeArea, Register, RegisterCentre } from './registers.entities.js';
import { isClosed, nameProblems } from './succession.rules.js';
import { refuse, REGISTERS, SuccessionService } from './succession.service.js';

const KEY = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const ORDER = {
  SHORT_NAME: { by: 'lower(r.short_name)' },
  NAME: { by: 'lower(r.name)' },
  START_YEAR: { by: 'coalesce(r.start_year, 9999)' },
} satisfies Record<RegisterOrderField, OrderColumn>;

/** The quality registers. */
@Injectable()
export class RegisterService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly succession: SuccessionService,
  ) {}

  /** One register, closed or not. NOT_FOUND. */
  get(id: string): Promise<Register> {
    return this.succession.get(REGISTERS, id);
  }

  /** The registers, by short form unless asked otherwise; without closed ones unless asked for. */
  list(args: RegistersArgs): Promise<Page<Register>> {
    const { search, centreId, programmeAreaId, kind, includeClosed } = args.filter ?? {};
    const where: Sql[] = includeClosed ? [] : [sql`r.valid_to is null or r.valid_to >= ${this.clock.today()}`];
    if (search) where.push(sql`r.search_name like ${contains(search)} escape '!'`);
    if (centreId) where.push(sql`r.centre_id = ${centreId}`);
    if (programmeAreaId) where.push(sql`r.programme_area_id = ${programmeAreaId}`);
    if (kind) where.push(sql`r.kind = ${kind}`);
    const name = args.orderBy?.field ?? RegisterOrderField.SHORT_NAME;
    return paginate<Register>(this.db, args, {
      select: this.db.columns(Register, 'r'),
      from: sql`register r`,
      where,
      idColumn: 'r.id',
      order: { name, column: ORDER[name], direction: args.orderBy?.direction ?? OrderDirection.ASC },
    });
  }

  /** Adds a register. INVALID_FORMAT, UNKNOWN_REFERENCE, DUPLICATE. The same again answers with the one that was added. */
  async create(viewer: Viewer, input: CreateRegisterInput): Promise<Register> {
    const names = { shortName: tidyName(input.shortName), name: tidyName(input.name) };
    const register: Register = {
      id: input.key,
      version: 1,
      ...names,
      searchName: registerSearchName(names),
      kind: input.kind,
      centreId: input.centreId,
      programmeAreaId: input.programmeAreaId ?? null,
      startYear: input.startYear ?? null,
      validFrom: input.validFrom ?? null,
      validTo: null,
      successorId: null,
      edited: true,
    };
    const known = await this.db.find(Register, input.key);
    if (known && isDeepStrictEqual(known, register)) return known;
    refuse([...(await this.placeProblems(register, known !== null)), ...nameProblems(names, await this.namesBeside(register.id))]);
    await this.db.insert(Register, register);
    await this.audit.record(viewer, 'register.created', { entity: 'Register', id: register.id });
    return register;
  }

  /** Gives a register a new name and keeps the old one. REQUIRED, DUPLICATE, INVALID_PERIOD, INVALID_DATE, STALE_VERSION. */
  async rename(viewer: Viewer, input: RenameRegisterInput): Promise<Register> {
    const register = await this.get(input.registerId);
    const shortName = tidyName(input.shortName ?? register.shortName);
    const name = tidyName(input.name ?? register.name);
    const problems: Problem[] = input.shortName || input.name ? [] : [{ code: 'REQUIRED', path: ['name'] }];
    const former = await this.db.rows(FormerName, 'f', sql`where f.item_id = ${register.id}`);
    const searched = [...former.map((f) => f.name), register.shortName, register.name];
    return this.succession.rename(viewer, REGISTERS, register, {
      ...input,
      changes: { shortName, name, searchName: registerSearchName({ shortName, name }, searched) },
      names: [
        { from: register.shortName, to: shortName },
        { from: register.name, to: name },
      ],
      problems: [...problems, ...nameProblems({ shortName, name }, await this.namesBeside(register.id))],
    });
  }

  /** Ends a register, or merges it into the one that takes over. INVALID_PERIOD, UNKNOWN_REFERENCE, STALE_VERSION. */
  end(viewer: Viewer, input: CloseRegisterInput & { successorId?: string }): Promise<Register> {
    return this.succession.end(viewer, REGISTERS, input.registerId, input);
  }

  private async placeProblems(register: Register, keyTaken: boolean): Promise<Problem[]> {
    const centre = await this.db.find(RegisterCentre, register.centreId);
    const area = register.programmeAreaId === null ? null : await this.db.find(ProgrammeArea, register.programmeAreaId);
    const problems: Problem[] = [];
    if (!KEY.test(register.id) || register.id.length > 64) problems.push({ code: 'INVALID_FORMAT', path: ['key'] });
    if (keyTaken) problems.push({ code: 'DUPLICATE', path: ['key'] });
    if (!centre || isClosed(centre, this.clock.today())) problems.push({ code: 'UNKNOWN_REFERENCE', path: ['centreId'] });
    if (register.programmeAreaId !== null && !area) problems.push({ code: 'UNKNOWN_REFERENCE', path: ['programmeAreaId'] });
    return problems;
  }

  /** The names of the other registers that exist. */
  private async namesBeside(id: string): Promise<string[]> {
    const others = await this.db.select<{ shortName: string; name: string }>(
      sql`select r.short_name, r.name from register r where r.id <> ${id} and (r.valid_to is null or r.valid_to >= ${this.clock.today()})`,
    );
    return others.flatMap((r) => [r.shortName, r.name]);
  }
}
