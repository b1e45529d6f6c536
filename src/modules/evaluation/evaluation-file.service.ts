import { Injectable } from '@nestjs/common';
import { tableFile, type DataFile } from '../../platform/files/data-file.js';
import { Exports } from '../../platform/files/exports.service.js';
import { rounded, tableOf, type Cell, type FileColumn } from '../../platform/files/file-table.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { say, type Language } from '../../platform/i18n/i18n.js';
import { Clock } from '../../platform/time/clock.js';
import { CohortLoader, type Cohort, type MilestoneDefinition } from '../cohorts/index.js';
import * as figures from './evaluation.figures.js';
import type { EvaluationFileArgs } from './evaluation.inputs.js';
import { EvaluationLoader } from './evaluation.loader.js';
import type { FigureValue } from './evaluation.rules.js';
import { EvaluationService } from './evaluation.service.js';
import type * as types from './evaluation.types.js';

/** Everything that stands in the row of one cohort. */
interface Line {
  cohort: Cohort;
  places: types.PlacesEvaluation;
  completion: types.CompletionEvaluation;
  left: { n: number; share: FigureValue };
  milestones: types.MilestoneTiming[];
  attendance: types.AttendanceEvaluation;
  support: types.SupportEvaluation;
  goals: types.GoalsEvaluation;
  contacts: types.CoachContactEvaluation;
}

/** The comparison of cohorts as a file: the figures of the screen, from the same counts. Breakdowns of people are left out. */
@Injectable()
export class EvaluationFileService {
  constructor(
    private readonly clock: Clock,
    private readonly evaluations: EvaluationService,
    private readonly loader: EvaluationLoader,
    private readonly cohorts: CohortLoader,
    private readonly exports: Exports,
  ) {}

  /** One row a cohort, oldest first. NOT_FOUND, INVALID_PERIOD and TOO_LARGE as for the screen; RATE_LIMITED. */
  async file(context: RequestContext, { format, ...args }: EvaluationFileArgs): Promise<DataFile> {
    await this.exports.count(context.viewer);
    const { language } = context.viewer;
    const chosen = await this.evaluations.compare(context.viewer, args);
    const lines = await Promise.all(chosen.map(({ cohort }) => this.line(context, cohort)));
    const sheet = say(language, 'evaluationFile.SHEET');
    const table = tableOf([...columns(language), ...milestoneColumns(lines, language)], lines);
    const file = await tableFile(table, format, sheet, `${sheet} ${this.clock.today()}`);
    await this.exports.note(context.viewer, { kind: 'evaluationFile', cohortIds: chosen.map(({ cohort }) => cohort.id) });
    return file;
  }

  private async line(context: RequestContext, cohort: Cohort): Promise<Line> {
    const [enrolments, milestones, attendance, support, goals, contacts] = await Promise.all([
      this.loader.enrolments.load(context, cohort.id),
      this.loader.milestones.load(context, cohort.id),
      this.loader.attendance.load(context, cohort.id),
      this.loader.support.load(context, cohort.id),
      this.loader.goals.load(context, cohort.id),
      this.loader.coachContacts.load(context, cohort.id),
    ]);
    const today = this.clock.today();
    const definitions = await Promise.all(milestones.map((row) => this.cohorts.definitionById.load(context, row.definitionId)));
    const { n, share } = figures.withdrawalOf(enrolments, true);
    return {
      cohort,
      places: figures.placesOf(cohort, enrolments),
      completion: figures.completionOf(enrolments),
      left: { n, share },
      milestones: milestones.map((row, i) => figures.milestoneOf(row, definitions[i] ?? null, cohort.startsOn, today)),
      attendance: figures.attendanceOf(attendance),
      support: figures.supportOf(support, today),
      goals: figures.goalsOf(goals),
      contacts: figures.coachContactsOf(contacts),
    };
  }
}

