import { addDays, civilDate } from '../../platform/time/clock.js';
import { say } from '../../platform/i18n/i18n.js';
import { newId } from '../../platform/ids/id.js';
import { CycleState, PdsaCycle } from '../../modules/improvement/index.js';
import { Annotation, AnnotationKind, Measure, Measurement, PointSource, PointStatus, RuleSet } from '../../modules/measures/index.js';
import { usualSettings } from '../../modules/measures/measure.rules.js';
import { periodAt, type Period } from '../../modules/measures/series/period.js';
import { type Milestone, MilestoneState } from '../../modules/milestones/index.js';
import type { Project } from '../../modules/projects/index.js';
import type { Stage } from './stage.js';

/** One period: numerator and denominator, or a count alone. */
export type PointStory = readonly [numerator: number, denominator?: number];

/** A measure as it is told. The last point is that of the last period that has ended. */
export interface MeasureStory
  extends
    Pick<Measure, 'name' | 'kind' | 'form' | 'unit' | 'direction' | 'period'>,
    Partial<Pick<Measure, 'registerId' | 'indicator' | 'numeratorText' | 'denominatorText' | 'exclusionsText' | 'target' | 'chartType'>> {
  /** Days ago when it was defined. */
  definedAgo: number;
  /** Where the points come from; written by hand when left out. */
  file?: string;
  points: readonly PointStory[];
}

/** Adds the measures of a project with their points. The numbers are invented. */
export function addMeasures({ sheet, days }: Stage, project: Project, stories: readonly MeasureStory[]): void {
  stories.forEach(({ points, definedAgo, file, ...told }, i) => {
    const usual = usualSettings(told.form);
    const measure = sheet.add(Measure, {
      id: newId(),
      version: 2,
      projectId: project.id,
      position: i + 1,
      registerId: null,
      indicator: null,
      numeratorText: null,
      denominatorText: null,
      exclusionsText: null,
      target: null,
      chartType: usual.chartType,
      multiply: usual.multiply,
      ruleSet: RuleSet.ANHOEJ,
      screenRanges: true,
      baselinePoints: null,
      removedAt: null,
      createdAt: days.past(days.ago(definedAgo), '15:30'),
      ...told,
    });
    const periods = lastPeriods(told.period, days.today, points.length);
    points.forEach(([numerator, denominator], at) => {
      const { start, end } = periods[at] as Period;
      sheet.add(Measurement, {
        id: newId(),
        measureId: measure.id,
        startsOn: start,
        endsOn: end,
        numerator,
        denominator: denominator ?? null,
        value: null,
        deviation: null,
        status: PointStatus.OK,
        excludedReason: null,
        source: file ? PointSource.FILE : PointSource.HAND,
        sourceLabel: file ?? null,
        recordedAt: days.past(addDays(end, 3), '15:10'),
      });
    });
  });
}

/** So many periods that have ended, oldest first. */
function lastPeriods(length: Measure['period'], today: string, count: number): Period[] {
  const periods: Period[] = [];
  for (let day = today; periods.length < count;) {
    const start = periodAt(length, day)?.start ?? day;
    day = addDays(start, -1);
    const ended = periodAt(length, day);
    if (ended) periods.unshift(ended);
  }
  return periods;
}

/** Draws the line “change started” as the approval of the milestone does: on the first day of the first cycle, else on the day it was handed in. */
export function markChangeStarted({ sheet }: Stage, project: Project, milestone: Milestone): void {
  if (milestone.state !== MilestoneState.APPROVED || !milestone.submittedAt || !milestone.decidedAt) return;
  const begun = sheet.all(PdsaCycle).filter((cycle) => cycle.projectId === project.id && cycle.state !== CycleState.PLANNED);
  const [first] = begun.flatMap(({ startsOn }) => startsOn ?? []).sort();
  sheet.add(Annotation, {
    id: newId(),
    projectId: project.id,
    measureId: null,
    kind: AnnotationKind.CHANGE_STARTED,
    happenedOn: first ?? civilDate(milestone.submittedAt),
    label: say('sv', 'chart.CHANGE_STARTED'),
    originId: milestone.id,
    removedAt: null,
    createdAt: milestone.decidedAt,
  });
}
