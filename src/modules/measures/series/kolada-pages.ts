import { KOLADA_BASE, KoladaRefused, koladaPoints, koladaUrls, readKoladaPage, type KoladaRequest, type KoladaValue } from './kolada.js';
import type { SeriesPoint } from './series-point.js';

/** The road to Kolada: a recorded one in tests, one over the network where an operator has switched it on. */
export interface KoladaPort {
  /** The answer at an address of Kolada's, as JSON. A refusal (404, 429 after waiting, 500) is thrown. */
  get(url: string): Promise<unknown>;
}

/** More pages of 5 000 values than any comparison line has. */
export const KOLADA_MAX_PAGES = 20;

/**
 * Reads an answer page by page, as long as each names a next one, and only at Kolada's own address: an answer must not be able to send the
 * server elsewhere.
 *
 * @throws KoladaRefused `FOREIGN_PAGE`, `TOO_MANY_PAGES`, `UNREADABLE_ANSWER`; what the port throws.
 */
export async function readAllPages(port: KoladaPort, firstUrl: string, maxPages = KOLADA_MAX_PAGES): Promise<KoladaValue[]> {
  const found: KoladaValue[] = [];
  let url: string | null = firstUrl;
  for (let page = 0; url !== null; page += 1) {
    if (!isKolada(url)) throw new KoladaRefused('FOREIGN_PAGE');
    if (page >= maxPages) throw new KoladaRefused('TOO_MANY_PAGES');
    const { values, nextUrl } = readKoladaPage(await port.get(url));
    found.push(...values);
    url = nextUrl;
  }
  return found;
}

/**
 * Fetches a comparison line: every request that is needed, every page of each, one after the other to spare Kolada.
 *
 * @param fetchedAt the instant of fetching, ISO 8601.
 * @throws KoladaRefused and what the port throws.
 */
export async function readKolada(port: KoladaPort, request: KoladaRequest, fetchedAt: string): Promise<SeriesPoint[]> {
  const values: KoladaValue[] = [];
  for (const url of koladaUrls(request)) values.push(...(await readAllPages(port, url)));
  return koladaPoints(values, fetchedAt);
}

/** Kolada's host over HTTPS, below the path of version 3, without user or other port. */
function isKolada(url: string): boolean {
  const base = new URL(KOLADA_BASE);
  if (!URL.canParse(url)) return false;
  const { origin, pathname, username, password } = new URL(url);
  return origin === base.origin && pathname.startsWith(`${base.pathname}/`) && username === '' && password === '';
}
