/** Something to choose in a filter. */
export interface Choice {
  id: string;
  name: string;
}

/** What the filters of the list of trainees offer. */
export interface Choices {
  cohorts: Choice[];
  units: Choice[];
  specialties: Choice[];
  regulations: Choice[];
}

interface Reached {
  cohort: Choice | null;
  unit: Choice | null;
  specialty: Choice | null;
  regulation: { id: string; designation: string } | null;
}

function distinct(all: readonly (Choice | null)[]): Choice[] {
  const byId = new Map(all.filter((one) => one !== null).map((one) => [one.id, one]));
  return [...byId.values()].sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}

/** A regulation as a choice. */
export const regulationChoice = ({ id, designation }: { id: string; designation: string }): Choice => ({ id, name: designation });

/** The choices that lead to at least one of the trainees reached. */
export function choicesOf(reached: readonly Reached[]): Choices {
  return {
    cohorts: distinct(reached.map((one) => one.cohort)),
    units: distinct(reached.map((one) => one.unit)),
    specialties: distinct(reached.map((one) => one.specialty)),
    regulations: distinct(reached.map((one) => one.regulation && regulationChoice(one.regulation))),
  };
}
