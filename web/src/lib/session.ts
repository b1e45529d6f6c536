/** How a request that met an ended session asks the person to sign in again: the dialog registers itself here. */
type Ask = () => Promise<boolean>;

let ask: Ask = () => Promise.resolve(false);
let asking: Promise<boolean> | null = null;

/** The session dialog tells how to ask; the returned function takes it back. */
export function registerSignInDialog(how: Ask): () => void {
  ask = how;
  return () => {
    ask = () => Promise.resolve(false);
  };
}

/** Asks once, however many requests met the ended session. True when the same person has signed in again. */
export function askToSignIn(): Promise<boolean> {
  asking ??= ask().finally(() => {
    asking = null;
  });
  return asking;
}

/** True while the person is asked to sign in again. */
export const signInIsAsked = (): boolean => asking !== null;
