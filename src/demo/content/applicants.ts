import { MilestoneState } from '../../modules/milestones/index.js';
import type { RegulationId } from '../builders/enrolment.js';
import type { PathStory } from '../builders/milestone-path.js';
import type { Name } from '../builders/person.js';

/** Someone who wants a place in the next round; with a path only when the place is given. */
export interface ApplicantStory {
  name: Name;
  unit: string;
  specialty: string;
  regulation: RegulationId;
  supervisor: string;
  trainingStartedAgo: number;
  weeks: number | null;
  appliedAgo: number;
  admittedAgo?: number;
  path?: PathStory;
}

const approvedApplication: PathStory = {
  approvedTo: null,
  standing: [
    { key: 'qi-antagning', state: MilestoneState.APPROVED, submittedAgo: 13, decidedAgo: 9, comment: 'Fullständig ansökan. Välkommen!' },
  ],
};
const sentApplication: PathStory = {
  approvedTo: null,
  standing: [{ key: 'qi-antagning', state: MilestoneState.SUBMITTED, submittedAgo: 2 }],
};

/** Those who have applied for the next improvement round so far. */
export const APPLICANTS: readonly ApplicantStory[] = [
  {
    name: ['Alva', 'Provdotter'],
    unit: 'hjart',
    specialty: 'kardiologi',
    regulation: 'HSLF_FS_2021_8',
    supervisor: 'handledare-hjart',
    trainingStartedAgo: 520,
    weeks: 4,
    appliedAgo: 34,
    admittedAgo: 20,
    path: approvedApplication,
  },
  {
    name: ['Benjamin', 'Testvall'],
    unit: 'anestesi',
    specialty: 'anestesi-och-intensivvard',
    regulation: 'HSLF_FS_2021_8',
    supervisor: 'handledare-anestesi',
    trainingStartedAgo: 610,
    weeks: 3,
    appliedAgo: 30,
    admittedAgo: 20,
    path: approvedApplication,
  },
  {
    name: ['Ebba', 'Exempelhag'],
    unit: 'kvinno',
    specialty: 'obstetrik-och-gynekologi',
    regulation: 'SOSFS_2015_8',
    supervisor: 'handledare-kvinno',
    trainingStartedAgo: 1090,
    weeks: 4,
    appliedAgo: 26,
    admittedAgo: 12,
    path: sentApplication,
  },
  {
    name: ['Farid', 'Låtsvik'],
    unit: 'ortopedi',
    specialty: 'ortopedi',
    regulation: 'HSLF_FS_2021_8',
    supervisor: 'handledare-ortopedi',
    trainingStartedAgo: 450,
    weeks: null,
    appliedAgo: 15,
  },
  {
    name: ['Greta', 'Sagohult'],
    unit: 'psykiatri',
    specialty: 'psykiatri',
    regulation: 'HSLF_FS_2021_8',
    supervisor: 'handledare-psykiatri',
    trainingStartedAgo: 700,
    weeks: null,
    appliedAgo: 11,
  },
  {
    name: ['Hugo', 'Demovik'],
    unit: 'vc-halland',
    specialty: 'allmanmedicin',
    regulation: 'SOSFS_2015_8',
    supervisor: 'handledare-vc',
    trainingStartedAgo: 1240,
    weeks: null,
    appliedAgo: 6,
  },
  {
    name: ['Iris', 'Modellfors'],
    unit: 'geriatrik',
    specialty: 'geriatrik',
    regulation: 'HSLF_FS_2021_8',
    supervisor: 'handledare-geriatrik',
    trainingStartedAgo: 380,
    weeks: null,
    appliedAgo: 2,
  },
];
