import { v7 } from 'uuid';

/** An id made here (UUIDv7), so that a thing sent twice is one thing. */
export const newId = (): string => v7();
