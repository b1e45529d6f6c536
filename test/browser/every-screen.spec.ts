import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { sql } from '../../src/platform/database/sql.js';
import { axeFaults, faultsOf, scrollsSideways, settled, SIZES, startJourney, thereAre, type Journey } from './setup.js';

/*
 * Every address of the application, as someone who works there meets it: no fault of accessibility in either theme, no sideways scroll on a
 * phone, one heading, a title, nothing in the console. What the pages do is told by the journeys beside this file.
 */

let journey: Journey;
const ids: Record<string, string> = {};

beforeAll(async () => {
  journey = await startJourney();
  const one = async (name: string, query: ReturnType<typeof sql>): Promise<void> => {
    const [row] = await journey.app.db.select<{ id: string }>(query);
    if (!row) throw new Error(`The demo has no ${name}.`);
    ids[name] = row.id;
  };
  const of = (email: string) => sql`(select p.id from person p where p.email = ${email})`;
  await one('enrolment', sql`select e.id as id from enrolment e where e.person_id = ${of('st@demo.example')}`);
  await one('cohort', sql`select e.cohort_id as id from enrolment e where e.id = ${ids['enrolment']}`);
  await one('project', sql`select pr.id as id from project pr where pr.enrolment_id = ${ids['enrolment']}`);
  await one('cycle', sql`select c.id as id from pdsa_cycle c where c.project_id = ${ids['project']} and c.state = 'RUNNING'`);
  await one('measure', sql`select m.id as id from measure m where m.project_id = ${ids['project']} order by m.position`);
  await one(
    'milestone',
    sql`select m.id as id from milestone m where m.enrolment_id = ${ids['enrolment']} and m.state in ('OPEN', 'RETURNED') order by m.due_on`,
  );
  await one(
    'waiting',
    sql`select m.id as id from milestone m join milestone_definition d on d.id = m.definition_id
      where m.state in ('SUBMITTED', 'IN_REVIEW') and d.reviewer_role = 'SUPERVISOR' and m.enrolment_id in
      (select e.id from enrolment e join role_assignment r on r.scope_kind = 'TRAINEE' and r.scope_id = e.person_id and r.person_id = ${of('handledare@demo.example')})`,
  );
  await one(
    'seminar',
    sql`select s.id as id from seminar s where s.cohort_id = ${ids['cohort']} and s.state = 'PLANNED' order by s.starts_at`,
  );
  await one('held', sql`select s.id as id from seminar s where s.cohort_id = ${ids['cohort']} and s.state = 'HELD' order by s.starts_at`);
  await one(
    'request',
    sql`select r.id as id from support_request r where r.enrolment_id in (select e.id from enrolment e where e.cohort_id = ${ids['cohort']})`,
  );
  await one('person', sql`select p.id as id from person p where p.email = 'st@demo.example'`);
});
afterAll(() => journey.stop());

const SCREENS: Record<string, string[]> = {
  '': ['/sign-in', '/invitation#x', '/about', '/accessibility'],
  'st@demo.example': [
    '/',
    '/projects/:project',
    '/projects/:project/edit',
    '/projects/:project/write',
    '/projects/:project/cycles',
    '/projects/:project/cycles/new',
    '/cycles/:cycle',
    '/cycles/:cycle/edit',
    '/projects/:project/measures',
    '/projects/:project/measures/new',
    '/measures/:measure',
    '/measures/:measure/edit',
    '/measures/:measure/points',
    '/measures/:measure/points?way=paste',
    '/measures/:measure/points?way=file',
    '/projects/:project/drivers',
    '/milestones/:milestone',
    '/milestones/:milestone/submit',
    '/goals',
    '/seminars',
    '/seminars/:seminar',
    '/check-in/:seminar?code=ABCD',
    '/support',
    '/support/new',
    '/account',
  ],
  'handledare@demo.example': ['/', '/review', '/review/:waiting', '/certify', '/trainees', '/goals/:enrolment'],
  'coach@demo.example': [
    '/',
    '/review',
    '/trainees',
    '/trainees?part=silent',
    '/trainees/:enrolment',
    '/support',
    '/seminars',
    '/cohorts/:cohort/measures',
    '/measures/:measure',
  ],
  'kansli@demo.example': [
    '/',
    '/cohorts',
    '/cohorts/new',
    '/cohorts/:cohort',
    '/cohorts/:cohort/edit',
    '/cohorts/:cohort/people',
    '/cohorts/:cohort/roster',
    '/cohorts/:cohort/measures',
    '/cohorts/:cohort/seminars',
    '/seminars/:seminar',
    '/seminars/:held',
    '/support/:request',
    '/evaluation',
    '/evaluation/:cohort',
    '/trail',
    '/people',
    '/people/:person',
    '/reference',
  ],
  'studierektor@demo.example': ['/', '/trainees', '/trainees/:enrolment'],
  'chef@demo.example': ['/', '/trainees'],
  'admin@demo.example': [
    '/',
    '/people',
    '/reference/registers',
    '/reference/centres',
    '/reference/units',
    '/reference/regulations',
    '/reference/templates',
    '/no-such-page',
  ],
};

const LOOKS = [
  { size: 'phone', theme: 'dark' },
  { size: 'desktop', theme: 'light' },
] as const;

describe.each(Object.entries(SCREENS))('as %s', (email, paths) => {
  // One sign-in and one warm window: every screen is a load of its own in it, and is then looked at in both ways.
  let page: Page;
  beforeAll(async () => {
    page = await journey.visit({ ...(email ? { as: email } : {}), size: 'phone' });
  });
  afterAll(() => page.context().close());

  it.each(paths)('%s', async (path) => {
    await page.setViewportSize(SIZES.phone);
    // Of two addresses that differ only behind # the second would not be loaded.
    if (path.includes('#')) await page.goto('about:blank');
    await page.goto(path.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? ''));
    for (const look of LOOKS) {
      await page.setViewportSize(SIZES[look.size]);
      await page.emulateMedia({ colorScheme: look.theme });
      await settled(page);
      await thereAre(1, page.getByRole('heading', { level: 1 }));
      expect(await page.title()).toMatch(/^.+ – Delmål$/);
      await thereAre(path === '/no-such-page' ? 1 : 0, page.locator('[data-failed]'));
      expect({ look, faults: await axeFaults(page) }).toEqual({ look, faults: [] });
      expect({ look, sideways: await scrollsSideways(page) }).toEqual({ look, sideways: false });
      expect(faultsOf(page)).toEqual([]);
    }
  });
});
