import 'i18next';
import type common from '../texts/common/sv.json';
import type terms from '../texts/terms/sv.json';
import type app from '../texts/app/sv.json';
import type signIn from '../texts/sign-in/sv.json';
import type account from '../texts/account/sv.json';
import type home from '../texts/home/sv.json';
import type projects from '../texts/projects/sv.json';
import type measures from '../texts/measures/sv.json';
import type drivers from '../texts/drivers/sv.json';
import type milestones from '../texts/milestones/sv.json';
import type review from '../texts/review/sv.json';
import type trainees from '../texts/trainees/sv.json';
import type goals from '../texts/goals/sv.json';
import type seminars from '../texts/seminars/sv.json';
import type support from '../texts/support/sv.json';
import type cohorts from '../texts/cohorts/sv.json';
import type roster from '../texts/roster/sv.json';
import type cycles from '../texts/cycles/sv.json';
import type evaluation from '../texts/evaluation/sv.json';
import type trail from '../texts/trail/sv.json';
import type people from '../texts/people/sv.json';
import type reference from '../texts/reference/sv.json';
import type about from '../texts/about/sv.json';

/** Every text key is checked by the compiler against the Swedish catalogue. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      common: typeof common;
      terms: typeof terms;
      app: typeof app;
      'sign-in': typeof signIn;
      account: typeof account;
      home: typeof home;
      projects: typeof projects;
      measures: typeof measures;
      drivers: typeof drivers;
      milestones: typeof milestones;
      review: typeof review;
      trainees: typeof trainees;
      goals: typeof goals;
      seminars: typeof seminars;
      support: typeof support;
      cohorts: typeof cohorts;
      roster: typeof roster;
      cycles: typeof cycles;
      evaluation: typeof evaluation;
      trail: typeof trail;
      people: typeof people;
      reference: typeof reference;
      about: typeof about;
    };
  }
}
