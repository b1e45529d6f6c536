import { v7 } from 'uuid';

/** An id made here (UUIDv7), so that a thing sent twice is one thing. */
export const newId = (): string => v7();

/** What was sent last, and under which id; both empty before the first try. */
export interface LastSent {
  id: string;
  sentAs: string;
}

/** The id to send under: the same content again is a repeat, whose answer was lost on the way; anything else is a thing of its own. */
export const idFor = ({ id, sentAs }: LastSent, content: string): string => (sentAs === content && id !== '' ? id : newId());
