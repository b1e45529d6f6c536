import { describe, expect, it } from '@jest/globals';
import { chartWidth, nearestPlace, placeAfter, untitled } from './chart-places';

const part = (role: string, y: number | null) => ({ role, kind: 'TEXT', d: null, x: 0, y, text: 'x', anchor: 'START' });

describe('the picture of a chart', () => {
  it('is asked for in steps of 20 px between a phone and a wide screen', () => {
    expect([311, 320, 339, 340, 999, 2000].map(chartWidth)).toEqual([320, 320, 320, 340, 980, 1280]);
  });

  it('leaves its title to the heading of the page, with the room it took', () => {
    const { parts, top } = untitled({ parts: [part('TITLE', 26), part('TITLE', 47), part('UNIT', 61)] });
    expect(parts.map(({ role }) => role)).toEqual(['UNIT']);
    expect(top).toBe(51);
  });

  it('is whole when it has no title', () => {
    expect(untitled({ parts: [part('UNIT', 20)] })).toEqual({ parts: [part('UNIT', 20)], top: 0 });
  });
});

describe('walking over the points', () => {
  it('finds the point nearest to the pointer', () => {
    const places = [
      { place: 1, x: 10, y: 0 },
      { place: 3, x: 50, y: 0 },
    ];
    expect([0, 29, 31, 900].map((x) => nearestPlace(places, x))).toEqual([1, 1, 3, 3]);
    expect(nearestPlace([], 3)).toBeNull();
  });

  it('begins at the last point and stays within the series', () => {
    expect(placeAfter('ArrowLeft', null, 24)).toBe(24);
    expect(placeAfter('ArrowRight', 24, 24)).toBe(24);
    expect(placeAfter('ArrowLeft', 13, 24)).toBe(12);
    expect(placeAfter('PageDown', 5, 24)).toBe(1);
    expect([placeAfter('Home', 9, 24), placeAfter('End', 9, 24)]).toEqual([1, 24]);
    expect([placeAfter('Tab', 9, 24), placeAfter('End', null, 0)]).toEqual([null, null]);
  });
});
