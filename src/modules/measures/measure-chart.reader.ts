import { Injectable } from '@nestjs/common';
import { inTurn } from '../../platform/graphql/in-turn.js';
import { oncePerRequest } from '../../platform/graphql/loader.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { say, type Language } from '../../platform/i18n/i18n.js';
import { notFound } from '../../platform/errors/denied.js';
import { relationsTo } from '../enrolments/index.js';
import { ProjectLoader, type ProjectPlace } from '../projects/index.js';
import { AnnotationKind } from './measure.enums.js';
import { computeChart, type ComputedChart } from './measure-chart.rules.js';
import { ChartAudience, LONG_SERIES, VerdictKind, type ChartPart, type ChartVerdict, type MeasureChart } from './measure-chart.types.js';
import * as words from './measure-chart.words.js';
import type { Measure } from './measure.entity.js';
import type { Annotation, Comparison, MeasurePhase } from './measure-marks.entities.js';
import type { Measurement } from './measurement.entity.js';
import { MeasureLoader } from './measure.loader.js';
import { audienceOf, stricterOf } from './measure.policy.js';
import { signalsOf } from './spc/signals.js';
import { changeIndex, verdictOf, type Verdict } from './spc/verdict.js';
import { warningsOf } from './spc/warnings.js';

/** What is read of a chart, and in which place of a round. */
interface ReadGround {
  place: ProjectPlace;
  points: Measurement[];
  phases: MeasurePhase[];
  marks: Annotation[];
  comparisons: Comparison[];
}

/** Reads what a chart is made of, in batches, and puts it in words. */
@Injectable()
export class MeasureChartReader {
  constructor(
    private readonly loader: MeasureLoader,
    private readonly projects: ProjectLoader,
  ) {}

  private readonly once = oncePerRequest<MeasureChart>();

  /** The chart of a measure for the viewer, or for a stricter audience that they ask for. */
  chart(context: RequestContext, measure: Measure, asked: ChartAudience | null): Promise<MeasureChart> {
    const key = `${measure.id} ${measure.version} ${asked ?? ''}`;
    return this.once(context, key, () => this.compute(context, measure, asked));
  }

  private async compute(context: RequestContext, measure: Measure, asked: ChartAudience | null): Promise<MeasureChart> {
    const [place, points, phases, marks, comparisons] = await Promise.all([
      this.place(context, measure),
      this.loader.pointsByMeasure.load(context, measure.id),
      this.loader.phasesByMeasure.load(context, measure.id),
      this.loader.marksByProject.load(context, measure.projectId),
      this.loader.comparisonsByMeasure.load(context, measure.id),
    ]);
    const ground: ReadGround = { place, points, phases, marks, comparisons };
    const make = (): MeasureChart => this.make(context, measure, asked, ground);
    return points.length > LONG_SERIES ? inTurn(make) : make();
  }

  private make(context: RequestContext, measure: Measure, asked: ChartAudience | null, ground: ReadGround): MeasureChart {
    const { place, points, phases, marks, comparisons } = ground;
    const { language } = context.viewer;
    const own = audienceOf(relationsTo(context.viewer, place));
    const audience = stricterOf(own, asked ?? own);
    const ownMarks = marks
      .filter((mark) => mark.measureId === null || mark.measureId === measure.id)
      .map((mark) => (mark.kind === AnnotationKind.CHANGE_STARTED ? { ...mark, label: say(language, 'chart.CHANGE_STARTED') } : mark));
    const computed = computeChart({ measure, points, phases, marks: ownMarks, audience });
    const change = ownMarks.filter((mark) => mark.kind === AnnotationKind.CHANGE_STARTED).at(-1)?.happenedOn ?? null;
    const hidden = computed.points.filter(({ status }) => status === 'MASKED').map(({ place }) => place);
    const question = { direction: measure.direction, changeAt: changePlace(computed, change), target: measure.target, hidden };
    const verdict = shownVerdict(computed, verdictOf(computed.result, question));
    return {
      computed,
      measure,
      audience: audience as ChartAudience,
      chartType: measure.chartType,
      ruleSet: computed.ruleSet,
      ruleVersion: computed.ruleVersion,
      points: computed.points.map((point) => ({ ...point, label: words.pointLabel(language, point, measure) })),
      parts: partsOf(language, computed),
      marks: computed.daysHidden ? [] : ownMarks,
      comparisons,
      verdict: wordedVerdict(language, verdict, measure.unit),
      makingDataCount: computed.mdc && {
        variation: say(language, `chart.variation.${computed.mdc.variation}`),
        assurance: computed.mdc.assurance && say(language, `chart.assurance.${computed.mdc.assurance}`),
      },
      warnings: words.warningWords(
        language,
        warningsOf(computed.result, changeIndex(computed.result, question.changeAt)),
        computed,
        measure,
      ),
      caption: words.caption(language, computed, measure),
      masked: computed.masked,
      offeredPhaseOn: change && !phases.some((phase) => phase.startsOn === change) && reaches(computed, change) ? change : null,
    };
  }

  private async place(context: RequestContext, measure: Measure): Promise<ProjectPlace> {
    const project = await this.projects.byId.load(context, measure.projectId);
    const place = project && (await this.projects.placeByEnrolment.load(context, project.enrolmentId));
    if (!place) throw notFound();
    return place;
  }
}

/** A verdict with its centre lines as the chart shows them. */
const shownVerdict = ({ shown }: ComputedChart, { params, ...verdict }: Verdict): Verdict => ({
  ...verdict,
  params: { ...params, centreBefore: shown(params.centreBefore), centreAfter: shown(params.centreAfter) },
});

/**
 * Where the change began, as a place on the chart; null to let the phases say it, and where days are kept from the audience. The period in
 * which the change fell counts as after it, as the phase that is offered would have it: the baseline stays untouched by the change.
 */
function changePlace({ points, phases, daysHidden }: ComputedChart, change: string | null): string | null {
  if (change === null || phases.length > 0 || daysHidden) return null;
  const first = points.find((point) => point.endsOn !== null && point.endsOn >= change);
  return first ? String(first.place) : points.length > 0 ? String(points.length + 1) : null;
}

/** Whether a phase could begin on a day: after the first point, and not after the last. */
function reaches({ points }: ComputedChart, day: string): boolean {
  const first = points[0]?.startsOn ?? null;
  const last = points.at(-1)?.endsOn ?? null;
  return first !== null && last !== null && first < day && day <= last;
}

function partsOf(language: Language, chart: ComputedChart): ChartPart[] {
  const signals = signalsOf(chart.result);
  return chart.result.parts.map((part, index): ChartPart => {
    const phase = chart.phases[index - 1];
    return {
      part: part.part,
      title: phase?.title ?? null,
      reason: phase?.reason ?? null,
      startsOn: chart.daysHidden ? null : (phase?.startsOn ?? null),
      first: part.first,
      last: part.last,
      centre: chart.points[part.first - 1]?.centre ?? null,
      useful: part.nUseful,
      longestRun: part.longestRun,
      longestRunMax: part.longestRunMax,
      crossings: part.nCrossings,
      crossingsMin: part.nCrossingsMin,
      signals: words.partSignals(language, chart, part.part, signals[index]?.signals ?? []),
    };
  });
}

function wordedVerdict(language: Language, verdict: Verdict, unit: string): ChartVerdict {
  return {
    kind: VerdictKind[verdict.verdict],
    sentence: words.verdictSentence(language, verdict, unit),
    rule: words.verdictRule(language, verdict),
  };
}
