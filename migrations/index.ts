import { Audit1767225600000 } from './1767225600000-audit.js';
import { People1767225660000 } from './1767225660000-people.js';
import { Organisations1767225720000 } from './1767225720000-organisations.js';
import { Regulations1767225780000 } from './1767225780000-regulations.js';
import { Cohorts1767225840000 } from './1767225840000-cohorts.js';
import { Enrolments1767225900000 } from './1767225900000-enrolments.js';
import { Projects1767225960000 } from './1767225960000-projects.js';
import { Milestones1767226020000 } from './1767226020000-milestones.js';
import { Seminars1767226080000 } from './1767226080000-seminars.js';
import { Support1767226140000 } from './1767226140000-support.js';
import { Goals1767226200000 } from './1767226200000-goals.js';
import { Nudges1767226260000 } from './1767226260000-nudges.js';
import { Measures1767226320000 } from './1767226320000-measures.js';
import { Improvement1767226380000 } from './1767226380000-improvement.js';

/** Every migration, oldest first. */
export const MIGRATIONS = [
  Audit1767225600000,
  People1767225660000,
  Organisations1767225720000,
  Regulations1767225780000,
  Cohorts1767225840000,
  Enrolments1767225900000,
  Projects1767225960000,
  Milestones1767226020000,
  Seminars1767226080000,
  Support1767226140000,
  Goals1767226200000,
  Nudges1767226260000,
  Measures1767226320000,
  Improvement1767226380000,
] as const;
