import { describe, expect, it } from '@jest/globals';
import { hashPassword, isWeakPassword, passwordMatches } from './password.js';

const ANNA = ['Anna', 'Exempel', 'anna.exempel@region.example'];

describe('passwords', () => {
  it('are kept as argon2id with at least 19 MiB and two passes', async () => {
    expect(await hashPassword('en helt vanlig fras')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });
  it('match only themselves, in either Unicode form, and never when there is none', async () => {
    const hash = await hashPassword('blåbär i mjölk');
    expect(await passwordMatches(hash, 'blåbär i mjölk'.normalize('NFD'))).toBe(true);
    expect(await passwordMatches(hash, 'blåbär i grädde')).toBe(false);
    expect(await passwordMatches(null, 'nobody has this password')).toBe(false);
  });
  it.each([
    'aaaaaaaaaaaa',
    '123456789012',
    'abcdefghijkl',
    '210987654321',
    'password1234',
    'sommar2026!!',
    'hejheylösenord1',
    'anna gillar katter',
    'jag är exempel nu',
    'delmål är bra 2026',
  ])('refuses %s', (text) => expect(isWeakPassword(text, ANNA)).toBe(true));
  it.each(['blå cykel under granen', 'korrekt häst batteri häfta', 'vR7#k2mQp9!x', 'min sommarstuga vid havet'])('takes %s', (text) =>
    expect(isWeakPassword(text, ANNA)).toBe(false),
  );
});
