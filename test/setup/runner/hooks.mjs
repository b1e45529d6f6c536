const GLOBALS = new URL('./globals.mjs', import.meta.url).href;

/** Node asks this where an imported module is. */
export const resolve = (specifier, context, next) =>
  specifier === '@jest/globals' ? { url: GLOBALS, shortCircuit: true } : next(specifier, context);
