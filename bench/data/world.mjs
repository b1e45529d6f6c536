import { Random } from './random.mjs';

const DAY = 86_400_000;
const SEED = 20_130_901;

const SENTENCES = [
  'Vi mätte väntetiden före och efter ändringen och såg en tydlig skillnad.',
  'Teamet träffades och gick igenom registrets uppgifter för det senaste kvartalet.',
  'Sjuksköterskorna på mottagningen prövade den nya rutinen under två veckor.',
  'Täckningsgraden i registret är god, men två variabler saknas ofta.',
  'Nästa steg är att pröva samma ändring på kvällstid och följa utfallet varje vecka.',
  'Diagrammet visar att spridningen minskar, men nivån är ännu inte den vi vill ha.',
  'Patientföreträdaren lyfte att informationen före besöket är svår att förstå.',
];

/** What the parts of the generator share: chance, days, words, reference data and the way in. */
export function createWorld({ sink, reference, today, addDays, searchNameOf }) {
  const random = new Random(SEED);
  const instants = new Map();
  const text = SENTENCES.join(' ').repeat(3);
  const yesterday = Date.parse(`${today}T00:00:00Z`) - DAY;
  const days = new Map();
  const w = {
    random,
    sink,
    reference,
    today,
    searchNameOf,
    people: 0,
    centres: reference.centres,
    /** A civil day moved by a number of days. */
    addDays: (day, n) => {
      const key = `${day} ${n}`;
      if (!days.has(key)) days.set(key, addDays(day, n));
      return days.get(key);
    },
    /** The instant of a full hour (UTC) of a civil day. */
    at: (day, hour = 8) => {
      if (!instants.has(day)) instants.set(day, Date.parse(`${day}T00:00:00Z`));
      return new Date(instants.get(day) + hour * 3_600_000);
    },
    /** Some days after an instant. */
    later: (instant, n) => new Date(instant.getTime() + n * DAY),
    /** The instant, or if it lies ahead the given number of days before yesterday. */
    past: (instant, daysBack) => (instant.getTime() < yesterday ? instant : new Date(yesterday - daysBack * DAY)),
    /** About so many characters of harmless Swedish. */
    words: (length) => text.slice(0, length - random.int(Math.ceil(length / 2))),
    /** An event of the audit trail. */
    audit: (at, actor, action, entity, entityId, cohort, personId, details = {}) => {
      const subject = { entity, entityId, cohortId: cohort?.id ?? null, personId };
      return sink.add('AuditEvent', { id: random.id(), at, actorId: actor.id, action, ...subject, outcome: 'DONE', details });
    },
  };
  return w;
}

/** Who holds a role of the plan for a trainee. */
export function staffFor(role, t) {
  const { cohort: c } = t;
  const others = { TRAINEE: t.person, COACH: c.coach, OFFICE: c.office, SUPERVISOR: t.supervisor, SCIENTIFIC_SUPERVISOR: t.main };
  if (role === 'HEAD_OF_UNIT') return t.unit.head;
  return others[role] ?? c.staff?.[role] ?? c.office;
}
