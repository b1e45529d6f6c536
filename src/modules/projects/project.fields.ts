import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Viewer } from '../../platform/access/viewer.js';
import { notFound } from '../../platform/errors/denied.js';
import { PageArgs, type Page } from '../../platform/graphql/connection.js';
import { CurrentViewer, type RequestContext } from '../../platform/graphql/request-context.js';
import { Enrolment, EnrolmentLoader, relationsTo } from '../enrolments/index.js';
import { OrganisationLoader, ProgrammeArea, Register } from '../organisations/index.js';
import { PersonLoader } from '../people/index.js';
import { charterGaps } from './charter.rules.js';
import { EthicsDecision } from './ethics-decision.entity.js';
import { EthicsLoader } from './ethics.loader.js';
import { dataStepsAllowed, type DataSteps } from './ethics.rules.js';
import type { LogEntry } from './log-entry.entity.js';
import { LogLoader } from './log.loader.js';
import { LogService } from './log.service.js';
import { Project, ProjectMember } from './project.entities.js';
import { ProjectLoader, type ProjectPlace } from './project.loader.js';
import * as payloads from './project.payloads.js';
import { projectAbilities, traineeWriting } from './project.policy.js';
import { CHARTER_GAP_WORDS, DATA_STEPS_WORDS, PATIENT_INFORMATION_WORDS } from './project.words.js';

/** What a project shows beside the plain columns. */
@Resolver(() => Project)
export class ProjectFields {
  constructor(
    private readonly loader: ProjectLoader,
    private readonly ethicsLoader: EthicsLoader,
    private readonly logLoader: LogLoader,
    private readonly logService: LogService,
    private readonly enrolments: EnrolmentLoader,
    private readonly organisations: OrganisationLoader,
    private readonly people: PersonLoader,
  ) {}

  @ResolveField(() => Enrolment, { description: "The trainee's place in the cohort." })
  enrolment(@Parent() project: Project, @Context() context: RequestContext): Promise<Enrolment | null> {
    return this.enrolments.byId.load(context, project.enrolmentId);
  }

  @ResolveField(() => [Register], { description: 'The registers it uses, by short name; one that has closed since stays.' })
  async registers(@Parent() project: Project, @Context() context: RequestContext): Promise<Register[]> {
    const uses = await this.loader.registersByProject.load(context, project.id);
    const registers = await Promise.all(uses.map((use) => this.organisations.registerById.load(context, use.registerId)));
    return registers.filter((register) => register !== null);
  }

  @ResolveField(() => ProgrammeArea, { nullable: true, description: 'The national programme area (NPO) or cooperation group.' })
  async programmeArea(@Parent() project: Project, @Context() context: RequestContext): Promise<ProgrammeArea | null> {
    return project.programmeAreaId === null ? null : this.organisations.programmeAreaById.load(context, project.programmeAreaId);
  }

  @ResolveField(() => [ProjectMember], { description: 'The team, in its order.' })
  members(@Parent() project: Project, @Context() context: RequestContext): Promise<ProjectMember[]> {
    return this.loader.membersByProject.load(context, project.id);
  }

  @ResolveField(() => [EthicsDecision], { description: 'Every ethics decision, newest first.' })
  ethicsDecisions(@Parent() project: Project, @Context() context: RequestContext): Promise<EthicsDecision[]> {
    return this.ethicsLoader.byProject.load(context, project.id);
  }

  @ResolveField(() => EthicsDecision, { nullable: true, description: 'The ethics decision that counts; null when none has been recorded.' })
  ethics(@Parent() project: Project, @Context() context: RequestContext): Promise<EthicsDecision | null> {
    return this.ethicsLoader.currentByProject.load(context, project.id);
  }

  @ResolveField(() => Boolean, { description: 'True when data may be collected, drawn or measured under the current ethics decision.' })
  async dataStepsAllowed(@Parent() project: Project, @Context() context: RequestContext): Promise<boolean> {
    return (await this.dataSteps(project, context)).allowed;
  }

  @ResolveField(() => String, { description: 'Why data steps are open or closed and what to do, in the language of the viewer.' })
  async dataStepsReason(@Parent() project: Project, @Context() context: RequestContext): Promise<string> {
    return DATA_STEPS_WORDS[(await this.dataSteps(project, context)).reason][context.viewer.language];
  }

  @ResolveField(() => payloads.PatientInformation, { description: 'What the unit has confirmed about patients.' })
  async patientInformation(@Parent() project: Project, @Context() context: RequestContext): Promise<payloads.PatientInformation> {
    return {
      confirmedOn: project.patientsInformedOn,
      confirmedBy: project.patientsInformedById === null ? null : await this.people.byId.load(context, project.patientsInformedById),
      statement: PATIENT_INFORMATION_WORDS[context.viewer.language],
    };
  }

  @ResolveField(() => payloads.LogEntryConnection, { description: 'The log, newest first; entries that were taken back are left out.' })
  log(@Parent() project: Project, @CurrentViewer() viewer: Viewer, @Args() args: PageArgs): Promise<Page<LogEntry>> {
    return this.logService.page(viewer, project.id, args);
  }

  @ResolveField(() => payloads.LogSummary, { description: 'The log in figures.' })
  async logSummary(@Parent() project: Project, @Context() context: RequestContext): Promise<payloads.LogSummary> {
    return (await this.logLoader.figuresByProject.load(context, project.id)) ?? { entries: 0, minutes: 0, lastOn: null };
  }

  @ResolveField(() => [payloads.CharterGap], { description: 'What the charter still lacks for its track, in the order of the form.' })
  async charterGaps(@Parent() project: Project, @Context() context: RequestContext): Promise<payloads.CharterGap[]> {
    const [place, registers, members, ethics] = await Promise.all([
      this.place(project, context),
      this.loader.registersByProject.load(context, project.id),
      this.loader.membersByProject.load(context, project.id),
      this.ethicsLoader.currentByProject.load(context, project.id),
    ]);
    const gaps = charterGaps({ track: place.track, project, registers: registers.length, members, ethicsRecorded: ethics !== null });
    return gaps.map(({ field, key }) => ({ field, message: CHARTER_GAP_WORDS[key][context.viewer.language] }));
  }

  @ResolveField(() => payloads.ProjectAbilities, { description: 'What the viewer may do with it now.' })
  async viewerCan(@Parent() project: Project, @Context() context: RequestContext): Promise<payloads.ProjectAbilities> {
    const place = await this.place(project, context);
    return projectAbilities(relationsTo(context.viewer, place), traineeWriting(place.state, place.cohortState));
  }

  private async dataSteps(project: Project, context: RequestContext): Promise<DataSteps> {
    const [place, latest] = await Promise.all([this.place(project, context), this.ethicsLoader.currentByProject.load(context, project.id)]);
    return dataStepsAllowed(place.track, latest);
  }

  private async place(project: Project, context: RequestContext): Promise<ProjectPlace> {
    const place = await this.loader.placeByEnrolment.load(context, project.enrolmentId);
    if (!place) throw notFound();
    return place;
  }
}

/** The project of a trainee's place. */
@Resolver(() => Enrolment)
export class EnrolmentProjectFields {
  constructor(private readonly loader: ProjectLoader) {}

  @ResolveField(() => Project, { nullable: true, description: 'The project; null until the trainee has created it.' })
  project(@Parent() enrolment: Enrolment, @Context() context: RequestContext): Promise<Project | null> {
    return this.loader.byEnrolment.load(context, enrolment.id);
  }
}
