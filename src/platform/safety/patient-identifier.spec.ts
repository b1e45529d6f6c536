import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { containsPatientIdentifier, findPatientIdentifier } from './patient-identifier.js';

interface TextVector {
  id: string;
  expect: 'refuse' | 'should-refuse' | 'accept' | 'policy';
  text: string;
}

interface NumberVector {
  id: string;
  kind: string;
  value: string;
  valid: boolean;
}

function fixture<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../../../test/fixtures/identifiers/${name}.json`, import.meta.url), 'utf8')) as T;
}

const texts = fixture<{ vectors: TextVector[] }>('texts').vectors;
const numbers = fixture<{ vectors: NumberVector[] }>('numbers').vectors;
const official = fixture<{ testpersonnummer: string[]; testsamordningsnummer: string[] }>('official');

function judgedOtherwise(expected: TextVector['expect'], refused: boolean): string[] {
  return texts.filter((vector) => vector.expect === expected && containsPatientIdentifier(vector.text) !== refused).map(({ id }) => id);
}

function longForm(number: string): string {
  return `${number.slice(0, 8)}-${number.slice(8)}`;
}

function shortForm(number: string): string {
  return `${number.slice(2, 8)}-${number.slice(8)}`;
}

/** Twelve digits with a right check digit, for a day that every month has. */
const personnummer = fc
  .record({
    year: fc.integer({ min: 1900, max: 2025 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    serial: fc.integer({ min: 1, max: 999 }),
  })
  .map(({ year, month, day, serial }) => {
    const digits = `${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}${String(serial).padStart(3, '0')}`;
    const sum = [...digits.slice(2)].reduce((total, digit, at) => {
      const product = Number(digit) * (at % 2 === 0 ? 2 : 1);
      return total + (product > 9 ? product - 9 : product);
    }, 0);
    return `${digits}${(10 - (sum % 10)) % 10}`;
  });

const digits = (length: number): fc.Arbitrary<string> =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((values) => values.join(''));

function inScript(text: string, zero: number): string {
  return text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
}

describe('the vectors', () => {
  it('refuses every text that must be refused', () => {
    expect(judgedOtherwise('refuse', true)).toEqual([]);
  });

  it('refuses every text that should be refused', () => {
    expect(judgedOtherwise('should-refuse', true)).toEqual([]);
  });

  it('lets every text without an identifier pass, and those that are a matter of policy', () => {
    expect([...judgedOtherwise('accept', false), ...judgedOtherwise('policy', false)]).toEqual([]);
  });

  it('refuses every single valid identifier', () => {
    expect(numbers.filter(({ valid, value }) => valid && !containsPatientIdentifier(value)).map(({ id }) => id)).toEqual([]);
  });

  it('never takes an organisation number for a person', () => {
    const found = numbers.filter(({ kind, value }) => kind === 'organisationsnummer' && containsPatientIdentifier(value));
    expect(found.map(({ id }) => id)).toEqual([]);
  });

  it('refuses every official test number with 12 digits, as 8-4 and as 6-4', () => {
    const all = [...official.testpersonnummer, ...official.testsamordningsnummer];
    const missed = all
      .flatMap((number) => [number, longForm(number), shortForm(number)])
      .filter((form) => !containsPatientIdentifier(form));
    expect(all).toHaveLength(5264);
    expect(missed).toEqual([]);
  });
});

describe('the hit', () => {
  it('names rule and place, in the text as it was written', () => {
    const text = 'Åsa 👩‍⚕️ pnr 1985\u200b0709&#45;9813, kontroll';
    expect(findPatientIdentifier(text)).toEqual({ kind: 'personnummer', start: text.indexOf('1985'), end: text.indexOf(',') });
  });

  it('never carries the identifier', () => {
    fc.assert(
      fc.property(personnummer, (number) => {
        const hit = findPatientIdentifier(`Patienten ${longForm(number)} skrevs ut.`);
        expect(Object.keys(hit ?? {}).sort()).toEqual(['end', 'kind', 'start']);
        expect(JSON.stringify(hit)).not.toContain(number.slice(8));
      }),
    );
  });

  it('lies within any text, whatever its characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), personnummer, fc.string({ unit: 'grapheme' }), (before, number, after) => {
        const text = `${before} ${shortForm(number)} ${after}`;
        const hit = findPatientIdentifier(text);
        expect(hit === null || (hit.start >= 0 && hit.start < hit.end && hit.end <= text.length)).toBe(true);
      }),
    );
  });

  it.each([
    ['840603-2394', 'personnummer'],
    ['800181-2380', 'samordningsnummer'],
    ['000101-T220', 'interim-number'],
    ['991945000023', 'reserve-number'],
    ['13097248022', 'norwegian'],
    ['190355-3452', 'danish'],
    ['131052A308T', 'finnish'],
    ['281128-2800', 'icelandic'],
    ['970703-2390', 'mistyped'],
  ])('says of %s that it is %s', (text, kind) => {
    expect(findPatientIdentifier(text)?.kind).toBe(kind);
  });
});

describe('disguises', () => {
  const separators = [
    '-',
    '+',
    ' ',
    '  ',
    '.',
    '/',
    '_',
    ':',
    '\t',
    '-\n',
    '\r\n',
    ' - ',
    '–',
    '—',
    '−',
    '‑',
    '―',
    '\u00a0',
    '\u2009',
    '\u202f',
  ];
  const invisibles = ['\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u200f', '\ufe0f', '\u034f', '\u0007'];
  const encoded = [
    '&#45;',
    '&#x2D;',
    '&ndash;',
    '&nbsp;',
    '%2D',
    '%20',
    '%E2%80%93',
    '%252D',
    '\\u002d',
    '<br>',
    '</td><td>',
    ') (',
    '**-**',
  ];
  const zeros = [0x660, 0x6f0, 0x966, 0xe50, 0xff10, 0x1d7ce, 0x1d7d8, 0x1d7f6, 0x1fbf0];

  it('refuses a number with any separator before the last four digits', () => {
    fc.assert(
      fc.property(personnummer, fc.constantFrom(...separators, ...encoded), fc.boolean(), (number, separator, long) => {
        const date = number.slice(long ? 0 : 2, 8);
        expect(containsPatientIdentifier(`Se ${date}${separator}${number.slice(8)} i listan.`)).toBe(true);
      }),
    );
  });

  it('judges a text the same when invisible characters are strewn in', () => {
    fc.assert(
      fc.property(personnummer, fc.constantFrom(...invisibles), fc.integer({ min: 1, max: 11 }), (number, sign, at) => {
        expect(containsPatientIdentifier(`${number.slice(0, at)}${sign}${number.slice(at)}`)).toBe(true);
      }),
    );
  });

  it('reads the digits of every script', () => {
    fc.assert(
      fc.property(personnummer, fc.constantFrom(...zeros), (number, zero) => {
        expect(containsPatientIdentifier(inScript(shortForm(number), zero))).toBe(true);
      }),
    );
  });

  it.each([
    ['keycaps', (number: string) => number.replace(/\d/g, '$&\ufe0f\u20e3')],
    ['superscripts', (number: string) => shortForm(number).replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)))],
    ['circles', (number: string) => number.replace(/\d/g, (digit) => '⓪①②③④⑤⑥⑦⑧⑨'.charAt(Number(digit)))],
    ['single digits', (number: string) => [...number].join(' ')],
    ['pairs', (number: string) => (number.slice(2).match(/../g) ?? []).join(' ')],
    ['a date in parts', (number: string) => `${number.slice(0, 4)}-${number.slice(4, 6)}-${number.slice(6, 8)}-${number.slice(8)}`],
    ['letters for digits', (number: string) => shortForm(number).replace(/0/g, 'O').replace(/1/g, 'l')],
    ['percent encoding', (number: string) => number.replace(/\d/g, (digit) => `%3${digit}`)],
    ['HTML entities', (number: string) => number.replace(/\d/g, (digit) => `&#${48 + Number(digit)};`)],
    ['glue', (number: string) => `pat${number}x`],
    ['a file name', (number: string) => `EKG_${number.slice(2)}.pdf`],
    ['an e-mail address', (number: string) => `${number}@exempel.se`],
    ['a web address', (number: string) => `https://exempel.se/${longForm(number)}?vy=1`],
    ['words', (number: string) => `född ${number.slice(2, 8)}, sista fyra ${number.slice(8)}`],
    ['a VAT number', (number: string) => `SE${number.slice(2)}01`],
  ])('refuses a number in %s', (_, disguise) => {
    fc.assert(fc.property(personnummer, (number) => containsPatientIdentifier(disguise(number))));
  });

  it('refuses a labelled number even with a wrong check digit', () => {
    fc.assert(
      fc.property(personnummer, fc.constantFrom('pnr', 'Personnummer:', 'personnr är', 'Pers.nr/personnr'), (number, label) => {
        const wrong = `${number.slice(2, 11)}${(Number(number.slice(11)) + 1) % 10}`;
        expect(containsPatientIdentifier(`${label} ${wrong}`)).toBe(true);
      }),
    );
  });
});

