import { Module } from '@nestjs/common';
import { CentreResolver } from './centre.resolver.js';
import { CentreService } from './centre.service.js';
import { DeliveryElementFields, SpecialtyFields, SupportAreaFields } from './lists.fields.js';
import { ListsResolver } from './lists.resolver.js';
import { ListsService } from './lists.service.js';
import { OrganisationLoader } from './organisation.loader.js';
import { UnitService } from './unit.service.js';

/** Centres, registers, regions, units and the other lists that the product is built on. */
@Module({ providers: [OrganisationLoader, UnitService], exports: [OrganisationLoader, UnitService] })
export class OrganisationsModule {}
