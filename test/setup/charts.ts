/** A chart as a client reads it. */
export interface SeenChart {
  audience: string;
  chartType: string;
  ruleSet: string;
  ruleVersion: string;
  caption: string;
  masked: number;
  offeredPhaseOn: string | null;
  points: {
    measurement: { id: string } | null;
    label: string;
    value: number | null;
    numerator: number | null;
    lower: number | null;
    upper: number | null;
    status: string;
    part: number;
    signal: string | null;
    startsOn: string | null;
  }[];
  parts: {
    title: string | null;
    centre: number | null;
    useful: number;
    longestRun: number;
    longestRunMax: number;
    crossings: number;
    crossingsMin: number;
    signals: string[];
  }[];
  marks: { kind: string; label: string; happenedOn: string }[];
  verdict: { kind: string; sentence: string; rule: string };
  warnings: string[];
}
/** A measure as a client reads it. */
export interface SeenMeasure {
  id: string;
  version: number;
  chart: SeenChart;
}

const CHART = `audience chartType ruleSet ruleVersion caption masked offeredPhaseOn warnings verdict { kind sentence rule }
  points { measurement { id } label value numerator lower upper status part signal startsOn }
  parts { title centre useful longestRun longestRunMax crossings crossingsMin signals } marks { kind label happenedOn }`;
/** Reads a measure with its chart; `$for` is the audience. */
export const READ_CHART = `query($id: ID!, $for: ChartAudience) { measure(id: $id) { id version chart(audience: $for) { ${CHART} } } }`;
