import type { Days } from './days.js';
import type { Plan } from './plan.js';
import type { Random } from './random.js';
import type { Sheet } from './sheet.js';

/** What every builder of the demonstration works with. */
export interface Stage {
  sheet: Sheet;
  days: Days;
  random: Random;
  plans: { IMPROVEMENT: Plan; RESEARCH: Plan };
}
