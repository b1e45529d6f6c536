import { byNamespace } from './by-namespace';

/** What all other pages say. */
export const catalogue = byNamespace(
  import.meta.glob<object>(['./*/sv.json', '!./{app,common,home,sign-in,terms}/sv.json'], { eager: true, import: 'default' }),
);
