/** The fields of the plan that are one line or text, by group, in the order of the form. `track` leaves out what the other kind asks for. */
export const TEXT_FIELDS = [
  'title',
  'problem',
  'question',
  'questionKind',
  'aim',
  'aimSpecific',
  'aimMeasurable',
  'aimAccepted',
  'aimRealistic',
  'aimDueOn',
  'programmeAreaId',
  'nationalActionTitle',
  'nationalActionGroup',
  'nationalActionYear',
  'knowledgeSupportTitle',
  'knowledgeSupportUrl',
  'promUsed',
  'premUsed',
  'involvementLevel',
  'involvementHow',
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** A register that the project uses. */
export interface ChosenRegister {
  id: string;
  shortName: string;
  name: string;
}

/** The plan as it is typed. */
export type CharterValues = Record<TextField, string> & { registers: ChosenRegister[] };

/** A field of the plan. */
export type CharterField = keyof CharterValues;
export const CHARTER_FIELDS: readonly CharterField[] = [...TEXT_FIELDS, 'registers'];

/** Where a field stands: `/edit#charter-aim` leads there. */
export const charterFieldId = (field: CharterField): string => `charter-${field}`;

type Loaded = { [Field in Exclude<TextField, 'programmeAreaId' | 'nationalActionYear'>]: string | null } & {
  nationalActionYear: number | null;
  programmeArea: { id: string } | null;
  registers: readonly ChosenRegister[];
};

/** The plan as the server has it, for the form. */
export function charterValues(project: Loaded): CharterValues {
  const texts = Object.fromEntries(
    TEXT_FIELDS.map((field) => [field, field === 'programmeAreaId' ? (project.programmeArea?.id ?? '') : String(project[field] ?? '')]),
  ) as Record<TextField, string>;
  return { ...texts, registers: project.registers.map(({ id, shortName, name }) => ({ id, shortName, name })) };
}

/** True when a field says the same in both. */
export function sameField(field: CharterField, one: CharterValues, other: CharterValues): boolean {
  if (field !== 'registers') return one[field].trim() === other[field].trim();
  const ids = (values: CharterValues): string =>
    values.registers
      .map((register) => register.id)
      .sort()
      .join();
  return ids(one) === ids(other);
}

/**
 * What to do after somebody else, or the person in another window, has changed the plan: what only they changed is taken, what both
 * changed differently is asked about. `base` is what the person began from.
 */
export function mergeCharter(
  base: CharterValues,
  mine: CharterValues,
  theirs: CharterValues,
): { values: CharterValues; conflicts: CharterField[] } {
  const values = { ...mine };
  const conflicts: CharterField[] = [];
  for (const field of CHARTER_FIELDS) {
    if (sameField(field, base, theirs) || sameField(field, mine, theirs)) continue;
    if (sameField(field, base, mine)) Object.assign(values, { [field]: theirs[field] });
    else conflicts.push(field);
  }
  return { values, conflicts };
}

/** What is sent: the fields that were changed; an emptied one is cleared. */
export function charterChanges(base: CharterValues, mine: CharterValues): Record<string, string | number | string[] | null> {
  const changes: Record<string, string | number | string[] | null> = {};
  for (const field of CHARTER_FIELDS) {
    if (sameField(field, base, mine)) continue;
    if (field === 'registers') changes['registerIds'] = mine.registers.map((register) => register.id);
    else if (field === 'nationalActionYear') changes[field] = mine[field] === '' ? null : Number(mine[field]);
    else changes[field] = mine[field].trim() === '' ? null : mine[field].trim();
  }
  return changes;
}
