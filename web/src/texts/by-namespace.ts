/** Namespace → texts, from the files of one language: `./home/sv.json`. */
export const byNamespace = (files: Record<string, object>): Record<string, object> =>
  Object.fromEntries(Object.entries(files).map(([path, texts]) => [path.split('/')[1] ?? '', texts]));
