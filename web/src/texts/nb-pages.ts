import { byNamespace } from './by-namespace';

/** What all other pages say. */
export const catalogue = byNamespace(
  import.meta.glob<object>(['./*/nb.json', '!./{app,common,home,sign-in,terms}/nb.json'], { eager: true, import: 'default' }),
);
