import { PERSONAS, type Persona, type Scene } from './scene.js';

/** What an operation answers as far as access goes. `unknown`: sign in first. `hidden`: as if it did not exist. */
export type Outcome = 'ok' | 'forbidden' | 'hidden' | 'unknown';

/** One operation and what each persona may expect of it. */
export interface Row {
  operation: string;
  document: string;
  variables?: (scene: Scene) => object;
  /** `ok: trainee coach; forbidden: director; hidden: *`: a list per outcome, `*` for everybody else. Nobody signed in is `unknown` unless named. */
  who: string;
}

/** A mutation with its input; what is selected does not matter here. */
export function mutation(operation: string, who: string, input: (scene: Scene) => object): Row {
  const type = `${operation[0]?.toUpperCase()}${operation.slice(1)}Input`;
  return {
    operation,
    who,
    document: `mutation($input: ${type}!) { ${operation}(input: $input) { userErrors { code } } }`,
    variables: (scene) => ({ input: input(scene) }),
  };
}

/** A query written out. */
export function query(operation: string, who: string, document: string, variables?: (scene: Scene) => object): Row {
  return { operation, who, document, variables };
}

/** Reads the short form of `who` into one outcome per persona. */
export function readRule(who: string): Record<Persona, Outcome> {
  const rule: Partial<Record<Persona, Outcome>> = {};
  let rest: Outcome | undefined;
  for (const part of who.split(';')) {
    const [outcome, names] = part.split(':').map((text) => text.trim()) as [Outcome, string];
    for (const name of names.split(/\s+/)) {
      if (name === '*') rest = outcome;
      else if ((PERSONAS as readonly string[]).includes(name)) rule[name as Persona] = outcome;
      else throw new Error(`${name} is no persona`);
    }
  }
  rule.anonymous ??= 'unknown';
  for (const persona of PERSONAS) {
    rule[persona] ??= rest;
    if (!rule[persona]) throw new Error(`Nothing is said of ${persona} in "${who}"`);
  }
  return rule as Record<Persona, Outcome>;
}
