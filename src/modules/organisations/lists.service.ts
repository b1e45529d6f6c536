import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import { Database } from '../../platform/database/database.service.js';
import { inList, sql } from '../../platform/database/sql.js';
import { DeliveryElement, Specialty, SupportArea } from './lists.entities.js';
import { nameIn } from './names.rules.js';
import { HealthRegion, Region } from './places.entities.js';
import { ProgrammeArea, type ProgrammeAreaKind } from './registers.entities.js';

/** The short lists that the product is built on, the same for everyone. */
@Injectable()
export class ListsService {
  constructor(private readonly db: Database) {}

  /** Programme areas and cooperation groups, by name. */
  async programmeAreas(viewer: Viewer, kind: ProgrammeAreaKind | null): Promise<ProgrammeArea[]> {
    return byName(
      viewer,
      await this.db.rows(ProgrammeArea, 'a', kind === null ? sql`order by a.id` : sql`where a.kind = ${kind} order by a.id`),
    );
  }

  /** The regions, by their code. */
  regions(): Promise<Region[]> {
    return this.db.rows(Region, 'r', sql`order by r.id`);
  }

  /** Swedish and Norwegian health care regions, by name. */
  async healthRegions(viewer: Viewer): Promise<HealthRegion[]> {
    return byName(viewer, await this.db.rows(HealthRegion, 'h', sql`order by h.id`));
  }

  /** The specialties, by name. */
  async specialties(viewer: Viewer): Promise<Specialty[]> {
    return byName(viewer, await this.db.rows(Specialty, 's', sql`order by s.id`));
  }

  /** The areas of project support in their order; with a track, those that serve it. */
  supportAreas(track: string | null): Promise<SupportArea[]> {
    return this.db.rows(
      SupportArea,
      'a',
      track === null ? sql`order by a.position` : sql`where ${inList(sql`a.track`, ['BOTH', track])} order by a.position`,
    );
  }

  /** What a delivery model can contain, in order. */
  deliveryElements(): Promise<DeliveryElement[]> {
    return this.db.rows(DeliveryElement, 'e', sql`order by e.position`);
  }
}

/** In the alphabet of the viewer's language: in Swedish, å, ä and ö come last. */
function byName<E extends { nameSv: string; nameEn: string; nameNb?: string | null }>(viewer: Viewer, items: E[]): E[] {
  const { compare } = new Intl.Collator(viewer.language);
  return items.sort((a, b) => compare(nameIn(viewer.language, a), nameIn(viewer.language, b)));
}
