/**
 * Before anything else in a process that runs tests: TypeScript is compiled as it is read, and what a test imports from `@jest/globals` is
 * what the runner has put there. Why tests run in bare Node: docs/decisions/0014-tests-in-bare-node.md.
 */
import '@swc-node/register/esm-register';
import { register } from 'node:module';

register('./hooks.mjs', import.meta.url);
