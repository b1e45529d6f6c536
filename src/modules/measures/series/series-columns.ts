/** What a column of a series file can mean. */
export const SERIES_FIELDS = [
  'period',
  'periodStart',
  'periodEnd',
  'year',
  'month',
  'indicator',
  'unit',
  'numerator',
  'denominator',
  'value',
  'outcome',
  'measureUnit',
  'source',
  'ciLow',
  'ciHigh',
] as const;
/**
 * One of {@link SERIES_FIELDS}. `outcome` is yes or no, one row a case, to be counted; `measureUnit` is what the value is measured in;
 * `source` is the register in the file's own words.
 */
export type SeriesField = (typeof SERIES_FIELDS)[number];

/** Which column, by its header, means what. By name and not by place, so that a remembered mapping survives a new column. */
export type SeriesMapping = Readonly<Partial<Record<SeriesField, string>>>;

/**
 * Headers seen in Swedish, English and Norwegian files, as {@link headerKey} writes them; the first that a file has is proposed, so the
 * more telling and the finer ones stand first.
 */
const SYNONYMS: Readonly<Record<SeriesField, string>> = {
  period: 'period matperiod tidsperiod periode datum date dato kvartal quarter halvar vecka week uke tid',
  periodStart: 'periodstart startdatum startdate startdato from fran fom fra periodreportedstartdate',
  periodEnd: 'periodend periodslut slutdatum enddate sluttdato to till tom til periodreportedenddate',
  year: 'qyear year ar artal',
  month: 'qmonth month manad manadsnummer maned mnd',
  indicator:
    'indikator indicator qindicator indikatornamn kvalitetsindikator matt measure indid measureid diagramrubrik diagramrubriktitel titel',
  unit:
    'enhet unit qunit enhetsnamn enhethsaid unitname klinik clinic avdelning department mottagning vardcentral sjukhus hospital sykehus ' +
    'orgnr hsaid forvaltning region landsting',
  numerator:
    'taljare qtaljare num numerator teller var antaluppfyllda uppfyllda antalhandelser handelser events antalja antal count antall',
  denominator:
    'namnare qnamnare denominator nevner namnareantalfall antalfall antalpatienter antalmatningar totalt total totaltantal antaltotalt ' +
    'patienter patients patientdagar varddagar vardtillfallen',
  value:
    'varde qvarde value verdi resultat medelvarde median medel mean gjennomsnitt snitt andel procent prosent percent andelprocent prop rate',
  outcome: 'outcome utfall uppfyllt',
  measureUnit: 'mattenhet maleenhet measureunit unitofmeasure',
  source: 'registerkalla registernamn register kalla source kilde',
  ciLow: 'cilow cilower konfidensintervallundre undregrans confidenceintervallower',
  ciHigh: 'cihigh ciupper konfidensintervallovre ovregrans confidenceintervalhigher',
};

/** Longer headers match nothing: a stray paragraph is no name. */
export const MAX_HEADER = 100;

/** Letters and digits only, in lower case and without accents; what stands in brackets is a hint to the reader. */
export function headerKey(header: string): string {
  if (header.length > MAX_HEADER) return '';
  return header
    .replace(/\([^()]*\)/gu, '')
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'a')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The columns that hold each field: place in the header, from 0. */
export type FieldPlaces = ReadonlyMap<SeriesField, number>;

/**
 * Proposes what each column means, from its header. A year beside a month is the period, and a date beside the two is left out: it is
 * often the first day of the month, and a day is not what was counted. A count without a denominator stays a count.
 *
 * @param yesOrNo whether every cell of the column at this place is yes or no; an `outcome` that is not is a value.
 */
export function proposePlaces(header: readonly string[], yesOrNo: (place: number) => boolean): FieldPlaces {
  const keys = header.map(headerKey);
  const places = new Map<SeriesField, number>();
  for (const field of SERIES_FIELDS) {
    const key = SYNONYMS[field].split(' ').find((synonym) => keys.includes(synonym));
    if (key !== undefined) places.set(field, keys.indexOf(key));
  }
  const move = (from: SeriesField, to: SeriesField): void => {
    const place = places.get(from);
    if (place !== undefined && !places.has(to)) places.set(to, place);
    places.delete(from);
  };
  if (places.has('year') && places.has('month')) places.delete('period');
  else if (places.has('month')) move('month', 'period');
  else move('year', 'period');
  if (places.has('period')) for (const field of ['periodStart', 'periodEnd'] as const) places.delete(field);
  const outcome = places.get('outcome');
  if (outcome !== undefined && !yesOrNo(outcome)) move('outcome', 'value');
  return places;
}

/**
 * Proposes a mapping for a file without header, as when a block of cells is pasted: a period, then one number (the value) or two
 * (numerator and denominator). Null when the first row does not look like that.
 */
export function placesWithoutHeader(kinds: readonly ('period' | 'number' | 'other')[]): FieldPlaces | null {
  const [first, ...rest] = kinds;
  const last = rest.at(-1);
  if (first !== 'period' || last === undefined || rest.length > 2 || rest.some((kind) => kind === 'other')) return null;
  const fields: SeriesField[] = rest.length === 2 ? ['period', 'numerator', 'denominator'] : ['period', 'value'];
  return new Map(fields.map((field, place) => [field, place]));
}

/** Headers, as {@link headerKey} writes them, of columns that are about one person each. */
const PERSON_WHOLE = new Set(
  (
    'pnr persnr fnr cpr ssn mrn dob pid patient patienten pasient patientkod patientname patientno patientcode namn navn name fodd ' +
    'alder age kodnummer studieid studienummer subjectid adress postnummer telefon telefonnummer epost mobil'
  ).split(' '),
);
const PERSON_PART =
  /personnummer|personnr|personid|fodelse(?:dat|dag|ar|nummer)|fodsels(?:dat|nummer|ar)|journal(?:nummer|nr|id)|reserv(?:nummer|nr)|lop(?:nummer|nr)|samordnings(?:nummer|nr)|(?:patient|pasient)(?:id|nummer|nr|namn|navn|kode)|fornamn|efternamn|tilltalsnamn|fornavn|etternavn|firstname|lastname|surname|familyname|birthdate|dateofbirth|birthday|birthyear|medicalrecord|socialsecurity|pseudonym/u;
const PERSON_BEGINNING = /^(?:alder(?:vid|ved|pa|i)|age(?:at|inyears))/u;

/**
 * True for the header of a column that is about one person each: an identity, a name, a date of birth, an age, a journal, reserve or
 * serial number. Such a file has a row for each patient and is not read. `Enhetsnamn`, `Antal patienter` and `Medelålder` are none.
 */
export function namesPersons(header: string): boolean {
  const key = headerKey(header);
  return PERSON_WHOLE.has(key) || PERSON_PART.test(key) || PERSON_BEGINNING.test(key);
}
