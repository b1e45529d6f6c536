import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import { AuditService } from '../../platform/audit/audit.service.js';
import { Database } from '../../platform/database/database.service.js';
import { sql } from '../../platform/database/sql.js';
import type { Problem } from '../../platform/errors/rejected.js';
import { Clock } from '../../platform/time/clock.js';
import type { CloseRegisterCentreInput, CreateRegisterCentreInput, RenameRegisterCentreInput } from './centre.inputs.js';
import { nameIn, tidyName } from './names.rules.js';
import { HealthRegion, Region } from './places.entities.js';
import { RegisterCentre } from './registers.entities.js';
import { nameProblems } from './succession.rules.js';
import { CENTRES, refuse, SuccessionService } from './succession.service.js';

const KEY = /^[A-Z0-9]+(?:-[A-Z0-9]+)*$/;

/** The centres that run registers and lead rounds. */
@Injectable()
export class CentreService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly succession: SuccessionService,
  ) {}

  /** The centres, by name; without closed ones unless asked for. */
  async list(viewer: Viewer, includeClosed: boolean): Promise<RegisterCentre[]> {
    const open = sql`where c.valid_to is null or c.valid_to >= ${this.clock.today()}`;
    const centres = await this.db.rows(RegisterCentre, 'c', includeClosed ? sql`order by c.id` : sql`${open} order by c.id`);
    const { compare } = new Intl.Collator(viewer.language);
    return centres.sort((a, b) => compare(nameIn(viewer.language, a), nameIn(viewer.language, b)));
  }

  /** Adds a centre. INVALID_FORMAT, UNKNOWN_REFERENCE, DUPLICATE. The same again answers with the one that was added. */
  async create(viewer: Viewer, input: CreateRegisterCentreInput): Promise<RegisterCentre> {
    const nameSv = tidyName(input.nameSv);
    const centre: RegisterCentre = {
      id: input.key,
      version: 1,
      nameSv,
      nameEn: tidyName(input.nameEn ?? nameSv),
      kind: input.kind,
      host: input.host,
      homeRegionId: input.homeRegionId ?? null,
      healthRegionId: input.healthRegionId ?? null,
      coachingModel: null,
      validFrom: input.validFrom ?? null,
      validTo: null,
      successorId: null,
      edited: true,
    };
    const known = await this.db.find(RegisterCentre, input.key);
    if (known && isDeepStrictEqual(known, centre)) return known;
    refuse([...(await this.placeProblems(centre, known !== null)), ...nameProblems({ nameSv }, await this.namesBeside(centre.id))]);
    await this.db.insert(RegisterCentre, centre);
    await this.audit.record(viewer, 'registerCentre.created', { entity: 'RegisterCentre', id: centre.id });
    return centre;
  }

  /** Gives a centre a new name and keeps the old one. REQUIRED, DUPLICATE, INVALID_PERIOD, INVALID_DATE, STALE_VERSION. */
  async rename(viewer: Viewer, input: RenameRegisterCentreInput): Promise<RegisterCentre> {
    const centre = await this.succession.get(CENTRES, input.registerCentreId);
    const nameSv = tidyName(input.nameSv ?? centre.nameSv);
    const nameEn = tidyName(input.nameEn ?? centre.nameEn);
    const problems: Problem[] = input.nameSv || input.nameEn ? [] : [{ code: 'REQUIRED', path: ['nameSv'] }];
    return this.succession.rename(viewer, CENTRES, centre, {
      ...input,
      changes: { nameSv, nameEn },
      names: [{ from: centre.nameSv, to: nameSv }],
      problems: [...problems, ...nameProblems({ nameSv }, await this.namesBeside(centre.id))],
    });
  }

  /** Ends a centre, or merges it into the one that takes over. INVALID_PERIOD, UNKNOWN_REFERENCE, STALE_VERSION. */
  end(viewer: Viewer, input: CloseRegisterCentreInput & { successorId?: string }): Promise<RegisterCentre> {
    return this.succession.end(viewer, CENTRES, input.registerCentreId, input);
  }

  private async placeProblems(centre: RegisterCentre, keyTaken: boolean): Promise<Problem[]> {
    const problems: Problem[] = [];
    if (!KEY.test(centre.id) || centre.id.length > 64) problems.push({ code: 'INVALID_FORMAT', path: ['key'] });
    if (keyTaken) problems.push({ code: 'DUPLICATE', path: ['key'] });
    const { homeRegionId, healthRegionId } = centre;
    if (homeRegionId !== null && !(await this.db.find(Region, homeRegionId)))
      problems.push({ code: 'UNKNOWN_REFERENCE', path: ['homeRegionId'] });
    if (healthRegionId !== null && !(await this.db.find(HealthRegion, healthRegionId))) {
      problems.push({ code: 'UNKNOWN_REFERENCE', path: ['healthRegionId'] });
    }
    return problems;
  }

  /** The names of the other centres that exist. */
  private async namesBeside(id: string): Promise<string[]> {
    const others = await this.db.select<{ nameSv: string }>(
      sql`select c.name_sv from register_centre c where c.id <> ${id} and (c.valid_to is null or c.valid_to >= ${this.clock.today()})`,
    );
    return others.map((c) => c.nameSv);
  }
}
