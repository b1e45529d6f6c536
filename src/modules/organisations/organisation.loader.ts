import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.service.js';
import { inList, sql } from '../../platform/database/sql.js';
import { loadOne, type Loader } from '../../platform/graphql/loader.js';
import { DeliveryElement, Specialty, SupportArea } from './lists.entities.js';
import { HealthRegion, Region, Unit } from './places.entities.js';
import { ProgrammeArea, Register, RegisterCentre } from './registers.entities.js';

/** Reference data by id, read in batches. Open to everyone who is signed in. */
@Injectable()
export class OrganisationLoader {
  constructor(private readonly db: Database) {}

  readonly centreById = this.byId(RegisterCentre);
  readonly registerById = this.byId(Register);
  readonly programmeAreaById = this.byId(ProgrammeArea);
  readonly regionById = this.byId(Region);
  readonly healthRegionById = this.byId(HealthRegion);
  readonly unitById = this.byId(Unit);
  readonly specialtyById = this.byId(Specialty);
  readonly supportAreaById = this.byId(SupportArea);
  readonly elementById = this.byId(DeliveryElement);

  private byId<E extends { id: string }>(entity: new () => E): Loader<E | null> {
    return loadOne<E>(
      (ids) => this.db.rows(entity, 't', sql`where ${inList(sql`t.id`, ids)}`),
      (row) => row.id,
    );
  }
}
