import type { ComponentType } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { textsOfAllPages } from '../lib/i18n';
import { Loading } from '../ui/screen';
import { Crashed, NotFound } from './crashed';
import { notFetched } from './not-fetched';
import { OpenFrame } from './open-frame';
import { Root } from './root';
import { Shell } from './shell';

type Load<Name extends string> = () => Promise<Record<Name, ComponentType>>;

/** A page whose texts are there from the start. */
function firstPage<Name extends string>(path: string, load: Load<Name>, name: Name): RouteObject {
  return { path, lazy: { Component: () => load().then((pages) => pages[name], notFetched) }, HydrateFallback: Loading };
}

/** A page that is fetched with its texts when it is first opened: `page('/goals', () => import('…'), 'MyGoals')`. */
function page<Name extends string>(path: string, load: Load<Name>, name: Name): RouteObject {
  return firstPage(path, async () => (await Promise.all([load(), textsOfAllPages()]))[0], name);
}

const account = () => import('../features/account/account-page');
const about = () => import('../features/about/about-pages');
const cohorts = () => import('../features/cohorts/cohort-pages');
const cycles = () => import('../features/cycles/cycle-pages');
const cycleForm = () => import('../features/cycles/cycle-form-pages');
const evaluation = () => import('../features/evaluation/evaluation-pages');
const goals = () => import('../features/goals/goal-pages');
const measures = () => import('../features/measures/measure-pages');
const measureForm = () => import('../features/measures/measure-form-pages');
const people = () => import('../features/people/people-pages');
const projects = () => import('../features/projects/project-pages');
const reference = () => import('../features/reference/reference-pages');
const review = () => import('../features/review/review-pages');
const seminars = () => import('../features/seminars/seminar-pages');
const support = () => import('../features/support/support-pages');
const checkIn = () => import('../features/seminars/check-in-page');
const write = () => import('../features/projects/write-page');
const trainees = () => import('../features/trainees/trainee-pages');

/** Every address of the application. A list is plural, one thing is its id; what is done to it stands after the id. */
export const routes: RouteObject[] = [
  {
    Component: Root,
    errorElement: <Crashed />,
    HydrateFallback: Loading,
    children: [
      firstPage('/sign-in', () => import('../features/sign-in/sign-in-page'), 'SignInPage'),
      page('/invitation', () => import('../features/sign-in/invitation-page'), 'InvitationPage'),
      {
        Component: OpenFrame,
        errorElement: <Crashed />,
        children: [page('/about', about, 'AboutPage'), page('/accessibility', about, 'AccessibilityPage')],
      },
      {
        Component: Shell,
        errorElement: <Crashed />,
        children: [
          firstPage('/', () => import('../features/home/home-page'), 'HomePage'),
          page('/projects/:projectId', projects, 'ProjectPage'),
          page('/projects/:projectId/edit', () => import('../features/projects/charter-page'), 'CharterPage'),
          page('/projects/:projectId/write', write, 'WritePage'),
          page('/projects/:projectId/measures', measures, 'MeasuresPage'),
          page('/projects/:projectId/measures/new', measureForm, 'NewMeasurePage'),
          page('/projects/:projectId/drivers', () => import('../features/drivers/drivers-page'), 'DriversPage'),
          page('/measures/:measureId', measures, 'MeasurePage'),
          page('/measures/:measureId/edit', measureForm, 'EditMeasurePage'),
          page('/measures/:measureId/points', () => import('../features/measures/points-page'), 'PointsPage'),
          page('/projects/:projectId/cycles', cycles, 'CyclesPage'),
          page('/projects/:projectId/cycles/new', cycleForm, 'NewCyclePage'),
          page('/cycles/:cycleId', cycles, 'CyclePage'),
          page('/cycles/:cycleId/edit', cycleForm, 'EditCyclePage'),
          page('/milestones/:milestoneId', () => import('../features/milestones/milestone-page'), 'MilestonePage'),
          page('/milestones/:milestoneId/submit', () => import('../features/milestones/submit-page'), 'SubmitPage'),
          page('/review', review, 'ReviewQueuePage'),
          page('/review/:milestoneId', review, 'ReviewPage'),
          page('/trainees', trainees, 'TraineesPage'),
          page('/trainees/:enrolmentId', trainees, 'TraineePage'),
          page('/goals', goals, 'MyGoalsPage'),
          page('/goals/:enrolmentId', goals, 'TraineeGoalsPage'),
          page('/certify', goals, 'CertifyPage'),
          page('/seminars', seminars, 'SeminarsPage'),
          page('/seminars/:seminarId', seminars, 'SeminarPage'),
          page('/seminars/:seminarId/edit', () => import('../features/seminars/seminar-form-pages'), 'EditSeminarPage'),
          page('/check-in/:seminarId', checkIn, 'CheckInPage'),
          page('/support', support, 'SupportPage'),
          page('/support/new', support, 'NewSupportPage'),
          page('/support/:requestId', support, 'SupportRequestPage'),
          page('/cohorts', cohorts, 'CohortsPage'),
          page('/cohorts/new', () => import('../features/cohorts/cohort-form-page'), 'NewCohortPage'),
          page('/cohorts/:cohortId', cohorts, 'CohortPage'),
          page('/cohorts/:cohortId/edit', () => import('../features/cohorts/cohort-form-page'), 'EditCohortPage'),
          page('/cohorts/:cohortId/roster', () => import('../features/roster/roster-page'), 'RosterPage'),
          page('/cohorts/:cohortId/people', cohorts, 'CohortPeoplePage'),
          page('/cohorts/:cohortId/measures', () => import('../features/measures/cohort-measures-page'), 'CohortMeasuresPage'),
          page('/cohorts/:cohortId/seminars', seminars, 'CohortSeminarsPage'),
          page('/cohorts/:cohortId/seminars/new', () => import('../features/seminars/seminar-form-pages'), 'NewSeminarPage'),
          page('/evaluation', evaluation, 'ComparePage'),
          page('/evaluation/:cohortId', evaluation, 'CohortEvaluationPage'),
          page('/trail', () => import('../features/trail/trail-page'), 'TrailPage'),
          page('/people', people, 'PeoplePage'),
          page('/people/:personId', people, 'PersonPage'),
          page('/reference', reference, 'ReferencePage'),
          page('/reference/:part', reference, 'ReferencePartPage'),
          page('/reference/:part/:itemId', reference, 'ReferenceItemPage'),
          page('/account', account, 'AccountPage'),
          { path: '*', Component: NotFound },
        ],
      },
    ],
  },
];

/** The router of the browser's address. */
export const makeRouter = (): ReturnType<typeof createBrowserRouter> => createBrowserRouter(routes);
