import type { Problem } from '../../platform/errors/rejected.js';

/** The value of an element as someone wrote it: one of the three. */
export interface ElementValue {
  flagValue?: boolean | null;
  numberValue?: number | null;
  textValue?: string | null;
}

/** A period of days; open when `validTo` is null. */
export interface Period {
  validFrom: string;
  validTo: string | null;
}

const FIELD_OF = { BOOLEAN: 'flagValue', NUMBER: 'numberValue', TEXT: 'textValue' } as const;

/** What is wrong with a value for an element of a kind; null when it fits. A share in percent ends at 100. */
export function valueProblem(element: { valueKind: keyof typeof FIELD_OF; unit: string | null }, value: ElementValue): Problem | null {
  const wanted = FIELD_OF[element.valueKind];
  const stray = Object.values(FIELD_OF).find((field) => field !== wanted && isGiven(value[field]));
  if (stray) return { code: 'INVALID_FORMAT', path: [stray] };
  if (!isGiven(value[wanted])) return { code: 'REQUIRED', path: [wanted] };
  if (element.unit === 'percent' && (value.numberValue ?? 0) > 100)
    return { code: 'TOO_LARGE', path: ['numberValue'], params: { max: 100 } };
  return null;
}

/** True when two periods share a day. */
export function overlaps(a: Period, b: Period): boolean {
  return (b.validTo === null || a.validFrom <= b.validTo) && (a.validTo === null || b.validFrom <= a.validTo);
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}
