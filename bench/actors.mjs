import { Credential, Session } from '../dist/src/modules/people/index.js';
import { hashPassword } from '../dist/src/modules/people/password.js';
import { hashToken, newToken } from '../dist/src/modules/people/token.js';
import { newId } from '../dist/src/platform/ids/id.js';
import { sql } from '../dist/src/platform/database/sql.js';

/** The password of the person who signs in. */
export const PASSWORD = 'Tolv-tysta-tegelstenar';

/** Who takes part in the measuring: a trainee, the coach and the office of the first cohort, which runs. */
export async function findActors(db) {
  const cohort = await db.one(sql`select id, track from cohort where name = ${'Omgång 1'}`);
  const trainee =
    await db.one(sql`select e.id as enrolment_id, e.person_id, p.id as project_id, m.id as measure_id, s.email from enrolment e
    join project p on p.enrolment_id = e.id join measure m on m.project_id = p.id
    join person s on s.id = e.person_id where e.cohort_id = ${cohort.id} order by e.id limit 1`);
  const coach = await db.one(sql`select person_id from role_assignment
    where role = ${'COACH'} and scope_kind = ${'COHORT'} and scope_id = ${cohort.id} order by id limit 1`);
  const office = await db.one(sql`select person_id from role_assignment where role = ${'OFFICE'} order by id limit 1`);
  return { cohort, trainee, coach, office };
}

/** Opens a session for each actor, straight in the database. Answers with their cookies. */
export async function openSessions(db, actors) {
  const cookies = {};
  for (const name of ['trainee', 'coach', 'office']) {
    const token = newToken();
    const now = new Date();
    await db.transaction(() =>
      db.insert(Session, {
        id: newId(),
        personId: actors[name].personId,
        tokenHash: hashToken(token),
        agent: 'bench',
        createdAt: now,
        lastSeenAt: now,
        expiresAt: new Date(now.getTime() + 86_400_000),
        endedAt: null,
      }),
    );
    cookies[name] = `session=${token}`;
  }
  return cookies;
}

/** Gives the trainee a password, so that signing in can be measured. */
export async function givePassword(db, actors) {
  const row = { id: newId(), personId: actors.trainee.personId, passwordHash: await hashPassword(PASSWORD), changedAt: new Date() };
  await db.transaction(() => db.insert(Credential, row));
}
