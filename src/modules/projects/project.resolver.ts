import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/access/allow.decorator.js';
import { Role } from '../../platform/access/roles.js';
import type { Viewer } from '../../platform/access/viewer.js';
import type { Page } from '../../platform/graphql/connection.js';
import { CurrentViewer } from '../../platform/graphql/request-context.js';
import { CharterService } from './charter.service.js';
import { EthicsService } from './ethics.service.js';
import { Project } from './project.entities.js';
import {
  ConfirmPatientInformationInput,
  CreateProjectInput,
  ProjectsArgs,
  RecordEthicsDecisionInput,
  SetTeamInput,
  UpdateCharterInput,
  WithdrawPatientInformationInput,
} from './project.inputs.js';
import * as payloads from './project.payloads.js';
import { ProjectService } from './project.service.js';

/** Projects: charter, team, ethics. */
@Resolver()
export class ProjectResolver {
  constructor(
    private readonly reading: ProjectService,
    private readonly charters: CharterService,
    private readonly ethics: EthicsService,
  ) {}

  @Query(() => Project, { description: 'One project in one’s scope.' })
  @Allow()
  project(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID, description: 'The project.' }) id: string): Promise<Project> {
    return this.reading.get(viewer, id);
  }

  @Query(() => payloads.ProjectConnection, { description: 'The projects in one’s scope.' })
  @Allow()
  projects(@CurrentViewer() viewer: Viewer, @Args() args: ProjectsArgs): Promise<Page<Project>> {
    return this.reading.list(viewer, args);
  }

  @Mutation(() => payloads.CreateProjectPayload, {
    description: "Creates the trainee's own project, one for each place. Codes: DUPLICATE, LOCKED, NOT_AVAILABLE, PATIENT_IDENTIFIER.",
  })
  @Allow()
  async createProject(@CurrentViewer() viewer: Viewer, @Args('input') input: CreateProjectInput): Promise<payloads.CreateProjectPayload> {
    return { project: await this.charters.create(viewer, input) };
  }

  @Mutation(() => payloads.UpdateCharterPayload, {
    description:
      'Changes the charter of one’s own project. Codes: STALE_VERSION, REQUIRED, UNKNOWN_REFERENCE, LOCKED, NOT_AVAILABLE, PATIENT_IDENTIFIER.',
  })
  @Allow()
  async updateCharter(@CurrentViewer() viewer: Viewer, @Args('input') input: UpdateCharterInput): Promise<payloads.UpdateCharterPayload> {
    return { project: await this.charters.update(viewer, input) };
  }

  @Mutation(() => payloads.SetTeamPayload, {
    description: 'Names the whole team of one’s own project. Codes: STALE_VERSION, LOCKED, NOT_AVAILABLE, PATIENT_IDENTIFIER.',
  })
  @Allow()
  async setTeam(@CurrentViewer() viewer: Viewer, @Args('input') input: SetTeamInput): Promise<payloads.SetTeamPayload> {
    return { project: await this.charters.setTeam(viewer, input) };
  }

  @Mutation(() => payloads.ConfirmPatientInformationPayload, {
    description: 'Confirms for the unit that patients are informed by the register and may refuse. Codes: STALE_VERSION, INVALID_DATE.',
  })
  @Allow(Role.HEAD_OF_UNIT, Role.SUPERVISOR, Role.MAIN_SUPERVISOR, Role.STUDY_DIRECTOR)
  async confirmPatientInformation(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: ConfirmPatientInformationInput,
  ): Promise<payloads.ConfirmPatientInformationPayload> {
    return { project: await this.ethics.confirmPatientInformation(viewer, input) };
  }

  @Mutation(() => payloads.WithdrawPatientInformationPayload, {
    description: "Takes the unit's confirmation about patients back. Codes: STALE_VERSION.",
  })
  @Allow(Role.HEAD_OF_UNIT, Role.SUPERVISOR, Role.MAIN_SUPERVISOR, Role.STUDY_DIRECTOR)
  async withdrawPatientInformation(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: WithdrawPatientInformationInput,
  ): Promise<payloads.WithdrawPatientInformationPayload> {
    return { project: await this.ethics.withdrawPatientInformation(viewer, input) };
  }

  @Mutation(() => payloads.RecordEthicsDecisionPayload, {
    description:
      'Adds a decision about ethical review; earlier ones stay. Codes: REQUIRED, INVALID_DATE, STALE_VERSION when another was recorded at the same moment, LOCKED, NOT_AVAILABLE, PATIENT_IDENTIFIER.',
  })
  @Allow()
  async recordEthicsDecision(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: RecordEthicsDecisionInput,
  ): Promise<payloads.RecordEthicsDecisionPayload> {
    return { ethicsDecision: await this.ethics.record(viewer, input) };
  }
}
