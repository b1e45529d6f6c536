import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SpecialtyKind, type Specialty } from './lists.entities.js';
import { matchSpecialty } from './specialty.rules.js';

interface Shipped {
  key: string;
  nameSv: string;
  nameEn: string;
  aliases: string[];
}

const file = new URL('../../reference-data/data/specialties.json', import.meta.url);
const shipped = (JSON.parse(readFileSync(file, 'utf8')) as { specialties: Shipped[] }).specialties;
const specialties = shipped.map((s): Specialty => ({ ...s, id: s.key, kind: SpecialtyKind.BASE, validFrom: null, validTo: null }));

describe('matchSpecialty', () => {
  it.each(specialties.flatMap((s) => [s.nameSv, s.nameEn, ...s.aliases].map((name) => [name, s.id])))('knows %s as %s', (name, id) => {
    expect(matchSpecialty(name, specialties)?.id).toBe(id);
  });

  it.each([
    ['  ortopedi ', 'ortopedi'],
    ['ORTOPEDI', 'ortopedi'],
    ['ÖGONSJUKDOMAR', 'ogonsjukdomar'],
    ['o\u0308gonsjukdomar', 'ogonsjukdomar'],
    ['Obstetrik  och\u00A0gynekologi', 'obstetrik-och-gynekologi'],
    ['önh', 'oron-nas-och-halssjukdomar'],
    ['bup', 'barn-och-ungdomspsykiatri'],
  ])('reads %j as a person would', (name, id) => {
    expect(matchSpecialty(name, specialties)?.id).toBe(id);
  });

  it.each(['', '   ', 'Ogonsjukdomar', 'Aldrepsykiatri', 'Ortopediker', 'medicin', 'Psyk'])('does not guess at %j', (name) => {
    expect(matchSpecialty(name, specialties)).toBeNull();
  });

  it('prefers an official name to an alias and takes no side between two aliases', () => {
    const [a, b, c] = specialties as [Specialty, Specialty, Specialty];
    const list = [{ ...a, aliases: [b.nameSv, 'Delad'] }, b, { ...c, aliases: ['delad'] }];
    expect(matchSpecialty(b.nameSv, list)?.id).toBe(b.id);
    expect(matchSpecialty('Delad', list)).toBeNull();
  });

  it('answers any text with null or with a specialty that bears the name', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const found = matchSpecialty(name, specialties);
        const names = found ? [found.nameSv, found.nameEn, ...found.aliases].map((n) => n.toLocaleLowerCase('sv')) : [];
        return found === null || names.includes(name.normalize('NFC').replace(/\s+/gu, ' ').trim().toLocaleLowerCase('sv'));
      }),
    );
  });
});
