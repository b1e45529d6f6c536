import { Module } from '@nestjs/common';
import { CentreResolver } from './centre.resolver.js';
import { CentreService } from './centre.service.js';
import { InstallationResolver } from './installation.resolver.js';
import { DeliveryElementFields, SpecialtyFields, SupportAreaFields } from './lists.fields.js';
import { ListsResolver } from './lists.resolver.js';
import { ListsService } from './lists.service.js';
import { OrganisationLoader } from './organisation.loader.js';
import { HealthRegionFields, MembershipFields, RegionFields, UnitFields } from './places.fields.js';
import { CentreFields, ProgrammeAreaFields, RegisterFields } from './register.fields.js';
import { RegisterResolver } from './register.resolver.js';
import { RegisterService } from './register.service.js';
import { SuccessionService } from './succession.service.js';
import { UnitResolver } from './unit.resolver.js';
import { UnitService } from './unit.service.js';

/** Centres, registers, regions, units and the other lists that the product is built on. */
@Module({
  providers: [
    CentreFields,
    CentreResolver,
    CentreService,
    DeliveryElementFields,
    HealthRegionFields,
    InstallationResolver,
    ListsResolver,
    ListsService,
    MembershipFields,
    OrganisationLoader,
    ProgrammeAreaFields,
    RegionFields,
    RegisterFields,
    RegisterResolver,
    RegisterService,
    SpecialtyFields,
    SuccessionService,
    SupportAreaFields,
    UnitFields,
    UnitResolver,
    UnitService,
  ],
  exports: [ListsService, OrganisationLoader, UnitService],
})
export class OrganisationsModule {}
