import { AuditService } from '../platform/audit/audit.service.js';
import type { Database } from '../platform/database/database.service.js';
import { newId } from '../platform/ids/id.js';
import type { Clock } from '../platform/time/clock.js';
import { Cohort } from '../modules/cohorts/index.js';
import { Credential, Person } from '../modules/people/index.js';
import { hashPassword } from '../modules/people/password.js';
import { Days } from './builders/days.js';
import { PLAN_KEYS, readPlan } from './builders/plan.js';
import { Random } from './builders/random.js';
import { Sheet } from './builders/sheet.js';
import type { Stage } from './builders/stage.js';
import { DEMO_PASSWORD, DEMO_SIGN_INS, type DemoNotes } from './notes.js';
import { addCast } from './rounds/cast.js';
import { addHistory } from './rounds/history.js';
import { addRunningImprovement } from './rounds/improvement.js';
import { addNextRound } from './rounds/next.js';
import { addRunningResearch } from './rounds/research.js';

/** The round of the demonstration that is going on at QRC; by its id the demonstration knows that it has been loaded. */
export const DEMO_COHORT_ID = '01900000-0000-7000-8000-000000000001';

const SEED = 20_160_401;

/**
 * Loads the people and rounds of the demonstration, once: the rounds of 2013–2016 as the sources tell them, and invented rounds
 * of today, told in days before and after the day they are loaded. All in one transaction.
 */
export async function loadDemo(db: Database, clock: Clock): Promise<DemoNotes> {
  const notes = { signIns: DEMO_SIGN_INS };
  if (await db.find(Cohort, DEMO_COHORT_ID)) return { ...notes, loaded: false };
  const plans = { IMPROVEMENT: await readPlan(db, PLAN_KEYS.IMPROVEMENT), RESEARCH: await readPlan(db, PLAN_KEYS.RESEARCH) };
  const stage: Stage = { sheet: new Sheet(), days: new Days(clock), random: new Random(SEED), plans };
  const cast = addCast(stage);
  addHistory(stage, cast);
  addRunningImprovement(stage, cast, DEMO_COHORT_ID);
  addRunningResearch(stage, cast);
  addNextRound(stage, cast);
  await addPasswords(stage);
  const audit = new AuditService(db, clock);
  await db.transaction(async () => {
    await stage.sheet.write(db);
    await audit.record(null, 'demo.loaded', { entity: 'Cohort', id: DEMO_COHORT_ID, cohortId: DEMO_COHORT_ID });
  });
  return { ...notes, loaded: true };
}

/** One hash for all: every account of the demonstration has the same, known password. */
async function addPasswords({ sheet, days }: Stage): Promise<void> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const people = new Map(sheet.all(Person).map((person) => [person.email, person]));
  for (const { email } of DEMO_SIGN_INS) {
    const person = people.get(email);
    if (!person) throw new Error(`Nobody has the address ${email}`);
    sheet.add(Credential, { id: newId(), personId: person.id, passwordHash, changedAt: days.now });
  }
}
