import { byNamespace } from './by-namespace';

/** What all other pages say. */
export const catalogue = byNamespace(
  import.meta.glob<object>(['./*/en.json', '!./{app,common,home,sign-in,terms}/en.json'], { eager: true, import: 'default' }),
);
