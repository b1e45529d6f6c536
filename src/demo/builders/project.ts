import { newId } from '../../platform/ids/id.js';
import type { Enrolment } from '../../modules/enrolments/index.js';
import {
  EthicsDecision,
  type EthicsKind,
  LogEntry,
  type LogKind,
  Project,
  ProjectMember,
  ProjectRegister,
  searchTitleOf,
} from '../../modules/projects/index.js';
import { noteActivity } from './enrolment.js';
import { addImprovement, type ImprovementStory } from './improvement.js';
import { addMeasures, type MeasureStory } from './measures.js';
import type { Stage } from './stage.js';

/** What a trainee wrote in the log: how many days ago, about what, the words and the minutes. */
export type LogStory = readonly [ago: number, kind: LogKind, text: string, minutes: number | null];

/** Someone in the team: name, profession, own part. */
export type MemberStory = readonly [name: string, profession: string, ownPart: string | null];

/** A decision about ethical review. */
export interface EthicsStory {
  ago: number;
  kind: EthicsKind;
  publish?: boolean;
  reference?: string;
  reasons: string;
}

const EMPTY_CHARTER = {
  problem: null,
  aim: null,
  aimSpecific: null,
  aimMeasurable: null,
  aimAccepted: null,
  aimRealistic: null,
  aimDueOn: null,
  questionKind: null,
  question: null,
  programmeAreaId: null,
  nationalActionYear: null,
  nationalActionTitle: null,
  nationalActionGroup: null,
  knowledgeSupportTitle: null,
  knowledgeSupportUrl: null,
  involvementLevel: null,
  involvementHow: null,
  promUsed: null,
  premUsed: null,
  patientsInformedOn: null,
  patientsInformedById: null,
};

/** The texts of a charter; what is left out stays empty. */
export type CharterTexts = Partial<
  Omit<Pick<Project, keyof typeof EMPTY_CHARTER>, 'aimDueOn' | 'patientsInformedOn' | 'patientsInformedById'>
>;

/** A project as it is told. */
export interface ProjectStory {
  title: string;
  /** Days ago when it was created, and when the charter was last changed. */
  createdAgo: number;
  changedAgo: number;
  charter: CharterTexts;
  /** Days from today until the aim is to be reached. */
  aimDueIn?: number;
  /** Days ago when the unit confirmed that patients are informed. */
  informedAgo?: number;
  registers: readonly string[];
  team: readonly MemberStory[];
  ethics: readonly EthicsStory[];
  log: readonly LogStory[];
  /** Driver diagram and PDSA cycles. */
  improvement?: ImprovementStory;
  measures?: readonly MeasureStory[];
}

/** A project that has been told, with its log. */
export interface ToldProject {
  project: Project;
  log: LogEntry[];
}

/** Adds a project with charter, registers, team, ethics decisions and log. `informedById` confirmed for the unit that patients are informed. */
export function addProject(stage: Stage, enrolment: Enrolment, story: ProjectStory, informedById: string): ToldProject {
  const { sheet, days } = stage;
  const informed =
    story.informedAgo === undefined ? {} : { patientsInformedOn: days.ago(story.informedAgo), patientsInformedById: informedById };
  const project = sheet.add(Project, {
    id: newId(),
    version: 2,
    enrolmentId: enrolment.id,
    title: story.title,
    searchTitle: searchTitleOf(story.title),
    ...EMPTY_CHARTER,
    ...story.charter,
    aimDueOn: story.aimDueIn === undefined ? null : days.ago(-story.aimDueIn),
    ...informed,
    createdAt: days.past(days.ago(story.createdAgo), '16:10'),
    updatedAt: days.past(days.ago(story.changedAgo), '15:20'),
  });
  for (const registerId of story.registers) sheet.add(ProjectRegister, { id: newId(), projectId: project.id, registerId });
  story.team.forEach(([name, profession, ownPart], i) =>
    sheet.add(ProjectMember, { id: newId(), projectId: project.id, position: i + 1, name, profession, ownPart }),
  );
  addEthics(stage, enrolment, project, story.ethics);
  addMeasures(stage, project, story.measures ?? []);
  if (story.improvement) addImprovement(stage, project, enrolment.personId, story.improvement);
  noteActivity(enrolment, project.updatedAt);
  return { project, log: story.log.map((entry) => addLogEntry(stage, enrolment, project, entry)) };
}

function addEthics({ sheet, days }: Stage, enrolment: Enrolment, project: Project, ethics: readonly EthicsStory[]): void {
  ethics.forEach((decision, i) =>
    sheet.add(EthicsDecision, {
      id: newId(),
      projectId: project.id,
      number: i + 1,
      kind: decision.kind,
      decidedOn: days.ago(decision.ago),
      intendsToPublish: decision.publish ?? false,
      reference: decision.reference ?? null,
      reasons: decision.reasons,
      recordedById: enrolment.personId,
      createdAt: days.past(days.ago(decision.ago), '14:05'),
    }),
  );
}

function addLogEntry({ sheet, days }: Stage, enrolment: Enrolment, project: Project, [ago, kind, text, minutes]: LogStory): LogEntry {
  const createdAt = days.past(days.ago(ago), '16:40');
  noteActivity(enrolment, createdAt);
  return sheet.add(LogEntry, {
    id: newId(),
    version: 1,
    projectId: project.id,
    authorId: enrolment.personId,
    happenedOn: days.ago(ago),
    kind,
    text,
    minutes,
    links: [],
    removedAt: null,
    createdAt,
  });
}
