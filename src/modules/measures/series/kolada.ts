import { periodAt } from './period.js';
import type { PointStatus, SeriesPoint } from './series-point.js';

/** Where Kolada's open data is (www.kolada.se/om-oss/api); free, no key. */
export const KOLADA_BASE = 'https://api.kolada.se/v3';

/** What Kolada asks to have beside its values, and beside its published values only: never on one that was worked out from them. */
export const KOLADA_LABEL = 'Källa: Kolada';

/** Most ids in one segment of a path, and most values on one page. */
const MAX_IDS = 25;
const PER_PAGE = 5_000;

/** Why Kolada's data cannot be had: the request is none, the answer is none, the next page is elsewhere, or there are too many pages. */
export type KoladaFaultCode = 'INVALID_REQUEST' | 'UNREADABLE_ANSWER' | 'FOREIGN_PAGE' | 'TOO_MANY_PAGES';

/** Thrown for a {@link KoladaFaultCode}; carries nothing of the answer. */
export class KoladaRefused extends Error {
  constructor(readonly code: KoladaFaultCode) {
    super(`Kolada: ${code}`);
  }
}

/** Which values are wanted. */
export interface KoladaRequest {
  /** Key figures, as `U70477`. */
  readonly kpis: readonly string[];
  /** Regions and municipalities, as `0021`; `0000` is the country. */
  readonly municipalities: readonly string[];
  /** Calendar years; none: all. */
  readonly years?: readonly number[];
}

/** One published value. */
export interface KoladaValue {
  readonly kpi: string;
  readonly municipality: string;
  readonly year: number;
  /** All, women, men. */
  readonly gender: 'T' | 'K' | 'M';
  /** Empty unless Kolada has something to say about the value. */
  readonly status: string;
  readonly value: number | null;
}

/** One page of an answer. */
export interface KoladaPage {
  /** Deleted values are left out. */
  readonly values: readonly KoladaValue[];
  readonly nextUrl: string | null;
}

/**
 * The addresses that together give what is wanted: at most 25 ids in each segment, so 26 key figures are two requests.
 *
 * @throws KoladaRefused `INVALID_REQUEST` when there is no key figure or no region, or an id has another form than Kolada's.
 */
export function koladaUrls({ kpis, municipalities, years = [] }: KoladaRequest): string[] {
  const valid =
    kpis.length > 0 &&
    municipalities.length > 0 &&
    kpis.every((id) => /^[NU]\d{5}$/u.test(id)) &&
    municipalities.every((id) => /^\d{4}$/u.test(id)) &&
    years.every((year) => Number.isInteger(year) && year >= 1900 && year < 2200);
  if (!valid) throw new KoladaRefused('INVALID_REQUEST');
  const yearPaths = years.length === 0 ? [''] : segments(years.map(String)).map((ids) => `/year/${ids}`);
  return segments(kpis).flatMap((kpi) =>
    segments(municipalities).flatMap((place) =>
      yearPaths.map((year) => `${KOLADA_BASE}/data/kpi/${kpi}/municipality/${place}${year}?per_page=${PER_PAGE}`),
    ),
  );
}

/**
 * Reads one page of an answer of version 3. Fields that are not used may be absent or new.
 *
 * @throws KoladaRefused `UNREADABLE_ANSWER`.
 */
export function readKoladaPage(answer: unknown): KoladaPage {
  const { values, next_url: next } = record(answer);
  if (!Array.isArray(values) || (next !== undefined && next !== null && typeof next !== 'string')) unreadable();
  return { values: values.flatMap(readValues), nextUrl: next ?? null };
}

/** What Kolada's own word on a value makes of the point; another word than these, and the value is not to be trusted as it stands. */
const STATUSES: Readonly<Record<string, Exclude<PointStatus, 'OK'>>> = { missing: 'MISSING', private: 'MASKED' };

/**
 * Published values as points of a comparison line: men and women together. A year without value is left out; one that Kolada marks keeps
 * its place without a number.
 *
 * @param fetchedAt the instant of fetching, ISO 8601.
 */
export function koladaPoints(values: readonly KoladaValue[], fetchedAt: string): SeriesPoint[] {
  return values.flatMap(({ kpi, municipality, year, gender, status, value }) => {
    const period = periodAt('YEAR', `${year}-01-01`);
    const marked = status === '' ? null : (STATUSES[status.toLowerCase()] ?? 'UNKNOWN');
    if (gender !== 'T' || !period || (value === null && !marked)) return [];
    return {
      indicator: kpi,
      unit: municipality,
      period,
      numerator: null,
      denominator: null,
      value: marked ? null : value,
      deviation: null,
      ci: null,
      status: marked ?? 'OK',
      source: 'KOLADA',
      sourceLabel: KOLADA_LABEL,
      fetchedAt,
      computed: false,
    };
  });
}

function segments(ids: readonly string[]): string[] {
  const all = [...new Set(ids)];
  return Array.from({ length: Math.ceil(all.length / MAX_IDS) }, (_, at) => all.slice(at * MAX_IDS, (at + 1) * MAX_IDS).join(','));
}

function readValues(group: unknown): KoladaValue[] {
  const { kpi, municipality, period, values } = record(group);
  if (typeof kpi !== 'string' || typeof municipality !== 'string' || !Number.isInteger(period) || !Array.isArray(values)) unreadable();
  return values.flatMap((one: unknown) => {
    const { gender, status, value, isdeleted } = record(one);
    const figure = value === null || (typeof value === 'number' && Number.isFinite(value)) ? value : unreadable();
    if (gender !== 'T' && gender !== 'K' && gender !== 'M') unreadable();
    if (isdeleted === true) return [];
    return { kpi, municipality, year: period as number, gender, status: typeof status === 'string' ? status : '', value: figure };
  });
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : unreadable();
}

function unreadable(): never {
  throw new KoladaRefused('UNREADABLE_ANSWER');
}
