import type { Parser } from './shape.js';
import { list, matching, oneOf, shape, text } from './shape.js';
import * as words from './vocabulary.js';

/** Fields that the parsers of several files share. */
export const key = matching(/^[A-Za-z0-9-]+$/);
export const notes = { source: list(text), verified: text, version: matching(/^\d{4}-\d{2}-\d{2}$/) };
export const regulation = oneOf(words.REGULATIONS);
export const track = oneOf(words.TRACKS);
export const country = oneOf(words.COUNTRIES);
export const localText = { sv: text, en: text, nb: text };
export const local: Parser<words.LocalText> = shape(localText);
