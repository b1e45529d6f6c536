import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.service.js';
import { inList, sql } from '../../platform/database/sql.js';
import { loadMany, loadOne, type Loader } from '../../platform/graphql/loader.js';
import { Clock } from '../../platform/time/clock.js';
import { DeliveryElement, Specialty, SupportArea } from './lists.entities.js';
import { HealthRegion, Region, RegionMembership, Unit } from './places.entities.js';
import { FormerName, ProgrammeArea, Register, RegisterCentre } from './registers.entities.js';

/** Reference data, read in batches. Open to everyone who is signed in. */
@Injectable()
export class OrganisationLoader {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  readonly centreById = this.byId(RegisterCentre);
  readonly registerById = this.byId(Register);
  readonly programmeAreaById = this.byId(ProgrammeArea);
  readonly regionById = this.byId(Region);
  readonly healthRegionById = this.byId(HealthRegion);
  readonly unitById = this.byId(Unit);
  readonly specialtyById = this.byId(Specialty);
  readonly supportAreaById = this.byId(SupportArea);
  readonly elementById = this.byId(DeliveryElement);

  /** The former names of registers and centres, newest first. */
  readonly formerNamesByItem = loadMany<FormerName>(
    (ids) => this.db.rows(FormerName, 'f', sql`where ${inList(sql`f.item_id`, ids)} order by f.valid_to desc, f.id`),
    (f) => f.itemId,
  );

  /** The memberships of regions in health care regions, past ones too. */
  readonly membershipsByRegion = loadMany<RegionMembership>(
    (ids) =>
      this.db.rows(
        RegionMembership,
        'm',
        sql`where ${inList(sql`m.region_id`, ids)} order by m.health_region_id, m.municipality_name, m.id`,
      ),
    (m) => m.regionId,
  );

  /** How many registers that exist each centre runs. */
  readonly registerCountByCentre = loadOne<{ centreId: string; registers: number }>(
    (ids) =>
      this.db.select(sql`select r.centre_id, count(*) as registers from register r
        where ${inList(sql`r.centre_id`, ids)} and (r.valid_to is null or r.valid_to >= ${this.clock.today()}) group by r.centre_id`),
    (row) => row.centreId,
  );

  private byId<E extends { id: string }>(entity: new () => E): Loader<E | null> {
    return loadOne<E>(
      (ids) => this.db.rows(entity, 't', sql`where ${inList(sql`t.id`, ids)}`),
      (row) => row.id,
    );
  }
}
