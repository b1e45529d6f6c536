import { describe, expect, it } from '@jest/globals';
import { allRows, nextTo, otherPlaces, placeBeyond, rowsOf, withUnder, type DriverRow, type PlacedBox } from './driver-rows';

const ADD: Record<string, string[]> = { PRIMARY: ['SECONDARY', 'CHANGE_IDEA'], SECONDARY: ['CHANGE_IDEA'] };
const box = (kind: string, text: string, position: number): PlacedBox => ({
  id: text,
  version: 1,
  kind,
  text,
  position,
  viewerCan: { add: ADD[kind] ?? [] },
});

// Under a primary driver the places are counted over both kinds: an idea may stand between two secondary drivers.
const ROWS = rowsOf([
  {
    driver: box('PRIMARY', 'Tid', 1),
    secondaryDrivers: [
      { driver: box('SECONDARY', 'Förvarning', 1), changeIdeas: [box('CHANGE_IDEA', 'Gruppsamtal', 1), box('CHANGE_IDEA', 'Larm', 2)] },
      { driver: box('SECONDARY', 'Transport', 3), changeIdeas: [] },
    ],
    changeIdeas: [box('CHANGE_IDEA', 'Karta', 2)],
  },
  { driver: box('PRIMARY', 'Kunskap', 2), secondaryDrivers: [], changeIdeas: [] },
]);
const row = (text: string): DriverRow => {
  const found = allRows(ROWS).find((one) => one.box.text === text);
  if (!found) throw new Error(text);
  return found;
};
const texts = (rows: readonly DriverRow[]): string[] => rows.map((one) => one.box.text);

describe('the rows of a driver diagram', () => {
  it('are numbered as in the words of the picture', () => {
    expect(allRows(ROWS).map((one) => `${one.number} ${one.box.text}`)).toEqual([
      '1 Tid',
      '1.1 Förvarning',
      '1.1.1 Gruppsamtal',
      '1.1.2 Larm',
      '1.2 Transport',
      '1.3 Karta',
      '2 Kunskap',
    ]);
    expect(texts(withUnder(row('Förvarning')))).toEqual(['Förvarning', 'Gruppsamtal', 'Larm']);
  });

  it('pass the next of their kind', () => {
    expect(placeBeyond(row('Förvarning'), 1)).toBe(3);
    expect(placeBeyond(row('Transport'), -1)).toBe(1);
    expect(placeBeyond(row('Transport'), 1)).toBeNull();
    expect(placeBeyond(row('Karta'), -1)).toBeNull();
    expect(placeBeyond(row('Kunskap'), -1)).toBe(1);
  });

  it('may stand elsewhere where their kind is taken', () => {
    expect(texts(otherPlaces(ROWS, row('Larm')))).toEqual(['Tid', 'Transport', 'Kunskap']);
    expect(texts(otherPlaces(ROWS, row('Transport')))).toEqual(['Kunskap']);
    expect(otherPlaces(ROWS, row('Tid'))).toEqual([]);
  });

  it('leave one at the next, the one before or the one above', () => {
    expect(nextTo(row('Gruppsamtal'))).toBe('Larm');
    expect(nextTo(row('Larm'))).toBe('Gruppsamtal');
    expect(nextTo(row('Karta'))).toBe('Tid');
    expect(nextTo({ ...row('Tid'), beside: [row('Tid').box] })).toBeNull();
  });
});
