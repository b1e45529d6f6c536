import { type Cohort, CohortState } from '../../modules/cohorts/index.js';
import { EnrolmentState } from '../../modules/enrolments/index.js';
import { CentreKind, RegisterCentre } from '../../modules/organisations/index.js';
import { Track } from '../../modules/regulations/index.js';
import { addCohort, type CohortStep } from '../builders/cohort.js';
import { addEnrolment } from '../builders/enrolment.js';
import { addPerson } from '../builders/person.js';
import { member } from '../builders/member.js';
import type { Stage } from '../builders/stage.js';
import { type OldTrainee, TRAINEES_2013, TRAINEES_2014 } from '../content/history.js';
import type { Cast } from './cast.types.js';

/** Key of the national office that ran the rounds of 2013–2015. */
export const NATIONAL_OFFICE = 'KANSLIET';

const SOURCE = 'Källa: kvalitetsregister.se, "Kvalitetsregister i ST-utbildning" (27 november 2019).';
const PLAN_NOTE = 'Omgången visas med dagens milstolpsplan; vilken plan som användes då är inte känt.';

/** Adds the rounds of 2013–2016 as the sources tell them. What is invented is said in the note of the round. */
export function addHistory(stage: Stage, cast: Cast): void {
  addNationalOffice(stage);
  addImprovement2013(stage);
  addResearch(stage, cast, { years: '2013–2014', from: '2013-09-01', to: '2014-08-31', trainees: TRAINEES_2013 });
  addResearch(stage, cast, { years: '2014–2015', from: '2014-09-01', to: '2015-08-31', trainees: TRAINEES_2014 });
  addPlanned2016(stage);
}

function addNationalOffice({ sheet }: Stage): void {
  sheet.add(RegisterCentre, {
    id: NATIONAL_OFFICE,
    version: 1,
    nameSv: 'Kansliet för Nationella Kvalitetsregister',
    nameEn: 'National Office of the Swedish Quality Registries',
    kind: CentreKind.NATIONAL_CENTRE,
    host: 'Sveriges Kommuner och Regioner (SKR)',
    homeRegionId: null,
    healthRegionId: null,
    coachingModel: null,
    validFrom: null,
    validTo: null,
    successorId: null,
    edited: true,
  });
}

function life(from: string, to: string): [CohortStep, ...CohortStep[]] {
  const reason = 'Införd i efterhand; dagen är påhittad.';
  return [
    { to: CohortState.PLANNED, on: from, reason },
    { to: CohortState.OPEN, on: from, reason },
    { to: CohortState.RUNNING, on: from, reason },
    { to: CohortState.CLOSED, on: to, reason },
  ];
}

function addImprovement2013(stage: Stage): void {
  addCohort(stage, {
    centreId: NATIONAL_OFFICE,
    track: Track.IMPROVEMENT,
    name: 'Kvalitetsarbete, delmål 20, 2013',
    capacity: 0,
    startsOn: '2013-01-01',
    endsOn: '2013-12-31',
    note:
      'Projekt om kvalitetsarbete baserat på kvalitetsregister, delmål 20 (SOSFS 2008:17): evidensbaserat förbättrings- och kvalitetsarbete. ' +
      'Genomfördes en gång, 2013. Källan anger inte hur många som deltog, därför finns inga deltagare här och antalet platser är 0. ' +
      `Källan anger bara året: första och sista dag är påhittade. ${PLAN_NOTE} ${SOURCE}`,
    invented: false,
    steps: life('2013-01-01', '2013-12-31'),
    elements: [],
  });
}

function addResearch(stage: Stage, cast: Cast, story: { years: string; from: string; to: string; trainees: readonly OldTrainee[] }): void {
  const cohort = addCohort(stage, {
    centreId: NATIONAL_OFFICE,
    track: Track.RESEARCH,
    name: `ST-forskning, delmål 19, ${story.years}`,
    capacity: story.trainees.length,
    startsOn: story.from,
    endsOn: story.to,
    note:
      'Projekt om vetenskapligt arbete baserat på kvalitetsregister, delmål 19 (SOSFS 2008:17). Syftet var alltid att svara på en fråga: varför, vad, när, hur eller var. ' +
      'Källan anger 23 ST-läkare tillsammans i de två omgångarna; fördelningen 11 + 12 är påhittad, liksom deltagarna, deras kliniker och specialiteter, ' +
      `antalet platser, att alla slutförde och dagarna inom åren. ${PLAN_NOTE} ${SOURCE}`,
    invented: true,
    steps: life(story.from, story.to),
    elements: [
      { key: 'project-support', value: true },
      {
        key: 'local-adaptation',
        value: 'Lärandeseminarier och projektstöd anordnades av kansliet och uppskattades; källan anger inte hur många seminarier.',
      },
    ],
  });
  story.trainees.forEach((trainee, i) => addOldTrainee(stage, cast, cohort, trainee, i));
}

function addOldTrainee(stage: Stage, cast: Cast, cohort: Cohort, [name, unit, specialty]: OldTrainee, index: number): void {
  addEnrolment(stage, cohort, addPerson(stage, name), member(cast.units, unit), {
    specialtyId: specialty,
    regulationId: 'SOSFS_2008_17',
    state: EnrolmentState.COMPLETED,
    trainingStartOn: `20${10 + (index % 3)}-0${1 + (index % 9)}-01`,
    appliedOn: null,
    admittedOn: cohort.startsOn,
    endedOn: cohort.endsOn,
    since: stage.days.past(cohort.endsOn, '12:00'),
  });
}

/** Planned for the spring of 2016; the source tells the plan and not what became of it. */
function addPlanned2016(stage: Stage): void {
  const planned = {
    track: Track.IMPROVEMENT,
    capacity: 0,
    startsOn: '2016-02-01',
    endsOn: '2016-12-31',
    invented: false,
    steps: [{ to: CohortState.PLANNED, on: '2015-12-01', reason: 'Planerad enligt källan; dagen är påhittad.' }] as [CohortStep],
  };
  const note =
    'Kvalitets- och förbättringsarbete enligt a4 (SOSFS 2015:8), planerat till våren 2016. Projekten skulle utvärderas både enskilt och gemensamt för att hitta en generisk modell. ' +
    `Källan beskriver planen, inte utfallet. Antalet platser är okänt (0), och dagarna är påhittade inom det som källan anger. ${PLAN_NOTE} ${SOURCE}`;
  addCohort(stage, {
    ...planned,
    centreId: 'QRC',
    name: 'a4 våren 2016, QRC Coachingakademi',
    note: `${note} Modellens delar följer beskrivningen av QRC:s coachingakademi (2013–2020).`,
    elements: [
      { key: 'coach-trained', value: true },
      { key: 'leader-track', value: true },
      { key: 'team-required', value: true },
      { key: 'commissioned-course', value: true },
      { key: 'register-measures', value: true },
      { key: 'closing-presentation', value: true },
      { key: 'sustainability-plan', value: true },
    ],
  });
  addCohort(stage, {
    ...planned,
    centreId: 'RCNORR',
    name: 'a4 våren 2016, RC Norr',
    note,
    elements: [
      { key: 'existing-structures', value: true },
      { key: 'local-adaptation', value: 'Söker de mest välfungerande strukturerna för att följa några ST-projekt.' },
    ],
  });
}