describe('what is no identifier', () => {
  it('lets text without digits pass', () => {
    fc.assert(fc.property(fc.string({ maxLength: 500 }), (text) => !containsPatientIdentifier(text.replace(/[\d%&\\]/g, ''))));
  });

  it('lets UUIDs pass, even one that ends in a valid number', () => {
    fc.assert(fc.property(fc.uuid(), (id) => !containsPatientIdentifier(id)));
    fc.assert(fc.property(personnummer, (number) => !containsPatientIdentifier(`00000000-0000-4000-8000-${number}`)));
  });

  it('lets phone numbers pass in their usual groups', () => {
    const grouped = fc.tuple(digits(3), digits(2), digits(2));
    fc.assert(fc.property(grouped, ([a, b, c]) => !containsPatientIdentifier(`070-${a} ${b} ${c}`)));
    fc.assert(fc.property(grouped, ([a, b, c]) => !containsPatientIdentifier(`+46 70 ${a} ${b} ${c}`)));
    fc.assert(fc.property(digits(7), (rest) => !containsPatientIdentifier(`tel 070${rest}`)));
    fc.assert(fc.property(digits(8), (rest) => !containsPatientIdentifier(`+467${rest}`)));
  });

  it('lets organisation numbers pass', () => {
    const third = fc.integer({ min: 2, max: 9 });
    fc.assert(fc.property(digits(2), third, digits(3), digits(4), (a, b, c, d) => !containsPatientIdentifier(`${a}${b}${c}-${d}`)));
    fc.assert(fc.property(digits(2), third, digits(7), (a, b, c) => !containsPatientIdentifier(`${a}${b}${c}`)));
  });

  it('lets dates, periods and clock times pass', () => {
    const day = fc
      .date({ min: new Date('2015-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString());
    const forms = (one: string, two: string): string[] => {
      const [first, last] = [one.slice(0, 10), two.slice(0, 10)];
      return [
        `${first}--${last}`,
        `${first} - ${last}`,
        `${first}/${last}`,
        `${first.replace(/-/g, '')}-${last.replace(/-/g, '')}`,
        `${first.slice(0, 7).replace('-', '')}-${last.slice(0, 7).replace('-', '')}`,
        `${first} ${one.slice(11, 16)}`,
        `${first} kl ${one.slice(11, 16).replace(':', '')}`,
        one,
      ];
    };
    fc.assert(fc.property(day, day, (one, two) => forms(one, two).filter(containsPatientIdentifier).length === 0));
  });

  it.each([
    'dnr 2026/1234',
    'NCT04123456',
    '2022-500390-98-00',
    'PROSPERO CRD42020123456',
    'SE2321000016-1A2B',
    'OCR 8507099813',
    '0.8507099813',
    'IBAN SE45 5000 0000 0583 9825 7466',
    '20260301-rev2.docx',
    '20260301-kl13',
    '20260301T123456Z',
    '2026-03-01 1250 patienter',
    'pnr 850709-XXXX',
  ])('lets %s pass', (text) => {
    expect(findPatientIdentifier(text)).toBeNull();
  });

  it('reads a column of counts beside dates as measurements, a column of identifiers as identifiers', () => {
    const counts = ['2026-03-01 9811', '2026-03-08 9812', '2026-03-15 9813', '2026-03-22 9814', '2026-03-29 9815'];
    expect(findPatientIdentifier(counts.join('\n'))).toBeNull();
    expect(containsPatientIdentifier(official.testpersonnummer.slice(-5).map(longForm).join('\n').replace(/-/g, ' '))).toBe(true);
  });
});
