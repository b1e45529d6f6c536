import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { healthRegionOf, type Membership } from './region.rules.js';

const member = (regionId: string, healthRegionId: string, municipalityCode: string | null = null): Membership => ({
  regionId,
  healthRegionId,
  municipalityCode,
  validFrom: null,
  validTo: null,
});
const HALLAND = {
  sodra: { Halmstad: '1380', Hylte: '1315', Laholm: '1381' },
  vastra: { Falkenberg: '1382', Varberg: '1383', Kungsbacka: '1384' },
};
const memberships = [
  member('21', 'mellansverige'),
  member('14', 'vastra'),
  ...Object.entries(HALLAND).flatMap(([key, places]) => Object.values(places).map((code) => member('13', key, code))),
];
const TODAY = '2026-11-21';

describe('healthRegionOf', () => {
  it.each([
    ['21', null, 'mellansverige'],
    ['21', '2180', 'mellansverige'],
    [null, '2180', 'mellansverige'],
    ...Object.entries(HALLAND).flatMap(([key, places]) =>
      Object.values(places).flatMap((code) => [
        ['13', code, key],
        [null, code, key],
      ]),
    ),
  ])('region %s, municipality %s: %s', (region, municipality, expected) => {
    expect(healthRegionOf(region, municipality, memberships, TODAY)).toBe(expected);
  });

  it.each([
    ['Halland without a municipality', '13', null],
    ['a municipality that Halland does not have', '13', '1399'],
    ['a municipality of another county', '21', '1380'],
    ['a county that is not listed', '99', null],
    ['nothing', null, null],
  ])('cannot tell from %s', (_, region, municipality) => {
    expect(healthRegionOf(region, municipality, memberships, TODAY)).toBeNull();
  });

  it('goes by the membership of the day, first and last day included', () => {
    const moved: Membership[] = [
      { ...member('18', 'sydostra'), validTo: '2019-12-31' },
      { ...member('18', 'mellansverige'), validFrom: '2020-01-01', validTo: '2030-12-31' },
    ];
    expect(healthRegionOf('18', null, moved, '2019-12-31')).toBe('sydostra');
    expect(healthRegionOf('18', null, moved, '2020-01-01')).toBe('mellansverige');
    expect(healthRegionOf('18', null, moved, '2030-12-31')).toBe('mellansverige');
    expect(healthRegionOf('18', null, moved, '2031-01-01')).toBeNull();
  });

  it('goes by the municipality before the county, and by none where two claim it', () => {
    const split = [member('14', 'vastra'), member('14', 'sodra', '1401')];
    expect(healthRegionOf('14', '1401', split, TODAY)).toBe('sodra');
    expect(healthRegionOf('14', '1480', split, TODAY)).toBe('vastra');
    expect(healthRegionOf('14', '1480', [...split, member('14', 'sodra')], TODAY)).toBeNull();
  });

  it('never answers with a health care region in which the county has no part', () => {
    const code = fc.stringMatching(/^\d{2}$/);
    fc.assert(
      fc.property(fc.option(code), fc.option(fc.stringMatching(/^\d{4}$/)), (region, municipality) => {
        const found = healthRegionOf(region, municipality, memberships, TODAY);
        const own = memberships.filter((m) => m.regionId === (region ?? municipality?.slice(0, 2)));
        return found === null || own.some((m) => m.healthRegionId === found);
      }),
    );
  });
});
