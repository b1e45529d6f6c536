/** Someone or something of the demonstration by its key. */
export function member<T>(map: ReadonlyMap<string, T>, key: string): T {
  const found = map.get(key);
  if (!found) throw new Error(`The demonstration knows no ${key}`);
  return found;
}
