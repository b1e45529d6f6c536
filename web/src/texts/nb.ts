import { byNamespace } from './by-namespace';

/** What sign-in and the first page say. */
export const catalogue = byNamespace(
  import.meta.glob<object>('./{app,common,home,sign-in,terms}/nb.json', { eager: true, import: 'default' }),
);
