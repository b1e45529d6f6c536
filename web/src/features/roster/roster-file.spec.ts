import { describe, expect, it } from '@jest/globals';
import { base64Of } from '../../lib/base64';
import { MOST_BYTES, pastedRoster, rosterFileOf, rosterTemplate } from './roster-file';

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

it('keeps the bytes of a file as they are, whatever its encoding', () => {
  expect(base64Of(new Uint8Array([0x46, 0xf6, 0x72]))).toBe(Buffer.from([0x46, 0xf6, 0x72]).toString('base64'));
});

it('refuses a file that the server would not take', () => {
  expect(rosterFileOf('stor.csv', new Uint8Array(MOST_BYTES + 1))).toBeNull();
  const largest = rosterFileOf('lagom.csv', new Uint8Array(MOST_BYTES));
  expect(largest?.contentBase64).toHaveLength(95_000);
});

describe('rows that were pasted', () => {
  it('makes semicolons of the tabs of a spreadsheet', () => {
    expect(textOf(pastedRoster('Förnamn\tKlinik\nÅsa\tAkuten; sal 2'))).toBe('Förnamn;Klinik\r\nÅsa;"Akuten; sal 2"');
  });

  it('leaves a file with semicolons as it stands', () => {
    expect(textOf(pastedRoster('Förnamn;Klinik\nÅsa;Akuten'))).toBe('Förnamn;Klinik\nÅsa;Akuten');
  });
});

it('gives a template with every header, which Excel reads as UTF-8', () => {
  const text = Buffer.from(rosterTemplate().contentBase64, 'base64').toString('utf8');
  expect(text).toBe('\uFEFFFörnamn;Efternamn;E-post;HSA-id;Klinik;Specialitet;Föreskrift;ST-start;Handledare e-post\r\n');
});
