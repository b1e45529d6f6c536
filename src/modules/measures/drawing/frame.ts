import type { ValueAxis } from './scale.js';

/** The plotting area in px, and where things lie in it. Every period has a slot of the same width, with its point in the middle. */
export interface Frame {
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** The width of one period. */
  slot: number;
  axis: ValueAxis;
}

/** Where the point of a period lies, from 0. */
export const xOf = ({ left, slot }: Frame, index: number): number => left + (index + 0.5) * slot;
/** Where a period begins; a fraction lies within it. */
export const edgeOf = ({ left, slot }: Frame, place: number): number => left + place * slot;
/** Where a value lies. */
export const yOf = ({ top, bottom, axis }: Frame, value: number): number => bottom - axis.share(value) * (bottom - top);
/** A coordinate in hundredths of a px. */
export const round = (value: number): number => Math.round(value * 100) / 100;
/** A coordinate of a thin straight line, on the middle of a pixel, so that it is drawn sharp. */
export const crisp = (value: number): number => Math.floor(value) + 0.5;
