/** The path to lead on to, when it is one of this application; the first page otherwise. */
export const ownPath = (to: string): string => (/^\/(?![/\\])/.test(to) ? to : '/');
