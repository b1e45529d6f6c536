/** Months of a measure: those of the first round are followed for ten years, so that a long chart can be measured. */
const MONTHS = { first: 120, other: 24 };
const BEFORE = 45;
const AFTER = 60;

/** Adds a measure to a project: a share of patients by month, with a phase and the start of the change half-way. */
export async function addMeasure(w, t, project, first) {
  const months = first ? MONTHS.first : MONTHS.other;
  const starts = monthsUntil(w.today, months);
  const createdAt = w.at(w.addDays(t.cohort.startsOn, 20), 13);
  const measure = {
    ...{ id: w.random.id(), version: 2, projectId: project.id, position: 1, name: 'Andel inom målvärdet', kind: 'OUTCOME' },
    ...{ form: 'SHARE', unit: '%', multiply: 100, direction: 'INCREASE', registerId: w.reference.registers[0].id, indicator: 'Målvärde' },
    ...{ numeratorText: w.words(100), denominatorText: w.words(100), exclusionsText: null, target: AFTER, period: 'MONTH' },
    ...{ chartType: 'P', ruleSet: 'ANHOEJ', screenRanges: true, baselinePoints: null, removedAt: null, createdAt },
  };
  await w.sink.add('Measure', measure);
  const change = Math.floor(months / 2);
  for (let n = 0; n < months; n++) await w.sink.add('Measurement', point(w, measure.id, starts, n, n < change ? BEFORE : AFTER, createdAt));
  const startsOn = starts[change];
  const phase = { id: w.random.id(), measureId: measure.id, startsOn, title: 'Nytt arbetssätt', reason: w.words(100) };
  await w.sink.add('MeasurePhase', phase);
  const mark = { id: w.random.id(), projectId: project.id, kind: 'CHANGE_STARTED', happenedOn: startsOn, label: 'Förändring startad' };
  await w.sink.add('Annotation', { ...mark, originId: w.random.id(), createdAt });
  await w.audit(createdAt, t.person, 'measure.defined', 'Measure', measure.id, t.cohort, t.person.id);
}

function point(w, measureId, starts, n, percent, recordedAt) {
  const denominator = 60 + w.random.int(60);
  const numerator = Math.round((denominator * (percent - 6 + w.random.int(12))) / 100);
  const period = { startsOn: starts[n], endsOn: w.addDays(starts[n + 1], -1) };
  return {
    id: w.random.id(),
    measureId,
    ...period,
    numerator,
    denominator,
    status: 'OK',
    source: 'FILE',
    sourceLabel: 'Register',
    recordedAt,
  };
}

/** The first days of so many whole months before a day, and of the month of that day. */
function monthsUntil(today, count) {
  const [year, month] = today.split('-').map(Number);
  return Array.from({ length: count + 1 }, (_, n) => {
    const at = 12 * year + month - 1 - count + n;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`;
  });
}
