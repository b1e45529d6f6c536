import { Module } from '@nestjs/common';
import { OrganisationLoader } from './organisation.loader.js';
import { UnitService } from './unit.service.js';

/** Centres, registers, regions, units and the other lists that the product is built on. */
@Module({ providers: [OrganisationLoader, UnitService], exports: [OrganisationLoader, UnitService] })
export class OrganisationsModule {}
