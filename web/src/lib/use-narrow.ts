import { useSyncExternalStore } from 'react';

/**
 * Where a table becomes cards; the same width as the one where the main menu moves to the foot of the window. Paper is narrow too, but
 * what is printed is the table.
 */
const narrow = window.matchMedia('screen and (max-width: 56rem)');

const subscribe = (listener: () => void): (() => void) => {
  narrow.addEventListener('change', listener);
  return () => narrow.removeEventListener('change', listener);
};

/** True in a window too narrow for tables, and never on paper: show cards instead. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => narrow.matches);
