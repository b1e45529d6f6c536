import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decideIntake, nameFromAddress, type IntakeFacts, type IntakeRow } from './intake.rules.js';

const row = (given: Partial<IntakeRow> = {}): IntakeRow => ({
  email: 'anna@region.example',
  hsaId: null,
  clinic: 'Medicinkliniken',
  specialtyId: 'internmedicin',
  regulation: 'SOSFS_2015_8',
  startDate: '2024-02-01',
  supervisorEmail: null,
  ...given,
});
const facts = (given: Partial<IntakeFacts> = {}): IntakeFacts => ({
  people: [],
  enrolledIds: new Set(),
  elsewhereIds: new Set(),
  ownEmail: null,
  cohort: { startsOn: '2026-09-01', endsOn: '2027-06-30', capacity: 25 },
  free: 25,
  ...given,
});
const ANNA = { id: 'anna', email: 'anna@region.example', hsaId: 'SE1-A' };
const decide = (r: Partial<IntakeRow>, f: Partial<IntakeFacts> = {}) => decideIntake([row(r)], facts(f))[0];

describe('taking in a trainee', () => {
  it('leaves the supervisor of somebody who takes part elsewhere to the administrator', () => {
    const elsewhere = { people: [ANNA], elsewhereIds: new Set(['anna']) };
    expect(decide({}, elsewhere)).toMatchObject({ action: 'CREATE', faults: [] });
    expect(decide({ supervisorEmail: 'bo@region.example' }, elsewhere)).toMatchObject({
      action: 'FAULTY',
      faults: [{ field: 'supervisorEmail', code: 'TRAINEE_ELSEWHERE' }],
    });
  });

  it('makes a place for a new person and for a known one', () => {
    expect(decide({})).toEqual({ action: 'CREATE', personId: null, faults: [] });
    expect(decide({}, { people: [ANNA] })).toEqual({ action: 'CREATE', personId: 'anna', faults: [] });
    expect(decide({ hsaId: 'SE1-A' }, { people: [ANNA] })).toEqual({ action: 'CREATE', personId: 'anna', faults: [] });
    expect(decide({ hsaId: 'SE1-B' }, { people: [{ ...ANNA, hsaId: null }] })).toMatchObject({ action: 'CREATE' });
  });

  it.each<[string, Partial<IntakeRow>, string, string]>([
    ['a specialty that nobody knows', { specialtyId: null }, 'specialty', 'UNKNOWN_SPECIALTY'],
    ['a clinic with too long a name', { clinic: 'k'.repeat(161) }, 'clinic', 'TOO_LONG'],
    ['a regulation whose time is over', { regulation: 'SOSFS_2008_17' }, 'regulation', 'REGULATION_CLOSED'],
    ['oneself as supervisor', { supervisorEmail: 'anna@region.example' }, 'supervisorEmail', 'SAME_PERSON'],
    ['the office itself as supervisor', { supervisorEmail: 'kansli@region.example' }, 'supervisorEmail', 'SAME_PERSON'],
    ['an address that belongs to another HSA-id', { hsaId: 'SE1-B' }, 'hsaId', 'PERSON_MISMATCH'],
    ['an HSA-id that belongs to another address', { email: 'ny@region.example', hsaId: 'SE1-A' }, 'hsaId', 'PERSON_MISMATCH'],
  ])('refuses %s', (_, given, field, code) => {
    expect(decide(given, { people: [ANNA], ownEmail: 'kansli@region.example' })).toMatchObject({
      action: 'FAULTY',
      faults: [{ field, code }],
    });
  });

  it('names every fault at once', () => {
    const faults = decide({ specialtyId: null, supervisorEmail: 'anna@region.example', hsaId: 'SE1-B' }, { people: [ANNA] })?.faults;
    expect(faults?.map((f) => f.code)).toEqual(['PERSON_MISMATCH', 'UNKNOWN_SPECIALTY', 'SAME_PERSON']);
  });

  it('leaves alone who is in the cohort already, whatever else the row says, but not under another HSA-id', () => {
    const enrolled = { people: [ANNA], enrolledIds: new Set(['anna']), free: 0 };
    expect(decide({ specialtyId: null }, enrolled)).toEqual({ action: 'EXISTS', personId: 'anna', faults: [] });
    expect(decide({ hsaId: 'SE1-B' }, enrolled)).toMatchObject({ action: 'FAULTY' });
  });

  it('gives the free places to the first rows without fault', () => {
    const rows = [row({ specialtyId: null }), row({ email: 'b@x.se' }), row(), row({ email: 'c@x.se' }), row({ email: 'd@x.se' })];
    const decisions = decideIntake(rows, facts({ people: [ANNA], enrolledIds: new Set(['anna']), free: 2 }));
    expect(decisions.map((d) => d.action)).toEqual(['EXISTS', 'CREATE', 'EXISTS', 'CREATE', 'FAULTY']);
    expect(decisions[4]?.faults).toEqual([{ field: null, code: 'CAPACITY_REACHED', params: { capacity: 25 } }]);
  });

  it('never gives more places than there are', () => {
    const some = fc.record({
      email: fc.constantFrom('a@x.se', 'b@x.se', ANNA.email),
      specialtyId: fc.option(fc.constant('x'), { nil: null }),
    });
    fc.assert(
      fc.property(fc.array(some), fc.integer({ min: -2, max: 5 }), (rows, free) => {
        const decisions = decideIntake(rows.map(row), facts({ people: [ANNA], free }));
        expect(decisions.filter((d) => d.action === 'CREATE').length).toBeLessThanOrEqual(Math.max(0, free));
        expect(decisions.every((d) => d.faults.length > 0 === (d.action === 'FAULTY'))).toBe(true);
      }),
    );
  });
});

describe('a name from an address', () => {
  it.each([
    ['bo.handledare@region.example', 'Bo', 'Handledare'],
    ['anna-karin.berg.ek@region.example', 'Anna-Karin', 'Berg Ek'],
    ['bo@region.example', 'Bo', '(region.example)'],
    ['ö.å@region.example', 'Ö', 'Å'],
  ])('%s: %s %s', (email, givenName, familyName) => expect(nameFromAddress(email)).toEqual({ givenName, familyName }));

  it('is never empty and never too long', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (email) => {
        const { givenName, familyName } = nameFromAddress(email);
        for (const name of [givenName, familyName]) expect(name.length > 0 && name.length <= 80).toBe(true);
      }),
    );
  });
});
