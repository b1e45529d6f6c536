import { Module } from '@nestjs/common';
import { OrganisationLoader } from './organisation.loader.js';

/** Centres, registers, regions, units and the other lists that the product is built on. */
@Module({ providers: [OrganisationLoader], exports: [OrganisationLoader] })
export class OrganisationsModule {}
