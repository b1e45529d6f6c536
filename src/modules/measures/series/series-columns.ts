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
  'deviation',
  'outcome',
  'measureUnit',
  'source',
  'ciLow',
  'ciHigh',
] as const;
/**
 * One of {@link SERIES_FIELDS}. `outcome` is yes or no, one row a case, to be counted; `measureUnit` is what the value is measured in;
 * `source` is the register in the file's own words; `deviation` is the standard deviation within the period.
 */
export type SeriesField = (typeof SERIES_FIELDS)[number];

/** Which column, by its header, means what. By name and not by place, so that a remembered mapping survives a new column. */
export type SeriesMapping = Readonly<Partial<Record<SeriesField, string>>>;

/**
 * Headers seen in Swedish, English and Norwegian files, as {@link headerKey} writes them; the first that a file has is proposed, so the
 * more telling and the finer ones stand first.
 */
const SYNONYMS: Readonly<Record<SeriesField, string>> = {
  period: 'period matperiod tidsperiod periode datum date dato kvartal quarter halvar vecka week uke dag day tid',
  periodStart: 'periodstart startdatum startdate startdato start from fran fom fra periodreportedstartdate',
  periodEnd: 'periodend periodslut slutdatum enddate sluttdato slut slutt end to till tom til periodreportedenddate',
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
  deviation: 'standardavvikelse sd stdav std stdev stddev standarddeviation standardavvik',
  outcome: 'outcome utfall uppfyllt',
  measureUnit: 'mattenhet maleenhet measureunit unitofmeasure',
  source: 'registerkalla registernamn register kalla source kilde',
  ciLow: 'cilow cilower konfidensintervallundre undregrans confidenceintervallower',
  ciHigh: 'cihigh ciupper konfidensintervallovre ovregrans confidenceintervalhigher',
};

/** Headers of all who were counted, and of those of them who reached what is counted. */
const ALL = new Set(['alla', 'allapatienter', 'samtliga', 'samtligapatienter', 'allpatients', 'allepasienter']);
const PART_OF_ALL = new Set(['uppfyllt', 'uppnatt', 'uppnadda', 'natt', 'naddemalet', 'achieved', 'oppnadd', 'oppfylt']);
/** Headers of a count of anything. */
const COUNTS = new Set(['antal', 'antall', 'count']);

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

/** What the cells of a column look like. */
export interface ColumnLooks {
  /** Every cell is yes or no; an `outcome` that is not is a value. */
  yesOrNo: (place: number) => boolean;
  /** Every cell is a number or empty, and one is not empty. */
  numbers: (place: number) => boolean;
}

/**
 * Proposes what each column means, from its header. A year beside a month is the period, and a date beside the two is left out: it is
 * often the first day of the month, and a day is not what was counted. A count without a denominator stays a count.
 *
 * Beside a measurement a count tells how many were measured (`measured`): it is the denominator, and no numerator.
 *
 * A column of numbers whose heading tells nothing is the value, when it is the only one: `Medianväntetid`.
 */
export function proposePlaces(header: readonly string[], looks: ColumnLooks, measured = false): FieldPlaces {
  const keys = header.map(headerKey);
  const places = new Map<SeriesField, number>();
  for (const field of SERIES_FIELDS) {
    const key = SYNONYMS[field].split(' ').find((synonym) => keys.includes(synonym));
    if (key !== undefined) places.set(field, keys.indexOf(key));
  }
  // Those who reached it of all: the two together are a numerator and its denominator, neither of them alone.
  const [part, all] = [keys.findIndex((key) => PART_OF_ALL.has(key)), keys.findIndex((key) => ALL.has(key))];
  if (!places.has('numerator') && !places.has('denominator') && [part, all].every((place) => place >= 0 && looks.numbers(place))) {
    places.set('numerator', part).set('denominator', all).delete('outcome');
  }
  const move = (from: SeriesField, to: SeriesField): void => {
    const place = places.get(from);
    if (place !== undefined && !places.has(to)) places.set(to, place);
    places.delete(from);
  };
  if (measured) {
    const plain = keys.indexOf('n');
    if (plain >= 0 && !places.has('denominator')) places.set('denominator', plain);
    else if (COUNTS.has(keys[places.get('numerator') ?? -1] ?? '')) move('numerator', 'denominator');
  }
  if (places.has('year') && places.has('month')) places.delete('period');
  else if (places.has('month')) move('month', 'period');
  else move('year', 'period');
  if (places.has('period')) for (const field of ['periodStart', 'periodEnd'] as const) places.delete(field);
  const outcome = places.get('outcome');
  if (outcome !== undefined && !looks.yesOrNo(outcome)) move('outcome', 'value');
  const used = new Set(places.values());
  const unnamed = header.flatMap((_, place) => (!used.has(place) && looks.numbers(place) ? [place] : []));
  const [only] = unnamed;
  const answered = (['value', 'numerator', 'outcome'] as const).some((field) => places.has(field));
  if (!answered && unnamed.length === 1 && only !== undefined) places.set('value', only);
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
    'alder age kodnummer studieid studienummer subjectid initial initialer initials adress postnummer telefon telefonnummer epost mobil'
  ).split(' '),
);
const PERSON_PART =
  /personnummer|personnr|personid|fodelse(?:dat|dag|ar|nummer)|fodsels(?:dat|nummer|ar)|journal(?:nummer|nr|id)|reserv(?:nummer|nr)|lop(?:nummer|nr)|samordnings(?:nummer|nr)|(?:patient|pasient)(?:id|nummer|nr|namn|navn|kode)|fornamn|efternamn|tilltalsnamn|fornavn|etternavn|firstname|lastname|surname|familyname|birthdate|dateofbirth|birthday|birthyear|(?:besok|besoks|vardtillfalle|vardtillfalles|vardkontakt|kontakt|encounter|visit|admission)(?:id|nr|nummer)|medicalrecord|socialsecurity|pseudonym/u;
const PERSON_BEGINNING = /^(?:pat(?:id|nr|no|nummer|kod|code)|alder(?:vid|ved|pa|i)|age(?:at|inyears))/u;

/**
 * True for the header of a column that is about one person each: an identity, a name or its initials, a date of birth, an age, a journal,
 * reserve or serial number, the number of a visit. Such a file has a row for each patient and is not read. `Enhetsnamn`, `Antal patienter` and `Medelålder` are none.
 */
export function namesPersons(header: string): boolean {
  const key = headerKey(header);
  return PERSON_WHOLE.has(key) || PERSON_PART.test(key) || PERSON_BEGINNING.test(key);
}
