import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../organisations/index.js';
import {
  CertificateFormFields,
  CrosswalkFields,
  GoalFields,
  GoalPartFields,
  RegulationFields,
  SupportAreaTracks,
} from './regulation.fields.js';
import { RegulationLoader } from './regulation.loader.js';
import { RegulationResolver } from './regulation.resolver.js';
import { RegulationService } from './regulation.service.js';

/** Regulations on specialist training: goals, requirements, crosswalk and certificate forms. */
@Module({
  imports: [OrganisationsModule],
  providers: [
    CertificateFormFields,
    CrosswalkFields,
    GoalFields,
    GoalPartFields,
    RegulationFields,
    RegulationLoader,
    RegulationResolver,
    RegulationService,
    SupportAreaTracks,
  ],
  exports: [RegulationLoader],
})
export class RegulationsModule {}
