const files = import.meta.glob<object>('./*/nb.json', { eager: true, import: 'default' });

/** Namespace → texts. */
export const catalogue = Object.fromEntries(Object.entries(files).map(([path, texts]) => [path.split('/')[1] ?? '', texts]));
