/** One spelling of a name for comparing: trimmed, single spaces, lower case. Accents stay: å, ä and ö are letters of their own. */
export function foldName(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').trim().toLocaleLowerCase('sv');
}