/** Columns of plain values, and for every figure its value and its n. */
function columns(language: Language): FileColumn<Line>[] {
  const one = (key: string, cell: (line: Line) => Cell): FileColumn<Line>[] => [[say(language, `evaluationFile.${key}`), cell]];
  const two = (key: string, of: (line: Line) => FigureValue): FileColumn<Line>[] => {
    const figure = say(language, `evaluationFile.${key}`);
    return figureColumns(figure, say(language, 'evaluationFile.N', { figure }), of);
  };
  return [
    one('COHORT', ({ cohort }) => cohort.name),
    one('STATE', ({ cohort }) => say(language, `state.${cohort.state}`)),
    one('STARTS_ON', ({ cohort }) => cohort.startsOn),
    one('ENDS_ON', ({ cohort }) => cohort.endsOn),
    one('CAPACITY', ({ places }) => places.capacity),
    one('APPLICANTS', ({ places }) => places.applicants),
    two('APPLICANTS_PER_PLACE', ({ places }) => places.applicantsPerPlace),
    one('ADMITTED', ({ places }) => places.admitted),
    one('COMPLETED', ({ completion }) => completion.completed),
    two('COMPLETED_SHARE', ({ completion }) => completion.share),
    one('WITHDRAWN', ({ left }) => left.n),
    two('WITHDRAWN_SHARE', ({ left }) => left.share),
    one('ATTENDANCE_N', ({ attendance }) => attendance.n),
    one('PLANNED', ({ attendance }) => attendance.planned),
    one('HELD', ({ attendance }) => attendance.held),
    two('SHARE_OF_PLANNED', ({ attendance }) => attendance.meanShareOfPlanned),
    two('SHARE_OF_HELD', ({ attendance }) => attendance.meanShareOfHeld),
    two('REACHED', ({ attendance }) => attendance.reachedThreshold),
    two('UNREACHABLE', ({ attendance }) => attendance.unreachable),
    one('REQUESTS', ({ support }) => support.requests),
    one('ANSWERED', ({ support }) => support.answered),
    one('OPEN', ({ support }) => support.open),
    two('FIRST_ANSWER', ({ support }) => support.medianDaysToFirstAnswer),
    one('GOALS_N', ({ goals }) => goals.n),
    one('PARTS_CONFIRMED', ({ goals }) => goals.partsConfirmed),
    two('PARTS_SHARE', ({ goals }) => goals.partsShare),
    two('GOALS_COMPLETE', ({ goals }) => goals.goalsComplete),
    one('CONTACTS', ({ contacts }) => contacts.contacts),
    two('CONTACTS_EACH', ({ contacts }) => contacts.perTrainee),
  ].flat();
}

/** Three columns for each milestone of the plans in question, in the order of the plans. */
function milestoneColumns(lines: readonly Line[], language: Language): FileColumn<Line>[] {
  const definitions = new Map<string, MilestoneDefinition>();
  for (const { milestone } of lines.flatMap((line) => line.milestones)) if (milestone) definitions.set(milestone.id, milestone);
  const sorted = [...definitions.values()].sort((a, b) => compare(a.templateId, b.templateId) || a.position - b.position);
  return sorted.flatMap((definition): FileColumn<Line>[] => {
    const milestone = definition.title[language];
    const timing = (line: Line): types.MilestoneTiming | undefined => line.milestones.find((m) => m.milestone?.id === definition.id);
    const figure = say(language, 'evaluationFile.MEDIAN', { milestone });
    return [
      [say(language, 'evaluationFile.REACHED_N', { milestone }), (line) => timing(line)?.reached ?? null],
      ...figureColumns(figure, say(language, 'evaluationFile.N', { figure }), (line) => timing(line)?.medianDays ?? null),
    ];
  });
}

function figureColumns(value: string, n: string, of: (line: Line) => FigureValue | null): FileColumn<Line>[] {
  return [
    [value, (line) => rounded(of(line)?.value)],
    [n, (line) => of(line)?.n ?? null],
  ];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
