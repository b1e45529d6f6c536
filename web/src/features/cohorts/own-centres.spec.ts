import { describe, expect, it } from '@jest/globals';
import { ownCentres, type CentreRole } from './own-centres';

const centres = [
  { id: 'QRC', name: 'QRC Stockholm', nameSv: 'QRC Stockholm' },
  { id: 'RCNORR', name: 'RC North', nameSv: 'RC Norr' },
];
const office: CentreRole = { role: 'OFFICE', scopeKind: 'CENTRE', scopeName: 'RC Norr', validFrom: '2026-01-01', validTo: null };

describe('ownCentres', () => {
  it('finds the centre of an office by its Swedish name, whatever the language', () => {
    expect(ownCentres(centres, [office], '2026-11-21').map((c) => c.id)).toEqual(['RCNORR']);
  });

  it('leaves out roles that have ended or not begun', () => {
    const roles = [
      { ...office, validTo: '2026-11-20' },
      { ...office, scopeName: 'QRC Stockholm' },
    ];
    expect(ownCentres(centres, roles, '2026-11-21').map((c) => c.id)).toEqual(['QRC']);
  });

  it('offers every centre when no role tells', () => {
    expect(ownCentres(centres, [{ ...office, role: 'COACH' }], '2026-11-21')).toHaveLength(2);
  });
});
