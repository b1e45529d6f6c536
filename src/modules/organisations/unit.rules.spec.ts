import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Unit } from './places.entities.js';
import { matchUnit, placeOf, unitProblems, unitSearchName } from './unit.rules.js';

const unit = (id: string, name: string, validTo: string | null = null): Unit => ({
  id,
  version: 1,
  name,
  searchName: unitSearchName(name),
  regionId: null,
  municipalityCode: null,
  validFrom: null,
  validTo,
});

describe('matchUnit', () => {
  const units = [unit('1', 'Ortopedkliniken Gävle'), unit('2', 'Vårdcentralen Ön'), unit('3', 'Vårdcentralen On')];

  it.each([
    ['Ortopedkliniken Gävle', '1'],
    [' ortopedkliniken  gävle ', '1'],
    ['VÅRDCENTRALEN ÖN', '2'],
    ['Vårdcentralen on', '3'],
  ])('finds %j', (name, id) => {
    expect(matchUnit(name, units)?.id).toBe(id);
  });

  it.each(['', ' ', 'Ortopedkliniken', 'Ortopedkliniken Gavle'])('finds nothing for %j', (name) => {
    expect(matchUnit(name, [...units, unit('4', '')])).toBeNull();
  });

  it('prefers the unit that still exists, then the one that closed last', () => {
    const old = unit('old', 'Kliniken', '2019-12-31');
    const older = unit('older', 'Kliniken', '2015-12-31');
    expect(matchUnit('kliniken', [older, old, unit('open', 'Kliniken')])?.id).toBe('open');
    expect(matchUnit('kliniken', [older, old])?.id).toBe('old');
    expect(matchUnit('kliniken', [old, older])?.id).toBe('old');
  });

  it('finds every unit by its own name, in any case', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (name) => {
        fc.pre(name.trim() !== '');
        expect(matchUnit(` ${name} `, [unit('x', name)])?.id).toBe('x');
      }),
    );
  });
});

describe('where a unit lies', () => {
  it('follows from the municipality unless the region is given', () => {
    expect(placeOf({})).toEqual({ regionId: null, municipalityCode: null });
    expect(placeOf({ regionId: '21' })).toEqual({ regionId: '21', municipalityCode: null });
    expect(placeOf({ municipalityCode: '1380' })).toEqual({ regionId: '13', municipalityCode: '1380' });
    expect(placeOf({ regionId: null, municipalityCode: '1380' })).toEqual({ regionId: '13', municipalityCode: '1380' });
  });

  it.each([
    [{}, []],
    [{ regionId: '13', municipalityCode: '1380' }, []],
    [{ municipalityCode: '138' }, ['INVALID_FORMAT municipalityCode']],
    [{ municipalityCode: '13a0' }, ['INVALID_FORMAT municipalityCode']],
    [{ regionId: '21', municipalityCode: '1380' }, ['UNKNOWN_REFERENCE municipalityCode']],
    [{ validFrom: '2026-02-01', validTo: '2026-01-31' }, ['INVALID_PERIOD validTo']],
    [
      { validFrom: '2026-02-01', validTo: '2026-01-31', municipalityCode: 'x' },
      ['INVALID_PERIOD validTo', 'INVALID_FORMAT municipalityCode'],
    ],
  ])('%j has the problems %j', (given, problems) => {
    const found = unitProblems({ regionId: null, municipalityCode: null, validFrom: null, validTo: null, ...given });
    expect(found.map((p) => `${p.code} ${p.path.join('.')}`)).toEqual(problems);
  });
});
